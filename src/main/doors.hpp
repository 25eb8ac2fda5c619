#pragma once
// The commands that need a database or the network, for the command line.

#include "cli/doors.hpp"
#include "kit/text/language.hpp"

namespace rumbo {

cli::Doors doors(text::Language language);

}  // namespace rumbo
