#pragma once
// Every combination of schedule × baseline or none × zero target × missing report × rule × scope
// (measurement §5): one goal of eight quarters at the end of the sixth, beside a plain sibling.

#include <string>

#include "domain/plan/goal.hpp"

namespace conformance {

// All cases of one schedule, as the text of a file.
std::string complete_cases(domain::Schedule schedule);

}  // namespace conformance
