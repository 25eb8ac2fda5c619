#pragma once
// A role for somebody who is known already, by hand or by a row of a list: what stands against it
// beside its unit and days. Who administers gives no role that decides to themselves, unless nobody
// else could; the log says so then.

#include <string>
#include <vector>

#include "app/people/directory.hpp"
#include "domain/record/event.hpp"

namespace app {

// Whether that role is of who administers the entity as a whole.
bool administers_all(sql::Connection& connection, Occasion const& occasion,
                     domain::RoleHeld const& held);
// Somebody active, today, who is neither who acts nor in whose name.
bool another_administers(sql::Connection& connection, Occasion const& occasion);
// Of who acts, or in whose name.
bool is_own(Occasion const& occasion, std::string const& person);

// What its entry of the log tells besides. Refusals: role_doubled, own_role.
domain::Outcome<std::vector<domain::Change>> judge_grant(sql::Connection& connection,
                                                         Occasion const& occasion,
                                                         std::string const& person,
                                                         RoleAsked const& role);

}  // namespace app
