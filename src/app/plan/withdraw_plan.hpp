#pragma once
// A plan that was begun by mistake is taken back: before it is submitted for the first time, by who
// may begin plans of its unit, with the reason. What the log has of it stays; its code is free
// again, or leads to the formulation before.

#include <string>

#include "domain/plan/formulation.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct WithdrawPlan {
    storage::Occasion occasion;
    std::string plan;
    std::int64_t seen_version = 0;  // of what its author read
    std::string reason;
};
// Refusals: plan_unknown; wrong_state, once it was submitted; not_permitted; changed_meanwhile;
// consultation_unsettled; reason_missing, text_unusable, text_too_long.
domain::Outcome<void> withdraw_plan(storage::Store& store, WithdrawPlan const& command);

// A draft that nobody has submitted yet.
bool may_be_withdrawn(domain::Formulation const& formulation);

}  // namespace app
