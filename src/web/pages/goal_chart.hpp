#pragma once
// A goal against its plan over time.

#include <optional>

#include "domain/plan/goal.hpp"
#include "kit/chart/step_line.hpp"
#include "kit/html/html.hpp"
#include "web/portal/asked.hpp"

namespace web::pages {

// None where the goal has neither targets nor reports within the plan.
std::optional<chart::StepLine> goal_line(Visit const& visit, Asked const& asked,
                                         domain::Goal const& goal);

// The drawing with its sentence, table and files; empty where there is none. `path` is the codes
// from the plan down to the goal.
html::Html goal_chart(Visit const& visit, Asked const& asked, domain::Goal const& goal,
                      std::string_view path);

}  // namespace web::pages
