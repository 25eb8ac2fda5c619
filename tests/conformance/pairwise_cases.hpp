#pragma once
// Every pair of circumstances that measurement §5 asks for and more (unscheduled period, overshoot,
// worsening, ratio, increments, spreading, facts outside the plan, dated weights and rules,
// elimination, nesting…), for each schedule.

#include <string>

#include "domain/plan/goal.hpp"

namespace conformance {

std::string pairwise_cases(domain::Schedule schedule);

}  // namespace conformance
