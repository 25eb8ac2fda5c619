#pragma once
// The address of somebody's calendar of deadlines: a token of their own, kept as its SHA-256, made
// anew or taken away whenever they wish. It reads deadlines and nothing else.

#include <optional>
#include <string>

#include "storage/record/log_store.hpp"

namespace app {

// Instead of the one that there was. Of who is the actor of the occasion, as the next.
void make_calendar_address(storage::Store& store, storage::Occasion const& occasion,
                           std::string const& token);
void end_calendar_address(storage::Store& store, storage::Occasion const& occasion);

bool has_calendar_address(storage::Store& store, storage::EntityId const& entity,
                          std::string const& person);

// The number of the person; none where the token is not known.
std::optional<std::string> find_calendar_owner(storage::Store& store,
                                               storage::EntityId const& entity,
                                               std::string const& token);

}  // namespace app
