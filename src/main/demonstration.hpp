#pragma once
// The demonstration: four real plans of Bogotá and one fictitious plan, inside the binary.

#include "app/plan/import_plan.hpp"
#include "base/instant.hpp"

namespace rumbo {

inline storage::EntityId const only_entity{"entity"};

// Fills an empty store; answers how many plans.
int import_demonstration(storage::Store& store, base::Instant now);

}  // namespace rumbo
