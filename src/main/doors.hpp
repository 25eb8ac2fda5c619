#pragma once
// The commands that need a database or the network, for the command line.

#include "cli/doors.hpp"

namespace rumbo {

cli::Doors doors();

}  // namespace rumbo
