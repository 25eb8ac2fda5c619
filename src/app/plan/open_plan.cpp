#include "app/plan/open_plan.hpp"

#include "app/people/roles_of.hpp"
#include "app/plan/authority.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {

domain::Outcome<OpenPlan> open_plan(sql::Connection& connection, storage::Occasion const& occasion,
                                    std::string const& plan, domain::PlanAction action) {
    auto formulation = storage::find_formulation(connection, occasion.entity, plan);
    if (!formulation) return domain::refuse(domain::RefusalKind::plan_unknown);
    auto const transition = formulation->find_transition(action);
    if (!transition) {
        // How far a plan has come is told to those alone who may read it.
        if (auto flaw = flaw_of_authority(connection, occasion, domain::Permission::read_drafts,
                                          formulation->unit))
            return std::unexpected(std::move(*flaw));
        return domain::refuse(domain::RefusalKind::wrong_state);
    }
    if (auto flaw =
            flaw_of_authority(connection, occasion, transition->permission, formulation->unit)) {
        flaw->rule = transition->rule;
        return std::unexpected(std::move(*flaw));
    }
    return OpenPlan{std::move(*formulation), *transition};
}

std::optional<domain::Refusal> flaw_of_judge(sql::Connection& connection,
                                             storage::Occasion const& occasion,
                                             OpenPlan const& open) {
    auto const* const submission = open.formulation.last(domain::PlanAction::submit);
    auto const parties = parties_of(connection, occasion.entity, occasion.actor.person,
                                    occasion.now.colombian_date());
    if (submission == nullptr || !is_of(*submission, parties)) return std::nullopt;
    return domain::Refusal{.kind = domain::RefusalKind::own_submission,
                           .rule = open.transition.rule,
                           .lifted_by = open.transition.permission};
}

std::optional<domain::Refusal> flaw_of_signer(storage::Occasion const& occasion,
                                              OpenPlan const& open) {
    if (!open.formulation.is_accepted_by(occasion.actor.person)) return std::nullopt;
    return domain::Refusal{.kind = domain::RefusalKind::own_acceptance,
                           .rule = open.transition.rule,
                           .lifted_by = open.transition.permission};
}

void keep_change(sql::Connection& connection, OpenPlan& open, domain::Actor const& actor,
                 storage::Logged const& logged) {
    auto const& [from, action, to, permission, rule] = open.transition;
    if (action == domain::PlanAction::edit && from != to)
        storage::insert_step(connection, open.formulation,
                             {.action = action,
                              .person = actor.person,
                              .at = logged.at(),
                              .on_behalf_of = actor.on_behalf_of},
                             logged);
    open.formulation.state = open.transition.to;
    ++open.formulation.version;
    storage::update_formulation(connection, open.formulation, logged);
}

}  // namespace app
