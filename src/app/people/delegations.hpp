#pragma once
// Roles lent with dates (procedure.md §1; domain/people/delegation.hpp): by whoever holds one, or
// by whoever administers people for them. The delegate chooses when to act in the other's name, and
// everything that is done then says so in the log.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "domain/refusal.hpp"
#include "storage/people/delegation_store.hpp"

namespace app {

struct Delegations {
    std::vector<storage::DelegationRow> list;               // the latest first
    std::map<std::string, std::string, std::less<>> names;  // of the people in it, by their number
};
// All; or those that somebody made or was given.
Delegations list_delegations(Store& store, EntityId const& entity);
Delegations list_delegations_of(Store& store, EntityId const& entity, std::string const& person);

struct DelegateRole {
    Occasion occasion;
    std::string delegation_id;  // new
    std::string delegator;      // whose role it is
    std::string role_id;
    std::string delegate_email;
    std::string unit;
    base::Date from;
    base::Date until;
};
// Refusals: not_permitted (another's role), scope_not_held (of a key that reaches less than the
// role), role_unknown (not held, or lent itself),
// delegate_unknown, and those of domain::flaw_of_delegation.
domain::Outcome<void> delegate_role(Store& store, DelegateRole const& command);

struct EndDelegation {
    Occasion occasion;
    std::string delegation_id;
};
// By either of the two, or by whoever administers people. Refusals: delegation_unknown,
// not_permitted.
domain::Outcome<void> end_delegation(Store& store, EndDelegation const& command);

// From now on this session acts by that delegation; by none: in its person's own name. Refusals:
// delegation_unknown; second_factor_missing, where the role demands one and the session has none.
domain::Outcome<void> act_by(Store& store, Occasion const& occasion, Visitor const& visitor,
                             std::string const& delegation_id);

}  // namespace app
