#pragma once
// The command line of Rumbo: parses it, runs one command, answers the exit code: 0 done, 1 refused
// or errors found, 2 bad input or usage, 70 our fault (an exception, told in one line).

#include <string>
#include <vector>

#include "cli/session.hpp"

namespace cli {

// The arguments after the program's name.
int run(std::vector<std::string> const& arguments, Session& session);

// By the first of LC_ALL, LC_MESSAGES and LANG that says something: Spanish where it begins with
// "es", English otherwise ("C", "fr_CO", or none of the three).
text::Language language_of_locale(char const* lc_all, char const* lc_messages, char const* lang);

}  // namespace cli
