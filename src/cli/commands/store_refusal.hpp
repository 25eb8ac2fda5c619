#pragma once
// Why a store could not be used, in the reader's language, and what to do.

#include <string>

#include "cli/doors.hpp"
#include "cli/session.hpp"

namespace cli {

// Tells it, and answers the exit code.
int refuse(Session& session, std::string const& data, StoreRefusal const& refusal);

}  // namespace cli
