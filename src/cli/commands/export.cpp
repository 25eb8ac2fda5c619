#include <charconv>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/store_refusal.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace cli {
namespace {

std::optional<int> edition_number(Request const& request) {
    auto const* const text = request.find("edition");
    if (text == nullptr) return std::nullopt;
    int number = 0;
    std::from_chars(text->data(), text->data() + text->size(),
                    number);  // digits: parse() saw to it
    return number;
}

}  // namespace

int export_plan(Request const& request, Session& session) {
    auto const& data = *request.find("data");
    EditionWanted const wanted{request.operands.front(), edition_number(request)};
    auto const found = session.doors.find_edition(data, wanted);
    if (!found) return refuse(session, data, found.error());
    if (*found) {
        session.out << exchange::write_plan_document(**found);
        return exit_done;
    }
    auto const plan = fmt::arg("plan", wanted.code);
    if (!wanted.number)
        return complain(
            session, exit_bad_input,
            text::tr(session.language, "There is no plan with the code “{plan}”.", plan));
    return complain(session, exit_bad_input,
                    text::tr(session.language, "There is no edition {edition} of a plan “{plan}”.",
                             plan, fmt::arg("edition", *wanted.number)));
}

}  // namespace cli
