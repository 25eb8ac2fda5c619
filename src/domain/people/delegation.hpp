#pragma once
// A role lent: whoever holds it lets somebody else act in their name, for its unit or one below it,
// from a day to a day (procedure.md §1). Only a role of one's own is lent, so there are no chains.
// It ends with its last day, when it is revoked, with the role itself, and when either person is
// deactivated. Nobody judges what they, or whoever they stand for, submitted.

#include <optional>
#include <span>
#include <string>

#include "domain/people/person.hpp"
#include "domain/people/role.hpp"
#include "domain/refusal.hpp"

namespace domain {

struct Delegation {
    std::string id;
    std::string role_id;    // of the role that is lent
    std::string delegator;  // the numbers of both people
    std::string delegate;
    std::string unit;
    base::Date from;
    base::Date until;                         // the last day, as it was given
    std::optional<base::Date> ended_on = {};  // by whom it could be; from that moment on

    bool is_ended() const { return ended_on.has_value(); }
    // The last day on which it was in force.
    base::Date last_day() const { return ended_on && *ended_on < until ? *ended_on : until; }
};

// Refusals: delegate_self, dates_reversed, day_past, dates_outside_role, unit_outside_role.
std::optional<Refusal> flaw_of_delegation(Delegation const& delegation, RoleHeld const& held,
                                          UnitTree const& units, base::Date today);

// What the delegate holds by it on that day: its id is that of the delegation. None where it has
// ended, in whichever way.
std::optional<RoleHeld> lent_role(Delegation const& delegation, RoleHeld const& held,
                                  PersonState delegator, base::Date day);

}  // namespace domain
