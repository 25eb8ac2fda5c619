#pragma once
// What a command works with: the reader's language, the day, where it writes, and the doors.

#include <iosfwd>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "cli/doors.hpp"
#include "cli/terminal.hpp"
#include "kit/text/message.hpp"

namespace cli {

struct Session {
    text::Language language;
    base::Date today;
    std::string version;
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Terminal terminal;
    Doors const& doors;
};

// "rumbo: …" on the error stream, made safe for a terminal. Answers the exit code it is given, so
// that a command can say: return complain(…).
int complain(Session& session, int exit_code, std::string_view sentence);

}  // namespace cli
