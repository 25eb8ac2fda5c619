#include <charconv>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/store_refusal.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "exchange/plan_workbook/write_workbook.hpp"

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
    if (*found && request.has("format") && *request.find("format") == "xlsx") {
        auto const source = fmt::format("{}/{}", wanted.code, wanted.number.value_or(0));
        session.out << exchange::plan_workbook(
            exchange::take_apart(**found),
            {.source = wanted.number ? source : wanted.code, .created = session.today});
        return exit_done;
    }
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

int write_template(Request const& request, Session& session) {
    auto const year_in = [&](std::string_view option, int otherwise) {
        auto const* const text = request.find(option);
        return text == nullptr ? otherwise : static_cast<int>(base::Decimal::parse(*text)->units());
    };
    int const from = year_in("from", session.today.year());
    int const to = year_in("to", from);
    constexpr int first = 2000;
    constexpr int last = 2099;
    constexpr int years_max = 20;
    bool const is_span = from >= first && to <= last && from <= to && to - from < years_max;
    if (!is_span)
        return complain(session, exit_bad_input,
                        text::tr(session.language,
                                 "A plan goes from one year to the same or a later one, at most "
                                 "20 years, between 2000 and 2099."));
    session.out << exchange::plan_template(from, to, session.today);
    return exit_done;
}

}  // namespace cli
