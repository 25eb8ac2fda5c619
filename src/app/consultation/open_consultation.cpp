#include "app/consultation/open_consultation.hpp"

#include <algorithm>
#include <iterator>

#include "app/consultation/consultations.hpp"
#include "app/consultation/prose.hpp"
#include "app/consultation/step.hpp"
#include "app/plan/authority.hpp"
#include "app/record/decide.hpp"
#include "domain/plan/renaming.hpp"
#include "storage/consultation/consultation_store.hpp"
#include "storage/plan/edition_store.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {
namespace {

using domain::Refusal;
using domain::RefusalKind;

constexpr std::size_t summary_characters_max = 2000;
constexpr std::size_t purpose_characters_max = 600;

std::optional<Refusal> flaw_of_form(OpenConsultation const& command) {
    std::vector<Refusal> flaws;
    if (auto flaw = flaw_of_prose(command.summary, "resumen", RefusalKind::summary_missing,
                                  summary_characters_max))
        flaws.push_back(std::move(*flaw));
    if (auto flaw = flaw_of_prose(command.purpose, "finalidad", RefusalKind::purpose_missing,
                                  purpose_characters_max))
        flaws.push_back(std::move(*flaw));
    auto const today = command.occasion.now.colombian_date();
    std::ranges::move(domain::flaws_of({.closes = command.closes,
                                        .answers_due = command.answers_due,
                                        .today = today,
                                        .earliest = today,
                                        .too_early = RefusalKind::closing_day_past}),
                      std::back_inserter(flaws));
    if (flaws.empty()) return std::nullopt;
    return domain::all_together(std::move(flaws));
}

// Whether it may be opened at all, before anything is said of the form or the content.
std::optional<Refusal> flaw_of_plan(sql::Connection& connection, OpenConsultation const& command,
                                    domain::Formulation const& formulation) {
    if (auto flaw = flaw_of_authority(connection, command.occasion,
                                      domain::Permission::hold_consultation, formulation.unit)) {
        flaw->rule = consultation_rule;
        return flaw;
    }
    if (!domain::may_be_consulted(formulation.state))
        return Refusal{.kind = RefusalKind::wrong_state, .rule = consultation_rule};
    if (find_running(connection, command.occasion.entity, command.plan))
        return Refusal{.kind = RefusalKind::consultation_running, .rule = consultation_rule};
    if (formulation.version != command.seen_version) return Refusal{RefusalKind::changed_meanwhile};
    if (!command.content)
        return Refusal{.kind = RefusalKind::checks_unmet, .rule = consultation_rule};
    return flaw_of_form(command);
}

// What the public compares it with: the plan that it was begun from, its own latest edition, or the
// one published plan of its unit and instrument of the year before.
std::string published_before(sql::Connection& connection, OpenConsultation const& command,
                             domain::Formulation const& formulation) {
    if (!formulation.begun_from.empty()) return formulation.begun_from;
    auto const& entity = command.occasion.entity;
    auto const name = [](storage::EditionHead const& of) {
        return domain::EditionName{of.code, of.number}.text();
    };
    if (auto const latest = storage::find_latest(connection, entity, command.plan))
        return name(*latest);
    auto const& plan = command.content->plan;
    auto const before = storage::list_latest(connection, entity, plan.owner.code, plan.instrument,
                                             plan.period.from.year() - 1);
    return before.size() == 1 ? name(before.front()) : std::string();
}

void add_goals(domain::Members const& members, std::string const& above,
               std::vector<storage::ConsultedGoal>& goals) {
    for (auto const& goal : members.goals)
        goals.push_back({above + goal.code, goal.goal.empty() ? goal.indicator : goal.goal});
    for (auto const& node : members.children)
        add_goals(node, above + node.code + "/", goals);
}

domain::Event event_of(OpenConsultation const& command, domain::Consultation const& consultation) {
    return {.action = domain::Action::consultation_open,
            .object_kind = "plan",
            .object = command.plan,
            .changes = {{"digest", std::nullopt, consultation.digest},
                        {"closes", std::nullopt, consultation.closes.text()},
                        {"answers_due", std::nullopt, consultation.answers_due.text()},
                        {"purpose", std::nullopt, consultation.purpose},
                        {"words", std::nullopt, consultation.summary}}};
}

int opened(sql::Connection& connection, OpenConsultation const& command,
           domain::Formulation const& formulation) {
    auto const& plan = command.content->plan;
    domain::Consultation consultation;
    consultation.plan = command.plan;
    consultation.formulation = formulation.number;
    consultation.unit = formulation.unit;
    consultation.name = plan.name;
    consultation.digest = command.content->digest;
    consultation.against = published_before(connection, command, formulation);
    consultation.summary = command.summary;
    consultation.purpose = command.purpose;
    consultation.closes = *command.closes;
    consultation.answers_due = *command.answers_due;
    std::vector<storage::ConsultedGoal> goals;
    add_goals(plan, {}, goals);
    auto const logged =
        storage::append_to_log(connection, command.occasion, event_of(command, consultation));
    consultation = storage::insert_consultation(connection, std::move(consultation),
                                                command.document, goals, logged);
    storage::grow_revision(connection, logged);
    return consultation.number;
}

// The plan in the making, where all that is asked may be done.
domain::Outcome<domain::Formulation> openable(sql::Connection& connection,
                                              OpenConsultation const& command) {
    auto formulation = storage::find_formulation(connection, command.occasion.entity, command.plan);
    if (!formulation) return domain::refuse(RefusalKind::plan_unknown);
    if (auto flaw = flaw_of_plan(connection, command, *formulation))
        return std::unexpected(std::move(*flaw));
    return std::move(*formulation);
}

Attempt attempt_of(OpenConsultation const& command) {
    return {.action = domain::Action::consultation_open, .object = command.plan};
}

}  // namespace

domain::Outcome<void> review_opening(storage::Store& store, OpenConsultation const& command) {
    auto const formulation = sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return openable(connection, command);
    });
    if (formulation) return {};
    note_refusal(store, command.occasion, attempt_of(command), formulation.error());
    return std::unexpected(formulation.error());
}

domain::Outcome<int> open_consultation(storage::Store& store, OpenConsultation const& command) {
    return decide(store, command.occasion, attempt_of(command),
                  [&](sql::Connection& connection) -> domain::Outcome<int> {
                      auto const formulation = openable(connection, command);
                      if (!formulation) return std::unexpected(formulation.error());
                      return opened(connection, command, *formulation);
                  });
}

}  // namespace app
