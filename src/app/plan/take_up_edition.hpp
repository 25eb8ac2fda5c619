#pragma once
// An edition that came while a plan was being formulated, by an import: what it changed was looked
// at, and the formulation goes on from it (procedure.md F8). That is an edit: it takes back what
// was accepted (F5).

#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct TakeUpEdition {
    storage::Occasion occasion;
    std::string plan;
    std::string edition;  // "plan-2027/2", that was looked at
};
// Refusals: plan_unknown, wrong_state, not_permitted; already_done, where it was begun from that
// one; changed_meanwhile, where that is not the latest.
domain::Outcome<void> take_up_edition(storage::Store& store, TakeUpEdition const& command);

}  // namespace app
