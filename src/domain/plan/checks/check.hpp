#pragma once
// What is inconsistent in a plan: every check, one function each, over the plan and its own
// measurement at the cut-off that its published figures speak of (published_cut_off, scope year).
// A plan without a cut-off is not measured, and what needs it is not judged.

#include <vector>

#include "domain/plan/checks/finding.hpp"
#include "domain/plan/plan.hpp"

namespace domain {

// In the order of the document (an object before what it holds, goals before child nodes), then in
// the order of the codes.
std::vector<Finding> check(Plan const& plan);

// Places of a document in that order.
bool stands_before(std::string_view pointer, std::string_view other);

}  // namespace domain
