#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/cut_off.hpp"
#include "cli/commands/result_table.hpp"
#include "cli/input.hpp"
#include "exchange/evaluation_json.hpp"

namespace cli {

int evaluate(Request const& request, Session& session) {
    auto const plan = read_plan(request.operands.front(), session);
    if (!plan) return exit_bad_input;
    auto const evaluation = domain::evaluate(*plan, cut_off(request, session), scope(request));
    if (request.has("json"))
        session.out << exchange::evaluation_json(evaluation, json::Layout::indented) << '\n';
    else
        session.out << result_table(evaluation, session);
    return exit_done;
}

}  // namespace cli
