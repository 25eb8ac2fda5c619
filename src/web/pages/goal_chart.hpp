#pragma once
// A goal against its plan over time, as figure, sentence and table.

#include "domain/plan/goal.hpp"
#include "kit/html/html.hpp"
#include "web/portal/asked.hpp"

namespace web::pages {

// Empty where the goal has neither targets nor reports within the plan.
html::Html goal_chart(Visit const& visit, Asked const& asked, domain::Goal const& goal);

}  // namespace web::pages
