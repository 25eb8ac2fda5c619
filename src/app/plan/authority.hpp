#pragma once
// Who may do something to a plan: by the roles held on that day for its unit, read in the very
// transaction in which it is done (procedure.md §1).

#include <optional>
#include <string>

#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

bool has_authority(sql::Connection& connection, storage::Occasion const& occasion,
                   domain::Permission permission, std::string const& unit);

// not_permitted, with who may.
std::optional<domain::Refusal> flaw_of_authority(sql::Connection& connection,
                                                 storage::Occasion const& occasion,
                                                 domain::Permission permission,
                                                 std::string const& unit);

// The same, for the entity as a whole: a role for one of its units is none for all of it.
std::optional<domain::Refusal> flaw_of_authority_over_all(sql::Connection& connection,
                                                          storage::Occasion const& occasion,
                                                          domain::Permission permission);

}  // namespace app
