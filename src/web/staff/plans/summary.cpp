// S4, S8 and S9: how far a plan has come, what it needs next, what its checks and its review say.
#include <algorithm>

#include "app/plan/observation.hpp"
#include "documents/finding_text.hpp"
#include "documents/names.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "exchange/plan_document/difference.hpp"
#include "exchange/plan_document/import_command.hpp"
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

// What the reader is told beside the button.
char const* step_words(PlanAction action) {
    switch (action) {
        case PlanAction::submit:
            return text::mark(
                "The planning office reviews it. It cannot be edited by you meanwhile.");
        case PlanAction::observe:
            return text::mark("It goes back to its leader with all observations that you made.");
        case PlanAction::accept:
            return text::mark(
                "You sign this very content. Any edit afterwards undoes the acceptance.");
        case PlanAction::officialise:
            return text::mark(
                "You sign the accepted content, with the case number of the support desk.");
        case PlanAction::publish:
            return text::mark("It becomes a numbered edition that every citizen reads.");
        case PlanAction::close:
            return text::mark("The year ends. The edition stays public.");
        case PlanAction::edit:
            break;
    }
    return "";
}

Html step_fields(Visit const& visit, PlanAction action, Refused const& refusal) {
    auto const word = domain::plan_action_tokens.token(action);
    bool const was_asked = typed(visit, "paso") == word;
    auto const problem = [&](std::string_view field) {
        return was_asked ? problem_of(visit, refusal, field) : std::string();
    };
    return fragment(
        input(type("hidden"), name("paso"), value(word)),
        when(action == PlanAction::officialise,
             [&] {
                 return c::input_field(
                     {.name = "caso",
                      .label = std::string(visit.tr("Case number of the support desk (HOLA)")),
                      .value = was_asked ? typed(visit, "caso") : std::string(),
                      .autocomplete = "off",
                      .problem = problem("caso")});
             }),
        when(domain::is_signature(action), [&] {
            return fragment(
                // Whose password it is, for the keepers of passwords.
                input(type("text"), name("correo"), hidden(), autocomplete("username"),
                      value(visit.visitor->person.email)),
                c::input_field({.name = "clave",
                                .label = std::string(visit.tr("Your password, to sign")),
                                .type = "password",
                                .autocomplete = "current-password",
                                .problem = problem("clave")}));
        }));
}

// What the checks would refuse is said before it is tried.
Html hindered(Visit const& visit, MadePlan const& plan) {
    auto const count = plan.left();
    return p(strong(text::trn(visit.language, "First resolve {count} thing that the checks say.",
                              "First resolve {count} things that the checks say.", count,
                              fmt::arg("count", count))));
}

Html step_form(Visit const& visit, MadePlan const& plan, PlanAction action,
               Refused const& refusal) {
    bool const is_hindered = action == PlanAction::submit && plan.left() > 0;
    bool const is_second = action == PlanAction::observe || is_hindered;
    auto const version = std::to_string(plan.formulation().version);
    auto fields = fragment(input(type("hidden"), name("version"), value(version)),
                           step_fields(visit, action, refusal));
    return div(cls("app-paso"), p(visit.tr(step_words(action))),
               when(is_hindered, [&] { return hindered(visit, plan); }),
               session_form(visit, visit.link({"formulacion", plan.formulation().plan, "pasos"}),
                            std::move(fields),
                            std::string(documents::plan_action_name(visit.language, action)),
                            is_second ? c::ButtonKind::second : c::ButtonKind::main));
}

// Who is to take the plan on from here, where it is not the reader.
Html awaited(Visit const& visit, MadePlan const& plan) {
    Html lines;
    for (auto const& row : domain::transitions())
        if (row.from == plan.formulation().state && row.action != PlanAction::edit)
            lines += li(visit.tr(
                "«{step}», by {roles}",
                fmt::arg("step", documents::plan_action_name(visit.language, row.action)),
                fmt::arg("roles", documents::roles_that_may(visit.language, row.permission))));
    return lines.empty() ? Html()
                         : fragment(p(visit.tr("It waits for others:")), ul(std::move(lines)));
}

Html next_steps(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    Html forms;
    for (auto const& action : domain::plan_action_tokens)
        if (action.value != PlanAction::edit && plan.open_to(visit, action.value))
            forms += step_form(visit, plan, action.value, refusal);
    bool const has_any = !forms.empty();
    return fragment(h2(visit.tr("Next step")),
                    has_any ? div(cls("app-pasos"), std::move(forms)) : awaited(visit, plan));
}

Html unmet_line(Visit const& visit, MadePlan const& plan, domain::Unmet const& unmet) {
    return li(
        unmet_link(visit, plan, unmet), ": ",
        documents::sentence(visit.language, unmet, plan.findings), " ",
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
    auto const heading = h2(visit.tr("Checks"));
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

std::string name_of(MadePlan const& plan, std::string const& person) {
    auto const found = plan.making.names.find(person);
    return found == plan.making.names.end() ? std::string("–") : found->second;
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
    bool const can_answer = observation.is_returned && !observation.is_resolved &&
                            plan.open_to(visit, PlanAction::edit).has_value();
    auto const& code = plan.formulation().plan;
    auto const number =
        input(type("hidden"), name("observacion"), value(std::to_string(observation.number)));
    return li(p(when(object != nullptr,
                     [&] {
                         return strong(a(href(object_address(visit, code, observation.object)),
                                         object_name(visit, *object)));
                     }),
                cell, br(), observation.words, br(),
                span(cls("app-bajo"), name_of(plan, observation.person), " · ",
                     moment_words(visit, observation.at), " · ", state)),
              when(can_answer, [&] {
                  return session_form(
                      visit, visit.link({"formulacion", code, "observaciones", "respondidas"}),
                      number, std::string(visit.tr("It is answered")), c::ButtonKind::second);
              }));
}

Html observations(Visit const& visit, MadePlan const& plan) {
    auto const& list = plan.making.observations;
    if (list.empty()) return {};
    return fragment(h2(visit.tr("Observations of the review")),
                    ul(cls("app-resultados"), each(list, [&](domain::Observation const& one) {
                           return observation_line(visit, plan, one);
                       })));
}

Html history(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    if (formulation.steps.empty()) return {};
    c::Table table{.id = "pasos-dados",
                   .caption = std::string(visit.tr("Steps taken")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Step"))},
                               {std::string(visit.tr("When"))},
                               {std::string(visit.tr("Who"))},
                               {std::string(visit.tr("Case number"))},
                               {std::string(visit.tr("Fingerprint of the content"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& step : formulation.steps)
        table.rows.push_back(
            {c::words(documents::plan_action_name(visit.language, step.action)),
             c::words(moment_words(visit, step.at)), c::words(name_of(plan, step.person)),
             c::words(step.case_number.empty() ? "–" : step.case_number),
             c::markup(code(step.digest.empty() ? "–" : step.digest.substr(0, 16)))});
    return fragment(h2(visit.tr("Steps taken")), c::table(table));
}

// What whoever signs binds to, against what the public reads today.
Html since_edition(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    auto const edition = visit.site.library.find_edition(formulation.plan);
    if (!edition || formulation.edition || !plan.reading.plan) return {};
    auto const list = exchange::difference(exchange::take_apart(edition->plan), plan.making.draft);
    auto const shown = std::min(list.size(), lines_max);
    auto const left = list.size() - shown;
    return fragment(h2(visit.tr("What changes for the public")),
                    list.empty() ? p(visit.tr("Nothing: it says what the latest edition says."))
                                 : changes_table(visit, std::span(list).first(shown)),
                    and_more(visit, left));
}

http::Response shown_summary(Visit const& visit, Refused const& refusal) {
    auto const plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    auto content = fragment(
        methodology_part(visit, *plan), meanwhile_part(visit, *plan),
        next_steps(visit, *plan, refusal), consultations_of(visit, plan->formulation()),
        observations(visit, *plan), checks(visit, *plan), since_edition(visit, *plan),
        published_part(visit, *plan), history(visit, *plan), code_part(visit, *plan, refusal));
    return plan_page(visit, *plan, Tab::summary, {}, std::move(content), refusal);
}

}  // namespace

http::Response shown_after(Visit const& visit, domain::Outcome<void> const& outcome,
                           html::Url const& address) {
    if (!outcome) return shown_summary(visit, outcome.error());
    return http::see_other(std::string(address.text()));
}

http::Response plan_summary(Visit const& visit) {
    return shown_summary(visit, std::nullopt);
}

http::Response take_step(Visit const& visit) {
    auto plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    auto const action = domain::plan_action_tokens.find(typed(visit, "paso"));
    if (!action || *action == PlanAction::edit)
        return shown_summary(visit, domain::Refusal{domain::RefusalKind::wrong_state});
    auto const code = plan->formulation().plan;
    auto const taken = take_asked(visit, std::move(*plan),
                                  {.action = *action,
                                   .seen_version = whole_number(typed(visit, "version")),
                                   .password = typed(visit, "clave"),
                                   .case_number = typed(visit, "caso")});
    return shown_after(visit, taken, plan_address(visit, code));
}

http::Response add_observation(Visit const& visit) {
    std::string const code(visit.arguments["plan"]);
    auto const object = object_number(typed(visit, "objeto"));
    auto const added = app::add_observation(store_of(visit), {.occasion = occasion_of(visit),
                                                              .plan = code,
                                                              .object = object,
                                                              .cell = typed(visit, "campo"),
                                                              .words = typed(visit, "palabras")});
    return shown_after(visit, added, object_address(visit, code, object));
}

http::Response resolve_observation(Visit const& visit) {
    std::string const code(visit.arguments["plan"]);
    return shown_after(visit,
                       app::resolve_observation(
                           store_of(visit), {.occasion = occasion_of(visit),
                                             .plan = code,
                                             .number = whole_number(typed(visit, "observacion"))}),
                       plan_address(visit, code));
}

}  // namespace web::staff
