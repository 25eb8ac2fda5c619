#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/store_refusal.hpp"

namespace cli {

int migrate(Request const& request, Session& session) {
    auto const& data = *request.find("data");
    auto const applied = session.doors.migrate(data);
    if (!applied) return refuse(session, data, applied.error());
    if (applied->empty())
        session.out << text::tr(session.language,
                                "The database is up to date. Nothing was changed.")
                    << '\n';
    for (auto const number : *applied)
        session.out << text::tr(session.language, "Migration {number} was applied.",
                                fmt::arg("number", number))
                    << '\n';
    return exit_done;
}

}  // namespace cli
