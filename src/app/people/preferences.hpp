#pragma once
// What somebody chooses for themselves (domain/people/preferences.hpp).

#include "domain/people/preferences.hpp"
#include "storage/record/log_store.hpp"

namespace app {

// Of who is the actor of the occasion.
void set_preferences(storage::Store& store, storage::Occasion const& occasion,
                     domain::Preferences const& preferences);

}  // namespace app
