#pragma once
// Hangs a goal or a part below another part, or gives it another place among those of its kind
// there. What it says stays as it is; once published, its permanent address leads to the new one.

#include <optional>

#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct MoveObject {
    storage::Occasion occasion;
    std::string plan;
    int object = 0;
    int seen_parent = 0;  // from which it hung when its author looked
    int parent = 0;
    std::optional<int> before = {};  // which of those of its kind there; none: behind all of them
};
// Where it stands already, nothing is written. Refusals: plan_unknown, wrong_state, not_permitted,
// changed_meanwhile, and those of domain::place_before.
domain::Outcome<void> move_object(storage::Store& store, MoveObject const& command);

}  // namespace app
