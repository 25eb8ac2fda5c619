#include "web/pages/plans.hpp"

#include <algorithm>
#include <charconv>

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "kit/text/number.hpp"
#include "web/components/pagination.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

constexpr std::size_t plans_a_page = 50;

std::size_t asked_page(Visit const& visit, std::size_t pages) {
    std::size_t number = 1;
    if (auto const text = visit.request.query.find("pagina"))
        std::from_chars(text->data(), text->data() + text->size(), number);
    return std::clamp<std::size_t>(number, 1, std::max<std::size_t>(pages, 1));
}

std::vector<c::Cell> row(Visit const& visit, app::EditionHead const& head) {
    auto const edition = visit.site.library.find_edition(head.code);
    auto const at = app::default_cut_off(edition->plan, visit.today);
    auto const kept = visit.site.library.evaluate(edition, at, domain::Scope::year);
    auto const& root = kept->evaluation.root;
    auto const& title = head.short_name.empty() ? head.name : head.short_name;
    return {
        c::markup(fragment(
            a(href(visit.link({"planes", head.code})), strong(title)),
            p(cls("app-nota"),
              documents::capitalized(documents::instrument_name(visit.language, head.instrument)),
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
    auto const pages = (heads.size() + plans_a_page - 1) / plans_a_page;
    auto const number = asked_page(visit, pages);
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
    for (std::size_t i = (number - 1) * plans_a_page;
         i < std::min(heads.size(), number * plans_a_page); ++i)
        table.rows.push_back(row(visit, heads[i]));
    auto content = fragment(
        h1(visit.tr("Plans")),
        p(cls("app-bajada"),
          visit.tr("What the entity promised, edition by edition, and how it goes.")),
        when(heads.empty(),
             [&] {
                 return p(visit.tr(
                     "No plan has been published yet. The planning office publishes them here."));
             }),
        when(!heads.empty(), [&] { return c::table(table); }), when(pages > 1, [&] {
            return c::pagination(
                {.page = static_cast<int>(number),
                 .pages = static_cast<int>(pages),
                 .address =
                     [&](int to) {
                         return visit.link({"planes"}).query("pagina", std::to_string(to));
                     },
                 .label = std::string(visit.tr("Pages")),
                 .page_words = std::string(visit.tr("Page")),
                 .previous = std::string(visit.tr("Previous")),
                 .next = std::string(visit.tr("Next"))});
        }));
    PageText text{
        .title = std::string(visit.tr("Plans")),
        .description = std::string(visit.tr("Every published plan, its progress and its status.")),
        .section = Section::plans};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
