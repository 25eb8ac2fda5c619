#include "web/pages/plans.hpp"

#include "documents/names.hpp"
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

std::vector<c::Cell> row(Visit const& visit, app::EditionHead const& head) {
    auto const edition = visit.site.library.find_edition(head.code, head.number);
    auto const at = app::default_cut_off(*edition, visit.today);
    auto const kept = visit.site.library.evaluate(edition, at, domain::Scope::year);
    auto const& root = kept->evaluation.root;
    auto const& title = head.short_name.empty() ? head.name : head.short_name;
    return {c::markup(fragment(a(href(visit.link({"planes", head.code})), strong(title)),
                               demonstration_tag(visit, edition->plan),
                               span(cls("app-bajo"),
                                    documents::capitalized(documents::instrument_name(
                                        visit.language, head.instrument)),
                                    " · ", head.owner))),
            c::words(fmt::format("{}–{}", head.from.year(), head.to.year())),
            c::words(text::date_short(visit.language, at)),
            c::strong_words(percent_or_none(visit, root.percent)),
            c::markup(status_tag(visit, root.status, root.percent, kept->evaluation.rules))};
}

}  // namespace

http::Response plans(Visit const& visit) {
    auto const catalogue = visit.site.library.catalogue();
    auto const& heads = catalogue->plans;
    Paging const paging(visit, heads.size());
    c::Table table{.id = "planes",
                   .caption = std::string(
                       visit.tr("Published plans and their progress in the year of the cut-off")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Plan"))},
                               {std::string(visit.tr("Years"))},
                               {std::string(visit.tr("Cut-off"))},
                               {std::string(visit.tr("Progress")), c::Align::right},
                               {std::string(visit.tr("Status"))}},
                   .rows = {},
                   .totals = {},
                   .narrow = c::Narrow::cards};
    for (auto const& head : paging.of(heads))
        table.rows.push_back(row(visit, head));
    auto content = fragment(
        h1(visit.tr("Plans")),
        p(cls("app-bajada"),
          visit.tr("What the entity promised, edition by edition, and how it goes.")),
        when(heads.empty(),
             [&] {
                 return p(visit.tr(
                     "No plan has been published yet. The planning office publishes them here."));
             }),
        when(!heads.empty(), [&] { return c::table(table); }), paging.links());
    PageText text{
        .title = std::string(visit.tr("Plans")),
        .description = std::string(visit.tr("Every published plan, its progress and its status.")),
        .section = Section::plans};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
