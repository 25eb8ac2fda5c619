#pragma once
// Plan documents from a file, or from the standard input where the file is "-". At most 64 MiB and
// one byte are read, so that what is too large is refused without being read whole.

#include <optional>
#include <string>

#include "cli/session.hpp"
#include "domain/plan/plan.hpp"

namespace cli {

// None when it was refused: then every problem has been told, with its place.
std::optional<domain::Plan> read_plan(std::string const& file, Session& session);

}  // namespace cli
