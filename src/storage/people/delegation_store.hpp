#pragma once
// Roles lent, rows to domain and back.

#include <optional>
#include <string>
#include <vector>

#include "domain/people/delegation.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// With the role that is lent and whether who lent it is active.
struct DelegationRow {
    domain::Delegation delegation;
    domain::RoleHeld held;
    domain::PersonState delegator = domain::PersonState::active;

    std::optional<domain::RoleHeld> lent_on(base::Date day) const {
        return domain::lent_role(delegation, held, delegator, day);
    }
};

// By first day, the latest first: all, or those that somebody made or was given.
std::vector<DelegationRow> list_delegations(sql::Connection& connection, EntityId const& entity);
std::vector<DelegationRow> list_delegations_of(sql::Connection& connection, EntityId const& entity,
                                               std::string const& person);
std::optional<DelegationRow> find_delegation(sql::Connection& connection, EntityId const& entity,
                                             std::string const& id);

void insert_delegation(sql::Connection& connection, domain::Delegation const& delegation,
                       Logged const& logged);
void end_delegation(sql::Connection& connection, std::string const& id, Logged const& logged);
// Those of a role, or of a person on either side, that have not ended.
void end_delegations_of_role(sql::Connection& connection, std::string const& role_id,
                             Logged const& logged);
void end_delegations_of(sql::Connection& connection, std::string const& person,
                        Logged const& logged);

}  // namespace storage
