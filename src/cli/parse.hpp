#pragma once
// The words after a command's name, read by its description. (CLI11 lives behind this header.)

#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "cli/command.hpp"
#include "cli/session.hpp"

namespace cli {

// A request, or the sentence that says what is wrong with it. "--help" is an option of every
// command, and with it nothing is required.
base::Outcome<Request, std::string> parse(Command const& command,
                                          std::vector<std::string> const& arguments,
                                          Session const& session);

}  // namespace cli
