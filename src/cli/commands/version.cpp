#include <ostream>

#include "cli/commands/commands.hpp"

namespace cli {

int version(Request const&, Session& session) {
    session.out << "rumbo " << session.version << '\n';
    return exit_done;
}

}  // namespace cli
