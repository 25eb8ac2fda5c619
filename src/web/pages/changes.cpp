#include "web/pages/changes.hpp"

#include <algorithm>
#include <utility>

#include "documents/names.hpp"
#include "domain/plan/renaming.hpp"
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
#include "web/portal/edition_changes.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

using domain::EditionName;
using Heads = std::vector<app::EditionHead>;

// The edition before, or the one that the address names, of this code or of one before it:
// «desde=2», «desde=plan-2026/2»; none before the first.
std::optional<EditionName> earlier_asked(Visit const& visit, app::EditionHead const& head,
                                         Heads const& heads) {
    if (auto const text = visit.request.query.find("desde")) {
        auto const name = domain::parse_edition_name(*text);
        auto const own = domain::parse_edition_name(head.code + "/" + std::string(*text));
        if (name || own) return name ? name : own;
    }
    auto const at = std::ranges::find_if(heads, [&](app::EditionHead const& one) {
        return one.code == head.code && one.number == head.number;
    });
    if (at == heads.end() || std::next(at) == heads.end()) return std::nullopt;
    return EditionName{std::next(at)->code, std::next(at)->number};
}

// All of the plan, latest first, with those of the codes that it had before and has by now.
Heads all_editions(Visit const& visit, std::string const& code) {
    auto& library = visit.site.library;
    return library.editions_of_all_codes(library.find_code_today(code).value_or(code));
}

std::size_t place_of(Heads const& heads, EditionName const& name) {
    auto const at = std::ranges::find_if(heads, [&](app::EditionHead const& one) {
        return one.code == name.plan && one.number == name.edition;
    });
    return static_cast<std::size_t>(at - heads.begin());
}

// Of the form, two names of editions in any order: the later one's page, since the earlier.
std::optional<html::Url> two_meant(Visit const& visit) {
    auto const& query = visit.request.query;
    auto from = domain::parse_edition_name(query.find("desde").value_or(""));
    auto until = domain::parse_edition_name(query.find("hasta").value_or(""));
    if (!from || !until || query.find("edicion")) return std::nullopt;
    auto const heads = all_editions(visit, std::string(visit.arguments["codigo"]));
    if (place_of(heads, *from) < place_of(heads, *until)) std::swap(from, until);
    return visit.link({"planes", until->plan, "cambios"})
        .query("edicion", std::to_string(until->edition))
        .query("desde", from->text());
}

// «hasta» is the edition too; of a code that the plan has no more, the latest that it had.
std::optional<std::string> edition_meant(Visit const& visit) {
    auto const& query = visit.request.query;
    if (query.find("edicion")) return std::nullopt;
    if (auto const until = query.find("hasta")) return std::string(*until);
    if (!query.find("desde")) return std::nullopt;
    std::string const code(visit.arguments["codigo"]);
    auto const heads = visit.site.library.editions(code);
    bool const is_former = !heads.empty() && visit.site.library.find_code_today(code);
    return is_former ? std::optional(std::to_string(heads.front().number)) : std::nullopt;
}

// «1»; of another code than the page's, «1 de plan-2026».
std::string number_words(Visit const& visit, EditionName const& edition, std::string const& code) {
    auto const number = std::to_string(edition.edition);
    return edition.plan == code ? number
                                : visit.tr("{number} of {plan}", fmt::arg("number", number),
                                           fmt::arg("plan", edition.plan));
}

html::Url compared(Visit const& visit, app::EditionHead const& head, EditionName const& earlier) {
    auto const url =
        visit.link({"planes", head.code, "cambios"}).query("edicion", std::to_string(head.number));
    return earlier.plan == head.code ? url : url.query("desde", earlier.text());
}

Html editions_table(Visit const& visit, Heads const& heads) {
    c::Table table{.id = "ediciones",
                   .caption = std::string(visit.tr("Editions")),
                   .columns = {{std::string(visit.tr("Edition"))},
                               {std::string(visit.tr("Published"))},
                               {std::string(visit.tr("Goals")), c::Align::right},
                               {std::string(visit.tr("Fingerprint"))},
                               {std::string(visit.tr("Changes"))}},
                   .narrow = c::Narrow::cards};
    auto const& own = heads.front().code;
    for (auto head = heads.begin(); head != heads.end(); ++head) {
        auto const plan =
            visit.link({"planes", head->code}).query("edicion", std::to_string(head->number));
        auto const number = number_words(visit, {head->code, head->number}, own);
        auto const before = std::next(head);
        auto const since = [&] {
            EditionName const name{before->code, before->number};
            return a(href(compared(visit, *head, name)),
                     visit.tr("since edition {number}",
                              fmt::arg("number", number_words(visit, name, head->code))));
        };
        table.rows.push_back(
            {c::markup(a(href(plan), visit.tr("Edition {number}", fmt::arg("number", number)))),
             c::words(text::date_long(visit.language, head->issued_at.colombian_date())),
             c::words(std::to_string(head->goals)), c::markup(code(head->digest.substr(0, 16))),
             before == heads.end() ? c::words("–") : c::markup(since())});
    }
    return c::table(table);
}

Html between(Visit const& visit, Asked const& asked, EditionName const& name) {
    auto const earlier = visit.site.library.find_edition(name.plan, name.edition);
    if (!earlier) return p(visit.tr("There is no such edition to compare with."));
    auto const list = edition_changes(visit.site.library, *earlier, *asked.edition);
    Paging const paging(visit, list.size());
    return fragment(h2(visit.tr("From edition {before} to edition {after}",
                                fmt::arg("before", number_words(visit, name, asked.plan().code)),
                                fmt::arg("after", asked.edition->head.number))),
                    list.empty() ? p(visit.tr("Nothing changed between these two editions."))
                                 : changes_table(visit, paging.of(list)),
                    paging.links());
}

// Any two of them, of whatever code.
Html two_form(Visit const& visit, app::EditionHead const& shown,
              std::optional<EditionName> const& earlier) {
    auto const heads = all_editions(visit, shown.code);
    if (heads.size() < 2) return {};
    auto const& own = heads.front().code;
    std::vector<c::Choice> choices;
    for (auto const& head : heads) {
        EditionName const name{head.code, head.number};
        choices.push_back(
            {name.text(),
             visit.tr("Edition {number}", fmt::arg("number", number_words(visit, name, own))) +
                 " · " + text::date_short(visit.language, head.issued_at.colombian_date())});
    }
    auto const field = [&](char const* name, char const* label, std::string chosen) {
        return c::choice_field({.id = name,
                                .name = name,
                                .label = std::string(visit.tr(label)),
                                .choices = choices,
                                .chosen = std::move(chosen)});
    };
    return fragment(
        h2(visit.tr("Compare two editions")),
        c::filters({.address = visit.link({"planes", shown.code, "cambios"}),
                    .fields = fragment(field("desde", text::mark("From edition"),
                                             earlier ? earlier->text() : choices.back().value),
                                       field("hasta", text::mark("To edition"),
                                             EditionName{shown.code, shown.number}.text())),
                    .button = std::string(visit.tr("Compare"))}));
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

Html goes_on(Visit const& visit, std::string const& code) {
    auto const today = visit.site.library.find_code_today(code);
    if (!today) return {};
    return p(cls("app-nota"), visit.tr("This plan goes on under another code:"), " ",
             a(href(visit.link({"planes", *today, "cambios"})), *today));
}

}  // namespace

http::Response changes(Visit const& visit) {
    if (auto const two = two_meant(visit)) return http::see_other(std::string(two->text()));
    if (auto const edition = edition_meant(visit))
        return http::see_other(
            std::string(visit.here_with({{"edicion", *edition}, {"hasta", ""}}).text()));
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const heads = visit.site.library.editions_of_all_codes(asked->plan().code);
    std::string problem;
    if (auto const known = visit.request.query.find("conocido")) {
        auto const day = parse_day(*known, visit.today);
        auto const edition =
            day ? visit.site.library.find_known_on(asked->plan().code, *day) : std::nullopt;
        if (edition)
            return http::see_other(
                std::string(visit.link({"planes", edition->code})
                                .query("edicion", std::to_string(edition->number))
                                .text()));
        problem = day ? visit.tr("Nothing of this plan was published by then.")
                      : visit.tr("Write a day as day/month/year, such as 31/12/2026.");
    }
    auto const& plan = asked->plan();
    auto const earlier = earlier_asked(visit, asked->edition->head, heads);
    auto const title = std::string(visit.tr("Editions and changes"));
    auto content = fragment(
        h1(title), p(cls("app-bajada"), documents::title_of(plan)), goes_on(visit, plan.code),
        editions_table(visit, heads), known_form(visit, plan.code, problem),
        two_form(visit, asked->edition->head, earlier),
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
