#pragma once
// The methodologies of the demonstration: that of 2026, announced twice, and that of 2027 while it
// is being prepared.

#include "base/instant.hpp"
#include "storage/store.hpp"

namespace rumbo {

void fill_with_methodologies(storage::Store& store, storage::EntityId const& entity,
                             base::Instant now);

}  // namespace rumbo
