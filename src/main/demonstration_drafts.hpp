#pragma once
// The demonstration's plans in the making, all fictitious: one for each state from draft to
// official, brought there by the people of the demonstration as they would.

#include "app/plan/library.hpp"
#include "base/instant.hpp"
#include "storage/store.hpp"

namespace rumbo {

void fill_with_drafts(storage::Store& store, app::Library& library, storage::EntityId const& entity,
                      base::Instant now);

}  // namespace rumbo
