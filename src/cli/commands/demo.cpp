#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/imported.hpp"
#include "cli/commands/store_refusal.hpp"

namespace cli {

int demo(Request const& request, Session& session) {
    auto const& data = *request.find("data");
    auto const filled = session.doors.fill_with_demo(data);
    if (!filled) return refuse(session, data, filled.error());
    session.out << imported_lines(*filled, session);
    return exit_done;
}

}  // namespace cli
