#include "web/pages/open_data.hpp"

#include "kit/html/html.hpp"
#include "kit/text/number.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

Html files(Visit const& visit, std::string const& code, std::string_view what) {
    Html links;
    for (std::string_view const format : {"csv", "xlsx", "json"}) {
        if (!links.empty()) links += html::text(" · ");
        std::string label(format);
        for (auto& letter : label)
            letter = static_cast<char>(letter - 'a' + 'A');
        links += a(href(Url::path({"api", "v1", "plans", code, "tables",
                                   std::string(what) + "." + std::string(format)})),
                   label, span(cls("app-oculto"), " ", what, " ", code));
    }
    links += fragment(
        html::text(" · "),
        a(href(Url::path({"api", "v1", "plans", code, "tables", std::string(what) + ".csv"})
                   .query("dialect", "spreadsheet")
                   .query("lang", visit.language == text::Language::spanish ? "es" : "en")),
          visit.tr("CSV for Excel"), span(cls("app-oculto"), " ", what, " ", code)));
    return links;
}

}  // namespace

http::Response open_data(Visit const& visit) {
    c::Table table{.id = "conjuntos",
                   .caption = std::string(visit.tr("Data sets")),
                   .columns = {{std::string(visit.tr("Plan"))},
                               {std::string(visit.tr("Goals and results"))},
                               {std::string(visit.tr("Results by cut-off"))},
                               {std::string(visit.tr("Targets and reports"))},
                               {std::string(visit.tr("Document"))},
                               {std::string(visit.tr("Published"))}},
                   .rows = {},
                   .totals = {},
                   .narrow = c::Narrow::cards};
    auto const catalogue = visit.site.library.catalogue();
    Paging const paging(visit, catalogue->plans.size());
    for (auto const& head : paging.of(catalogue->plans)) {
        auto const edition = visit.site.library.find_edition(head.code, head.number);
        table.rows.push_back(
            {c::markup(
                 fragment(a(href(visit.link({"planes", head.code})),
                            stated(visit, head.short_name.empty() ? head.name : head.short_name)),
                          demonstration_tag(visit, edition->plan))),
             c::markup(files(visit, head.code, "goals")),
             c::markup(files(visit, head.code, "results")),
             c::markup(files(visit, head.code, "periods")),
             c::markup(fragment(
                 a(href(Url::path({"api", "v1", "plans", head.code})), "rumbo-plan/1",
                   span(cls("app-oculto"), " ", head.code)),
                 html::text(" · "),
                 a(href(Url::path({"api", "v1", "plans", head.code, "tables", "plan.xlsx"})),
                   visit.tr("Workbook"), span(cls("app-oculto"), " ", head.code)))),
             c::words(text::date_short(visit.language, head.issued_at.colombian_date()))});
    }
    auto content = fragment(
        h1(visit.tr("Open data")),
        p(cls("app-bajada"),
          visit.tr("Every published figure, to be used again by anyone for anything.")),
        c::table(table), paging.links(), h2(visit.tr("How the files are written")),
        p(visit.tr(
            "CSV files have commas between cells and a point before decimals; those for Excel have "
            "semicolons, decimal commas and words in place of tokens. An empty cell is what is not "
            "known; it is never 0. The JSON files hold the dictionary of their columns.")),
        p(a(href(visit.link({"api"})), visit.tr("Programming interface")), " · ",
          a(href(visit.link({"terminos"})), visit.tr("Terms of use"))));
    PageText text{
        .title = std::string(visit.tr("Open data")),
        .description = std::string(visit.tr("Plans, goals and results as CSV, XLSX and JSON.")),
        .section = Section::open_data};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
