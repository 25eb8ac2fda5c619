#include "app/plan/withdraw_plan.hpp"

#include "app/consultation/consultations.hpp"
#include "app/consultation/prose.hpp"
#include "app/plan/authority.hpp"
#include "app/plan/workshop.hpp"
#include "app/record/decide.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {
namespace {

using domain::RefusalKind;

std::optional<domain::Refusal> flaw_of(sql::Connection& connection, WithdrawPlan const& command,
                                       domain::Formulation const& formulation) {
    auto const& occasion = command.occasion;
    if (!may_be_withdrawn(formulation)) return domain::Refusal{RefusalKind::wrong_state};
    if (auto flaw = flaw_of_authority(connection, occasion, domain::Permission::create_plan,
                                      formulation.unit))
        return flaw;
    if (formulation.version != command.seen_version)
        return domain::Refusal{RefusalKind::changed_meanwhile};
    if (auto const running = find_running(connection, occasion.entity, command.plan))
        return unsettled(*running);
    return flaw_of_prose(command.reason, "motivo", RefusalKind::reason_missing,
                         domain::step_reason_characters_max);
}

}  // namespace

bool may_be_withdrawn(domain::Formulation const& formulation) {
    return formulation.state == domain::PlanState::draft && formulation.steps.empty();
}

domain::Outcome<void> withdraw_plan(storage::Store& store, WithdrawPlan const& command) {
    Attempt const attempt{.action = domain::Action::plan_withdraw, .object = command.plan};
    return decide(
        store, command.occasion, attempt,
        [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto const formulation = open_for_reading(connection, command.occasion, command.plan);
            if (!formulation) return std::unexpected(formulation.error());
            if (auto flaw = flaw_of(connection, command, *formulation))
                return std::unexpected(std::move(*flaw));
            auto const logged = storage::append_to_log(
                connection, command.occasion,
                {.action = domain::Action::plan_withdraw,
                 .object_kind = "plan",
                 .object = command.plan,
                 .changes = {{"formulation", std::to_string(formulation->number), std::nullopt}},
                 .reason = command.reason});
            storage::withdraw_formulation(connection, *formulation, logged);
            return {};
        });
}

}  // namespace app
