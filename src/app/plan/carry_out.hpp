#pragma once
// What a step of a plan does, in its transaction, once it is known that it may be taken and on
// which content: by whoever takes it (take_step.hpp), or by the program on the day that was set
// (publish_on_day.hpp).

#include "app/plan/open_plan.hpp"
#include "app/plan/take_step.hpp"

namespace app {

// Refusals: those of take_step of what the plan and its editions are by then.
domain::Outcome<void> carry_out(sql::Connection& connection, TakeStep const& command,
                                OpenPlan& open);

// As the log tells it.
domain::Action event_action(domain::PlanAction action);

}  // namespace app
