#pragma once
// The roles by which something is done on an occasion: one's own, or the one that was lent, where
// the occasion is in somebody's name. And for whom a person may stand: themselves, and whoever has
// lent them a role today (procedure.md §1).

#include <string>
#include <vector>

#include "domain/people/role.hpp"
#include "domain/plan/formulation.hpp"
#include "storage/record/log_store.hpp"

namespace app {

std::vector<domain::RoleHeld> roles_of(sql::Connection& connection,
                                       storage::Occasion const& occasion);

// The person first.
std::vector<std::string> parties_of(sql::Connection& connection, storage::EntityId const& entity,
                                    std::string const& person, base::Date day);

// Whether one of them took that step, or it was taken in the name of one of them.
bool is_of(domain::PlanStep const& step, std::vector<std::string> const& parties);

}  // namespace app
