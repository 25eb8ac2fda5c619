#pragma once
// Completion scripts for bash, zsh and fish, drawn from the table of commands.

#include <string>

#include "cli/session.hpp"

namespace cli {

std::string bash_completion(Session const& session);
std::string zsh_completion(Session const& session);
std::string fish_completion(Session const& session);

}  // namespace cli
