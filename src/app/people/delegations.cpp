#include "app/people/delegations.hpp"

#include <algorithm>

#include "app/people/email.hpp"
#include "app/people/roles_of.hpp"
#include "app/record/decide.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::RefusalKind;

Delegations with_names(sql::Connection& connection, EntityId const& entity,
                       std::vector<storage::DelegationRow> list) {
    Delegations delegations{.list = std::move(list), .names = {}};
    for (auto const& one : delegations.list)
        for (auto const& id : {one.delegation.delegator, one.delegation.delegate})
            if (auto const person = storage::find_person(connection, entity, id))
                delegations.names.emplace(id, person->name);
    return delegations;
}

bool administers_people(sql::Connection& connection, Occasion const& occasion) {
    auto const units = storage::load_units(connection, occasion.entity);
    auto const roots = units.below(std::nullopt);
    return !roots.empty() &&
           domain::may(roles_of(connection, occasion), domain::Permission::manage_people, units,
                       roots.front()->code, occasion.now.colombian_date());
}

std::optional<domain::Refusal> flaw_of_party(sql::Connection& connection, Occasion const& occasion,
                                             std::span<std::string const> parties) {
    bool const acts_for_another = !occasion.actor.on_behalf_of.empty();
    bool const is_party =
        !acts_for_another && std::ranges::find(parties, occasion.actor.person) != parties.end();
    if (is_party || administers_people(connection, occasion)) return std::nullopt;
    return domain::Refusal{.kind = RefusalKind::not_permitted,
                           .lifted_by = domain::Permission::manage_people};
}

domain::Event event_of(domain::Delegation const& delegation, domain::RoleHeld const& held) {
    return {.action = Action::delegation_make,
            .object_kind = "person",
            .object = delegation.delegator,
            .changes = {{"role", std::nullopt, std::string(domain::role_tokens.token(held.role))},
                        {"unit", std::nullopt, delegation.unit},
                        {"from", std::nullopt, delegation.from.text()},
                        {"until", std::nullopt, delegation.until.text()},
                        {"delegate", std::nullopt, delegation.delegate}}};
}

domain::Outcome<void> delegate_in(sql::Connection& connection, DelegateRole const& command) {
    auto const& occasion = command.occasion;
    std::array const holder{command.delegator};
    if (auto flaw = flaw_of_party(connection, occasion, holder))
        return std::unexpected(std::move(*flaw));
    auto const roles = storage::list_roles(connection, occasion.entity, command.delegator);
    auto const held = std::ranges::find(roles, command.role_id, &domain::RoleHeld::id);
    if (held == roles.end() || held->has_ended(occasion.now.colombian_date()))
        return domain::refuse(RefusalKind::role_unknown, "rol");
    if (occasion.token) {
        // A key lends no more than it may do itself.
        std::array const whole{*held};
        auto const units = storage::load_units(connection, occasion.entity);
        auto const narrowed = domain::within(whole, *occasion.token, units);
        auto const today = occasion.now.colombian_date();
        bool const is_reached =
            !narrowed.empty() && units.is_within(command.unit, narrowed.front().unit) &&
            domain::scopes_of(narrowed, today).holds(domain::scopes_of(whole, today));
        if (!is_reached) return domain::refuse(RefusalKind::scope_not_held, "rol");
    }
    auto const delegate = storage::find_person_by_email(connection, occasion.entity,
                                                        plain_email(command.delegate_email));
    if (!delegate || delegate->state != domain::PersonState::active)
        return domain::refuse(RefusalKind::delegate_unknown, "correo");
    domain::Delegation const delegation{.id = command.delegation_id,
                                        .role_id = held->id,
                                        .delegator = command.delegator,
                                        .delegate = delegate->id,
                                        .unit = command.unit,
                                        .from = command.from,
                                        .until = command.until};
    if (auto flaw = domain::flaw_of_delegation(delegation, *held,
                                               storage::load_units(connection, occasion.entity),
                                               occasion.now.colombian_date()))
        return std::unexpected(std::move(*flaw));
    auto const logged = storage::append_to_log(connection, occasion, event_of(delegation, *held));
    storage::insert_delegation(connection, delegation, logged);
    return {};
}

domain::Outcome<void> end_in(sql::Connection& connection, EndDelegation const& command) {
    auto const& occasion = command.occasion;
    auto const found = storage::find_delegation(connection, occasion.entity, command.delegation_id);
    if (!found || found->delegation.is_ended())
        return domain::refuse(RefusalKind::delegation_unknown);
    auto const& delegation = found->delegation;
    std::array const parties{delegation.delegator, delegation.delegate};
    if (auto flaw = flaw_of_party(connection, occasion, parties))
        return std::unexpected(std::move(*flaw));
    auto event = event_of(delegation, found->held);
    event.action = Action::delegation_end;
    auto ended = delegation;
    ended.ended_on = occasion.now.colombian_date();
    for (auto& one : event.changes) {
        std::swap(one.before, one.after);
        if (one.field == "until") one.after = ended.last_day().text();
    }
    auto const logged = storage::append_to_log(connection, occasion, event);
    storage::end_delegation(connection, delegation.id, logged);
    return {};
}

}  // namespace

Delegations list_delegations(Store& store, EntityId const& entity) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return with_names(connection, entity, storage::list_delegations(connection, entity));
    });
}

Delegations list_delegations_of(Store& store, EntityId const& entity, std::string const& person) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return with_names(connection, entity,
                          storage::list_delegations_of(connection, entity, person));
    });
}

domain::Outcome<void> delegate_role(Store& store, DelegateRole const& command) {
    Attempt const attempt{
        .action = Action::delegation_make, .object_kind = "person", .object = command.delegator};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) { return delegate_in(connection, command); });
}

domain::Outcome<void> end_delegation(Store& store, EndDelegation const& command) {
    Attempt const attempt{.action = Action::delegation_end,
                          .object_kind = "delegation",
                          .object = command.delegation_id};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) { return end_in(connection, command); });
}

domain::Outcome<void> act_by(Store& store, Occasion const& occasion, Visitor const& visitor,
                             std::string const& delegation_id) {
    Attempt const attempt{
        .action = Action::delegation_act, .object_kind = "delegation", .object = delegation_id};
    return decide(
        store, occasion, attempt, [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto const found = storage::find_delegation(connection, occasion.entity, delegation_id);
            auto const lent = found && found->delegation.delegate == occasion.actor.person
                                  ? found->lent_on(occasion.now.colombian_date())
                                  : std::nullopt;
            if (!delegation_id.empty() && !lent)
                return domain::refuse(RefusalKind::delegation_unknown);
            if (lent && domain::needs_second_factor(lent->role) &&
                visitor.session.stage != storage::SessionStage::proven)
                return domain::refuse(RefusalKind::second_factor_missing);
            domain::Event event{.action = Action::delegation_act,
                                .object_kind = "delegation",
                                .object = delegation_id};
            if (lent)
                event.changes = {
                    {"role", std::nullopt, std::string(domain::role_tokens.token(lent->role))},
                    {"unit", std::nullopt, lent->unit}};
            auto const logged = storage::append_to_log(connection, occasion, event);
            storage::set_delegation(connection, visitor.session.token_hash, delegation_id, logged);
            return {};
        });
}

}  // namespace app
