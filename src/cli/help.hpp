#pragma once
// What `rumbo --help` and `rumbo COMMAND --help` say, drawn from the table of commands.

#include <string>

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace cli {

std::string help(Session const& session);
std::string help(Command const& command, Session const& session);

// "rumbo evaluate FILE [--at DATE] …"
std::string synopsis(Command const& command, Session const& session);

}  // namespace cli
