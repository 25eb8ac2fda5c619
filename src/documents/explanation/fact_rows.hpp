#pragma once
// The periods behind a goal's percentage, a row each.

#include <vector>

#include "documents/explanation/explanation.hpp"

namespace documents {

std::vector<FactRow> fact_rows(text::Language, domain::Goal const&, domain::GoalDerivation const&);

}  // namespace documents
