#pragma once
// Says of a cell of next year's plan that it was revised and stays as it was (procedure.md F9;
// domain/plan/revision.hpp). Nothing in the plan changes, so that what was accepted stays accepted.

#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct KeepCell {
    storage::Occasion occasion;
    std::string plan;
    int object = 0;
    std::string cell;
};
// Refusals: plan_unknown, wrong_state, not_permitted, object_unknown; cell_locked, of what is no
// goal's sentence, baseline or magnitude; already_done.
domain::Outcome<void> keep_cell(storage::Store& store, KeepCell const& command);

}  // namespace app
