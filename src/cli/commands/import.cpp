#include <algorithm>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/imported.hpp"
#include "cli/commands/store_refusal.hpp"
#include "cli/input.hpp"

namespace cli {

int import_plans(Request const& request, Session& session) {
    if (std::ranges::count(request.operands, "-") > 1)
        return complain(
            session, exit_bad_input,
            text::tr(session.language, "The standard input can be read once. Write “-” once."));
    std::vector<domain::Plan> plans;
    for (auto const& file : request.operands) {
        auto plan = read_plan(file, session);
        if (!plan) return exit_bad_input;
        plans.push_back(std::move(*plan));
    }
    auto const& data = *request.find("data");
    auto const imported = session.doors.import_plans(data, std::move(plans));
    if (!imported) return refuse(session, data, imported.error());
    session.out << imported_lines(*imported, session);
    return exit_done;
}

}  // namespace cli
