#pragma once
// An evaluation to be read: the tree of the plan, a line for each node and goal.

#include <string>

#include "cli/session.hpp"
#include "domain/measurement/evaluation.hpp"

namespace cli {

std::string result_table(domain::Evaluation const& evaluation, Session const& session);

Paint paint_of(std::optional<domain::Status> status);

}  // namespace cli
