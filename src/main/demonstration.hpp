#pragma once
// The demonstration: four real plans of Bogotá and one fictitious plan, inside the binary.

#include <vector>

#include "domain/plan/plan.hpp"

namespace rumbo {

std::vector<domain::Plan> demonstration_plans();

}  // namespace rumbo
