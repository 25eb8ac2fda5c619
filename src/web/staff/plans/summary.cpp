// S4, S8 and S9: how far a plan has come, what it needs next, what its checks and its review say.
#include <algorithm>

#include "app/plan/import_session.hpp"
#include "app/plan/observation.hpp"
#include "documents/finding_text.hpp"
#include "documents/names.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/observation.hpp"
#include "web/components/table.hpp"
#include "web/portal/changes_table.hpp"
#include "web/staff/consultation/awaiting.hpp"
#include "web/staff/plans/asked.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/object_findings.hpp"
#include "web/staff/plans/plan_parts.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::PlanAction;

namespace {

constexpr std::size_t lines_max = 50;

Html unmet_line(Visit const& visit, MadePlan const& plan, domain::Unmet const& unmet) {
    return li(
        unmet_link(visit, plan, unmet), ": ", unmet_words(visit, plan, unmet), " ",
        span(cls("app-bajo"), visit.tr("Rule {rule}", fmt::arg("rule", std::string(unmet.rule)))));
}

Html finding_line(Visit const& visit, MadePlan const& plan, domain::Finding const& finding) {
    return li(place_link(visit, plan, finding.where), ": ",
              documents::sentence(visit.language, finding), " ",
              documents::remedy(visit.language, finding.code));
}

// The first of a long list, and how many more there are.
template <class T, class Line>
Html first_lines(Visit const& visit, std::vector<T> const& list, Line const& line) {
    auto const shown = visit.for_print() ? list.size() : std::min(list.size(), lines_max);
    auto const left = list.size() - shown;
    Html items;
    for (auto const& one : std::span(list).first(shown))
        items += line(one);
    return fragment(ul(std::move(items)), and_more(visit, left));
}

Html problem_lines(Visit const& visit, MadePlan const& plan) {
    auto const line = [&](domain::DocumentProblem const& problem) {
        return li(place_link(visit, plan, problem.place.pointer), ": ",
                  problem_words(visit, plan, problem));
    };
    return c::observation(
        {.kind = c::Observation::Kind::grave,
         .title = std::string(visit.tr("The draft is no plan yet")),
         .body = fragment(p(visit.tr("The other checks wait until this is corrected.")),
                          first_lines(visit, *plan.reading.problems, line)),
         .heading = c::Observation::Heading::h3});
}

Html checks(Visit const& visit, MadePlan const& plan) {
    auto const heading = h2(html::id("verificaciones"), visit.tr("Checks"));
    if (plan.reading.problems) return fragment(heading, problem_lines(visit, plan));
    std::vector<domain::Finding> others;
    for (auto const& finding : plan.findings)
        if (finding.severity != domain::Severity::error) others.push_back(finding);
    auto const unmet = [&](domain::Unmet const& one) { return unmet_line(visit, plan, one); };
    auto const other = [&](domain::Finding const& one) { return finding_line(visit, plan, one); };
    bool const is_clean = plan.unmet.empty() && others.empty();
    return fragment(
        heading,
        when(is_clean,
             [&] {
                 return c::observation(
                     {.kind = c::Observation::Kind::good,
                      .title = std::string(visit.tr("Nothing is missing and nothing contradicts "
                                                    "itself."))});
             }),
        when(!plan.unmet.empty(),
             [&] {
                 return c::observation(
                     {.kind = c::Observation::Kind::grave,
                      .title = text::trn(visit.language, "{count} thing keeps it from going on",
                                         "{count} things keep it from going on", plan.unmet.size(),
                                         fmt::arg("count", plan.unmet.size())),
                      .body = first_lines(visit, plan.unmet, unmet),
                      .heading = c::Observation::Heading::h3});
             }),
        when(!others.empty(), [&] {
            return c::observation({.title = std::string(visit.tr("To be looked at")),
                                   .body = first_lines(visit, others, other),
                                   .heading = c::Observation::Heading::h3});
        }));
}

Html observation_line(Visit const& visit, MadePlan const& plan,
                      domain::Observation const& observation) {
    auto const* const object = domain::find_object(plan.making.draft, observation.object);
    auto const cell = observation.cell.empty()
                          ? std::string()
                          : " · " + documents::cell_name(visit.language, observation.cell);
    auto const state = !observation.is_returned  ? visit.tr("not returned yet")
                       : observation.is_resolved ? visit.tr("answered")
                                                 : visit.tr("to be answered");
    auto const& code = plan.formulation().plan;
    return li(p(when(object != nullptr,
                     [&] {
                         return strong(a(href(object_address(visit, code, observation.object)),
                                         object_name(visit, *object)));
                     }),
                cell, br(), observation.words, br(),
                span(cls("app-bajo"), plan.person_name(observation.person), " · ",
                     moment_words(visit, observation.at), " · ", state)),
              answered_form(visit, plan, observation, AnsweredFrom::summary));
}

Html observations(Visit const& visit, MadePlan const& plan) {
    auto const& list = plan.making.observations;
    if (list.empty()) return {};
    return fragment(h2(visit.tr("Observations of the review")),
                    ul(cls("app-resultados"), each(list, [&](domain::Observation const& one) {
                           return observation_line(visit, plan, one);
                       })));
}

// What whoever signs binds to, against what the public reads today.
Html since_edition(Visit const& visit, MadePlan const& plan) {
    auto const list = changes_since_edition(visit, plan);
    if (!list) return {};
    auto const shown = std::min(list->size(), lines_max);
    auto const left = list->size() - shown;
    return fragment(h2(html::id("cambios-publicos"), visit.tr("What changes for the public")),
                    list->empty() ? p(visit.tr("Nothing: it says what the latest edition says."))
                                  : changes_table(visit, std::span(*list).first(shown)),
                    and_more(visit, left));
}

// The import that the plan came from, while it can be taken back whole; who imported it sees it.
Html import_to_undo(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    auto const list = app::list_imports(store_of(visit), occasion_of(visit));
    auto const last = std::ranges::find_if(list, [&](domain::ImportSession const& one) {
        return one.state == domain::ImportState::confirmed && one.plan == formulation.plan &&
               one.formulation == formulation.number;
    });
    bool const can_undo = last != list.end() &&
                          app::can_undo_import(store_of(visit), occasion_of(visit), last->number);
    if (!can_undo) return {};
    return div(
        cls("app-acciones"),
        p(visit.tr("It was read from {file} ({moment}), which can be undone whole while "
                   "nobody changes the plan.",
                   fmt::arg("file", last->file_name),
                   fmt::arg("moment", moment_words(visit, last->begun_at)))),
        session_form(visit, visit.link({"importaciones", std::to_string(last->number), "deshacer"}),
                     {}, std::string(visit.tr("Undo the import")), c::ButtonKind::second));
}

http::Response shown_summary(Visit const& visit, Refused const& refusal) {
    auto const plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    auto content = fragment(
        done_just_now(visit, *plan), methodology_part(visit, *plan), meanwhile_part(visit, *plan),
        import_to_undo(visit, *plan), publication_day_note(visit, *plan),
        next_steps(visit, *plan, refusal), consultations_of(visit, plan->formulation()),
        review_part(visit, *plan), observations(visit, *plan), checks(visit, *plan),
        since_step(visit, *plan), since_edition(visit, *plan), published_part(visit, *plan),
        steps_taken(visit, plan->formulation(), plan->making.names),
        next_edition_part(visit, *plan), code_part(visit, *plan, refusal),
        withdraw_part(visit, *plan, refusal));
    return plan_page(visit, *plan, Tab::summary, {}, std::move(content), refusal);
}

}  // namespace

http::Response shown_after(Visit const& visit, domain::Outcome<void> const& outcome,
                           html::Url const& address) {
    if (!outcome) return shown_summary(visit, outcome.error());
    return http::see_other(std::string(address.text()));
}

bool awaits_answer(domain::Observation const& observation) {
    return observation.is_returned && !observation.is_resolved;
}

Html answered_form(Visit const& visit, MadePlan const& plan, domain::Observation const& observation,
                   AnsweredFrom from) {
    if (!awaits_answer(observation) || !plan.open_to(visit, PlanAction::edit)) return {};
    auto const hidden_field = [](std::string_view field, std::int64_t number) {
        return input(type("hidden"), name(field), value(std::to_string(number)));
    };
    return session_form(
        visit, visit.link({"formulacion", plan.formulation().plan, "observaciones", "respondidas"}),
        fragment(hidden_field("observacion", observation.number),
                 when(from == AnsweredFrom::card,
                      [&] { return hidden_field("ficha", observation.object); })),
        std::string(visit.tr("It is answered")), c::ButtonKind::second);
}

http::Response plan_summary(Visit const& visit) {
    return shown_summary(visit, std::nullopt);
}

http::Response take_step(Visit const& visit) {
    auto plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    auto const named = domain::plan_action_tokens.find(typed(visit, "paso"));
    if (!named || *named == PlanAction::edit)
        return shown_summary(visit, domain::Refusal{domain::RefusalKind::wrong_state});
    auto const day = day_asked(visit, "dia");
    if (!day) return shown_summary(visit, day.error());
    auto const action = action_asked(*named, *day);
    auto const code = plan->formulation().plan;
    auto const taken = take_asked(visit, std::move(*plan),
                                  {.action = action,
                                   .seen_version = whole_number(typed(visit, "version")),
                                   .password = typed(visit, "clave"),
                                   .case_number = typed(visit, "caso"),
                                   .reason = typed(visit, "motivo"),
                                   .day = *day});
    return shown_after(
        visit, taken,
        plan_address(visit, code).query("hecho", domain::plan_action_tokens.token(action)));
}

http::Response resolve_observation(Visit const& visit) {
    std::string const code(visit.arguments["plan"]);
    auto const card = object_number(typed(visit, "ficha"));
    return shown_after(visit,
                       app::resolve_observation(
                           store_of(visit), {.occasion = occasion_of(visit),
                                             .plan = code,
                                             .number = whole_number(typed(visit, "observacion"))}),
                       card < 0 ? plan_address(visit, code) : object_address(visit, code, card));
}

}  // namespace web::staff
