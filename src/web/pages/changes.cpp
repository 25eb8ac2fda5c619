#include "web/pages/changes.hpp"

#include <charconv>

#include "documents/names.hpp"
#include "exchange/plan_document/draft.hpp"
#include "kit/html/html.hpp"
#include "kit/text/number.hpp"
#include "web/components/filters.hpp"
#include "web/components/table.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/place.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/changes_table.hpp"
#include "web/portal/day.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

// The edition before, or the one that the address names; none before the first.
std::optional<int> earlier_asked(Visit const& visit, int edition) {
    int number = edition - 1;
    if (auto const text = visit.request.query.find("desde"))
        std::from_chars(text->data(), text->data() + text->size(), number);
    return number < 1 ? std::nullopt : std::optional(number);
}

html::Url compared(Visit const& visit, std::string const& code, int edition) {
    return visit.link({"planes", code, "cambios"}).query("edicion", std::to_string(edition));
}

Html editions_table(Visit const& visit, std::vector<app::EditionHead> const& heads) {
    c::Table table{.id = "ediciones",
                   .caption = std::string(visit.tr("Editions")),
                   .columns = {{std::string(visit.tr("Edition"))},
                               {std::string(visit.tr("Published"))},
                               {std::string(visit.tr("Goals")), c::Align::right},
                               {std::string(visit.tr("Fingerprint"))},
                               {std::string(visit.tr("Changes"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& head : heads) {
        auto const number = std::to_string(head.number);
        auto const plan = visit.link({"planes", head.code}).query("edicion", number);
        auto const before = std::to_string(head.number - 1);
        table.rows.push_back(
            {c::markup(a(href(plan), visit.tr("Edition {number}", fmt::arg("number", number)))),
             c::words(text::date_long(visit.language, head.issued_at.colombian_date())),
             c::words(std::to_string(head.goals)), c::markup(code(head.digest.substr(0, 16))),
             head.number == 1
                 ? c::words("–")
                 : c::markup(a(href(compared(visit, head.code, head.number)),
                               visit.tr("since edition {number}", fmt::arg("number", before))))});
    }
    return c::table(table);
}

Html between(Visit const& visit, Asked const& asked, int earlier_number) {
    auto const earlier = visit.site.library.find_edition(asked.plan().code, earlier_number);
    if (!earlier) return p(visit.tr("There is no such edition to compare with."));
    auto const list = exchange::difference(exchange::take_apart(earlier->plan),
                                           exchange::take_apart(asked.plan()));
    Paging const paging(visit, list.size());
    return fragment(
        h2(visit.tr("From edition {before} to edition {after}", fmt::arg("before", earlier_number),
                    fmt::arg("after", asked.edition->head.number))),
        list.empty() ? p(visit.tr("Nothing changed between these two editions."))
                     : changes_table(visit, paging.of(list)),
        paging.links());
}

// A form that leads to the plan as it was known on a day (procedure.md A2).
Html known_form(Visit const& visit, std::string const& code, std::string const& problem) {
    auto const typed = visit.request.query.find("conocido").value_or("");
    return c::filters(
        {.address = visit.link({"planes", code, "cambios"}),
         .fields = c::text_field({.id = "conocido",
                                  .name = "conocido",
                                  .label = std::string(visit.tr("The plan as it was known on "
                                                                "(day/month/year)")),
                                  .value = std::string(typed),
                                  .problem = problem}),
         .button = std::string(visit.tr("See it"))});
}

// The edition that was the latest at the end of that day; none before the first.
std::optional<int> known_on(std::vector<app::EditionHead> const& heads, base::Date day) {
    for (auto const& head : heads)  // latest first
        if (head.issued_at.colombian_date() <= day) return head.number;
    return std::nullopt;
}

}  // namespace

http::Response changes(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const heads = visit.site.library.editions(asked->plan().code);
    std::string problem;
    if (auto const known = visit.request.query.find("conocido")) {
        auto const day = parse_day(*known, visit.today);
        auto const edition = day ? known_on(heads, *day) : std::nullopt;
        if (edition)
            return http::see_other(std::string(visit.link({"planes", asked->plan().code})
                                                   .query("edicion", std::to_string(*edition))
                                                   .text()));
        problem = day ? visit.tr("Nothing of this plan was published by then.")
                      : visit.tr("Write a day as day/month/year, such as 31/12/2026.");
    }
    auto const& plan = asked->plan();
    auto const earlier = earlier_asked(visit, asked->edition->head.number);
    auto const title = std::string(visit.tr("Editions and changes"));
    auto content =
        fragment(h1(title), p(cls("app-bajada"), documents::title_of(plan)),
                 editions_table(visit, heads), known_form(visit, plan.code, problem),
                 earlier ? between(visit, *asked, *earlier)
                         : p(visit.tr("The first edition has none before it to compare with.")));
    PageText text{.title = title + " – " + short_title(documents::title_of(plan)),
                  .description = title,
                  .section = Section::plans};
    text.path = path_to_plan(visit, *asked);
    text.here = title;
    text.feed = feed_of(visit, plan);
    text.is_demo = is_demonstration(plan);
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
