// P12: a draft under consultation, in plain words, against the plan published before; each goal
// with the way to comment it.
#include <fmt/ranges.h>

#include "documents/consultation/consultation_words.hpp"
#include "documents/names.hpp"
#include "domain/plan/next_plan.hpp"
#include "exchange/plan_document/draft.hpp"
#include "kit/text/number.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/table.hpp"
#include "web/pages/consultation/consultation.hpp"
#include "web/pages/consultation/consulted.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/changes_table.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {

using namespace html;
namespace c = components;

namespace {

using domain::ComparedGoal;
using domain::GoalChange;

// What the page shows again and again.
struct Shown {
    Visit const& visit;
    domain::Consultation const& of;
    Consulted const& made;
    bool is_open;
};

// «6 nuevas, 4 suben, 2 bajan, 1 sale»
std::vector<std::string> changes_in_words(Visit const& visit,
                                          domain::GoalChangeCounts const& counts) {
    std::vector<std::string> parts;
    auto const language = visit.language;
    if (auto const n = counts[GoalChange::added])
        parts.push_back(
            text::trn(language, "{count} new", "{count} new ones", n, fmt::arg("count", n)));
    if (auto const n = counts[GoalChange::raised])
        parts.push_back(
            text::trn(language, "{count} goes up", "{count} go up", n, fmt::arg("count", n)));
    if (auto const n = counts[GoalChange::lowered])
        parts.push_back(
            text::trn(language, "{count} goes down", "{count} go down", n, fmt::arg("count", n)));
    if (auto const n = counts[GoalChange::reworded])
        parts.push_back(text::trn(language, "{count} is said otherwise",
                                  "{count} are said otherwise", n, fmt::arg("count", n)));
    if (auto const n = counts[GoalChange::removed])
        parts.push_back(
            text::trn(language, "{count} is gone", "{count} are gone", n, fmt::arg("count", n)));
    return parts;
}

std::string in_few_words(Shown const& shown) {
    auto const& visit = shown.visit;
    auto const counts = domain::count_changes(shown.made.goals);
    auto const all = shown.made.goals.size() - counts[GoalChange::removed];
    auto const words = text::trn(visit.language, "The draft has {count} goal",
                                 "The draft has {count} goals", all, fmt::arg("count", all));
    if (!shown.made.before) return words + ".";
    auto const parts = changes_in_words(visit, counts);
    if (parts.empty()) return words + "; " + std::string(visit.tr("none of them changes."));
    return fmt::format("{}: {}.", words, fmt::join(parts, ", "));
}

// Whether more is better, the figure alone does not say: a goal may be to have fewer.
Html change_words(Visit const& visit, GoalChange change) {
    auto const marked = [&](char const* sign, std::string_view words) {
        return fragment(span(aria_hidden(), sign), " ", words);
    };
    switch (change) {
        case GoalChange::added:
            return strong(visit.tr("New goal"));
        case GoalChange::raised:
            return marked("▲", visit.tr("It goes up"));
        case GoalChange::lowered:
            return marked("▼", visit.tr("It goes down"));
        case GoalChange::reworded:
            return html::text(visit.tr("Said otherwise"));
        case GoalChange::removed:
            return html::text(visit.tr("Gone"));
        case GoalChange::same:
            break;
    }
    return html::text(visit.tr("Unchanged"));
}

Html goal_words(Shown const& shown, ComparedGoal const& goal) {
    return fragment(strong(goal.path), " ",
                    stated(shown.visit,
                           short_title(goal.shown().goal.empty() ? documents::title_of(goal.shown())
                                                                 : goal.shown().goal)));
}

Html comment_link(Shown const& shown, ComparedGoal const& goal) {
    if (!shown.is_open || goal.after == nullptr) return html::text("–");
    return a(href(comment_address(shown.visit, shown.of.number, goal.path)),
             shown.visit.tr("Comment this goal"), span(cls("app-oculto"), ": ", goal.path));
}

std::string promised(Shown const& shown, domain::Goal const* goal) {
    auto const words =
        goal == nullptr ? std::string() : documents::promise(shown.visit.language, *goal);
    return words.empty() ? "–" : words;
}

// The goals that change, each before and now.
Html changed_goals(Shown const& shown) {
    auto const& visit = shown.visit;
    std::vector<ComparedGoal> changed;
    for (auto const& goal : shown.made.goals)
        if (goal.change != GoalChange::same) changed.push_back(goal);
    if (changed.empty()) return p(visit.tr("No goal changes."));
    c::Table table{.id = "que-cambia",
                   .caption = std::string(visit.tr("What each goal promises, before and now")),
                   .columns = {{std::string(visit.tr("Goal"))},
                               {std::string(visit.tr("Before")), c::Align::right},
                               {std::string(visit.tr("Now")), c::Align::right},
                               {std::string(visit.tr("What changes"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& goal : changed) {
        table.rows.push_back({c::markup(goal_words(shown, goal)),
                              c::words(promised(shown, goal.before)),
                              c::strong_words(promised(shown, goal.after)),
                              c::markup(change_words(visit, goal.change))});
    }
    return c::table(table);
}

Html what_changes(Shown const& shown) {
    auto const& visit = shown.visit;
    auto const& before = shown.made.before;
    if (!before)
        return p(
            cls("app-nota"),
            visit.tr("Its unit published no plan of this kind for the year before, or more than "
                     "one, so that there is none to compare it with."),
            " ", a(href(visit.link({"planes"})), visit.tr("Published plans")));
    auto const list =
        exchange::difference(exchange::take_apart(domain::as_formulated(before->plan)),
                             exchange::take_apart(domain::as_formulated(*shown.made.plan)));
    return fragment(
        h2(visit.tr("What changes")),
        p(visit.tr(
              "Compared with edition {edition} of {day}:", fmt::arg("edition", before->head.number),
              fmt::arg("day",
                       text::date_long(visit.language, before->head.issued_at.colombian_date()))),
          " ",
          a(href(plan_address(visit, before->plan)
                     .query("edicion", std::to_string(before->head.number))),
            stated(visit, documents::title_of(before->plan)))),
        changed_goals(shown), when(!list.empty(), [&] {
            return c::disclosure({.summary = std::string(visit.tr("Every change, field by field")),
                                  .content = changes_table(visit, list)});
        }));
}

// Those of the draft, with the way to comment each.
Html goals(Shown const& shown, Paging const& paging, std::span<ComparedGoal const> list) {
    auto const& visit = shown.visit;
    c::Table table{.id = "metas",
                   .caption = std::string(visit.tr("Goals of the draft")),
                   .columns = {{std::string(visit.tr("Goal"))},
                               {std::string(visit.tr("Promise")), c::Align::right}},
                   .narrow = c::Narrow::cards};
    if (shown.is_open) table.columns.push_back({std::string(visit.tr("Your opinion"))});
    auto position = paging.begin();
    for (auto const& goal : list) {
        std::vector<c::Cell> row{
            c::markup(span(id(consulted_goal_anchor(position++)), goal_words(shown, goal))),
            c::words(promised(shown, goal.after))};
        if (shown.is_open) row.push_back(c::markup(comment_link(shown, goal)));
        table.rows.push_back(std::move(row));
    }
    return fragment(h2(visit.tr("Goals")), c::table(table), paging.links());
}

Html call_to_comment(Shown const& shown) {
    auto const& visit = shown.visit;
    auto const number = shown.of.number;
    auto const results = visit.link({"participa", std::to_string(number), "resultados"});
    if (shown.is_open)
        return p(cls("app-acciones"),
                 a(cls("app-boton"), href(comment_address(visit, number)),
                   visit.tr("Comment the plan as a whole")),
                 a(cls("app-boton app-boton--segundo"), href("#metas"),
                   visit.tr("Choose a goal to comment")));
    bool const is_answered = shown.of.published_at.has_value();
    return p(a(cls("app-boton"), href(results),
               is_answered ? visit.tr("See the results") : visit.tr("See the comments")));
}

Html file_link(Shown const& shown, char const* file, std::string_view words) {
    return li(
        a(href(shown.visit.link({"participa", std::to_string(shown.of.number), "edicion", file})),
          words));
}

Html the_edition(Shown const& shown) {
    auto const& [visit, of, made, is_open] = shown;
    return fragment(
        h2(visit.tr("The document")),
        p(visit.tr(
            "Consultation edition {number} of {day}. It does not change while it is "
            "commented, and it is no published edition of the plan.",
            fmt::arg("number", of.edition),
            fmt::arg("day", text::date_long(visit.language, of.opened_at.colombian_date())))),
        ul(file_link(shown, "plan.json", visit.tr("Whole document (JSON)")),
           file_link(shown, "metas.csv", visit.tr("Goals (CSV)")),
           file_link(shown, "programacion.csv", visit.tr("Schedule (CSV)")),
           file_link(shown, "metas.xlsx", visit.tr("Goals and schedule (XLSX)"))),
        p(cls("app-nota"), visit.tr("Fingerprint (SHA-256):"), " ", code(of.digest)));
}

Html how_it_goes(Shown const& shown) {
    auto const& [visit, of, made, is_open] = shown;
    auto const results = visit.link({"participa", std::to_string(of.number), "resultados"});
    auto const promised = documents::weekday_and_date(visit.language, of.answers_due);
    return fragment(
        h2(visit.tr("What is done with the comments")), p(stated(visit, of.purpose)),
        p(of.is_overdue(visit.today)
              ? visit.tr("Each comment is answered. The answers were promised for {day}.",
                         fmt::arg("day", promised))
              : visit.tr("Each comment is answered. The answers are promised for {day}.",
                         fmt::arg("day", promised)),
          " ", a(href(results), visit.tr("Published comments and answers"))));
}

}  // namespace

http::Response consultation(Visit const& visit) {
    auto const found = consultation_asked(visit);
    if (!found) return not_found(visit);
    auto const& of = found->consultation;
    auto const made = consulted(visit, of);
    auto const state = state_of(visit, of);
    Shown const shown{visit, of, made, state == domain::ConsultationState::open};
    std::vector<ComparedGoal> of_draft;
    for (auto const& goal : made.goals)
        if (goal.after != nullptr) of_draft.push_back(goal);
    Paging const paging(visit, of_draft.size());
    auto content = fragment(
        p(cls("app-sobretitulo"), visit.tr("Draft under consultation")), h1(stated(visit, of.name)),
        p(cls("app-bajada"), consultation_tag(visit, state), " ",
          documents::deadline(visit.language, of, visit.today)),
        overdue_note(visit, *found), extensions_of(visit, *found), h2(visit.tr("In a few words")),
        div(cls("app-dicho"), stated(visit, of.summary)), p(strong(in_few_words(shown))),
        call_to_comment(shown), what_changes(shown), goals(shown, paging, paging.of(of_draft)),
        the_edition(shown), how_it_goes(shown));
    return consultation_page(visit, of, {}, std::move(content));
}

}  // namespace web::pages
