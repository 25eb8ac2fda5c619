#pragma once
// What became of the plans that were taken in, a line each.

#include <string>
#include <vector>

#include "cli/doors.hpp"
#include "cli/session.hpp"

namespace cli {

std::string imported_lines(std::vector<ImportedPlan> const& plans, Session const& session);

}  // namespace cli
