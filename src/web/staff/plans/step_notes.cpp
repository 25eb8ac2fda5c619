// The steps that a plan took, what was just done to it, what an edit would undo, and the day set
// for its publication.
#include "documents/names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/observation.hpp"
#include "web/components/table.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::PlanAction;

namespace {

char const* done_words(PlanAction action) {
    switch (action) {
        case PlanAction::submit:
            return text::mark("The plan was submitted for review at {time}.");
        case PlanAction::observe:
            return text::mark("The plan was returned with its observations at {time}.");
        case PlanAction::accept:
            return text::mark("The plan was accepted at {time}.");
        case PlanAction::officialise:
            return text::mark("The plan was made official at {time}.");
        case PlanAction::publish:
            return text::mark("The plan was published at {time}.");
        case PlanAction::set_publication_day:
            return text::mark("The day of its publication was set at {time}.");
        case PlanAction::drop_publication_day:
            return text::mark("The day of its publication was taken back at {time}.");
        case PlanAction::close:
            return text::mark("The plan was closed at {time}.");
        case PlanAction::edit:
            break;
    }
    return text::mark("The plan was edited at {time}.");
}

// Why it was submitted with warnings stands with the step.
Html step_name(Visit const& visit, domain::PlanStep const& step) {
    auto const words = step.action == PlanAction::edit
                           ? visit.tr("Edited, which undid what was signed")
                           : documents::plan_action_name(visit.language, step.action);
    auto const reason = documents::reason_words(visit.language, step);
    return fragment(
        words,
        when(step.day.has_value(),
             [&] { return fragment(": ", text::date_short(visit.language, *step.day)); }),
        when(!reason.empty(), [&] { return fragment(br(), span(cls("app-bajo"), reason)); }));
}

}  // namespace

Html steps_taken(Visit const& visit, domain::Formulation const& formulation, Names const& names) {
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
            {c::markup(step_name(visit, step)), c::words(moment_words(visit, step.at)),
             c::words(signer_name(visit, names, step)),
             c::words(step.case_number.empty() ? "–" : step.case_number),
             c::markup(code(step.digest.empty() ? "–" : step.digest.substr(0, 16)))});
    return fragment(h2(visit.tr("Steps taken")), c::table(table));
}

Html done_just_now(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    auto const asked = visit.request.query.find("hecho");
    auto const action = asked ? domain::plan_action_tokens.find(*asked) : std::nullopt;
    bool const is_last =
        action && !formulation.steps.empty() && formulation.steps.back().action == *action;
    if (!is_last) return {};
    auto const time = text::clock_time(formulation.steps.back().at.colombian_minute());
    auto const number = std::to_string(formulation.edition.value_or(0));
    return p(
        cls("app-aviso"), role("status"), visit.tr(done_words(*action), fmt::arg("time", time)),
        when(*action == PlanAction::publish && formulation.edition, [&] {
            return fragment(
                " ",
                a(href(visit.link({"planes", formulation.plan}).query("edicion", number)),
                  visit.tr("Edition {number} on the public site", fmt::arg("number", number))));
        }));
}

Html undoing_note(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    auto const edit = plan.open_to(visit, PlanAction::edit);
    if (edit && edit->to != formulation.state)
        return c::observation(
            {.title = visit.tr(
                 "This plan is {state}. Any change here undoes that: it becomes "
                 "a draft again, and is submitted, accepted and signed anew (rule "
                 "{rule} of the procedure).",
                 fmt::arg("state", documents::plan_state_name(visit.language, formulation.state)),
                 fmt::arg("rule", edit->rule))});
    bool const was_undone = formulation.state == domain::PlanState::draft &&
                            !formulation.steps.empty() &&
                            formulation.steps.back().action == PlanAction::edit;
    if (!was_undone) return {};
    auto const& step = formulation.steps.back();
    return c::observation(
        {.title = visit.tr("An edit undid the acceptance: {person}, {moment}. The plan is a draft "
                           "again, and is submitted, accepted and signed anew (rule F5 of the "
                           "procedure).",
                           fmt::arg("person", plan.person_name(step.person)),
                           fmt::arg("moment", moment_words(visit, step.at)))});
}

std::string signer_name(Visit const& visit, Names const& names, domain::PlanStep const& step) {
    if (step.person.empty()) return "Rumbo";
    return acting_words(
        visit, person_of(names, step.person),
        step.on_behalf_of.empty() ? std::string() : person_of(names, step.on_behalf_of));
}

Html publication_day_note(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    auto const words = documents::publication_day_words(visit.language, formulation);
    if (words.empty()) return {};
    auto const* const set = formulation.publication_set();
    if (set == nullptr)
        return c::observation(
            {.title = documents::capitalized(words) + ".",
             .body = p(visit.tr("It is still official. Publish it now, or set another day."))});
    return c::observation(
        {.kind = c::Observation::Kind::note,
         .title = documents::capitalized(words) + ".",
         .body = p(visit.tr("Signed by {person}, {moment}. Any edit takes the day back.",
                            fmt::arg("person", signer_name(visit, plan.making.names, *set)),
                            fmt::arg("moment", moment_words(visit, set->at))))});
}

}  // namespace web::staff
