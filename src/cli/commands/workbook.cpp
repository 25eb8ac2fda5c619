#include "cli/commands/workbook.hpp"

#include <algorithm>
#include <ostream>
#include <ranges>
#include <set>

#include "cli/input.hpp"
#include "documents/finding_text.hpp"
#include "documents/names.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/problem/workbook_problem_text.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/other_facts.hpp"
#include "exchange/plan_workbook/unread_text.hpp"

namespace cli {
namespace {

constexpr std::size_t notes_told_max = 20;  // errors and warnings are told, all of them

struct PlanOption {
    std::string_view option;
    std::string_view cell;
};
constexpr std::array plan_options{
    PlanOption{"into", "code"},
    PlanOption{"name", "name"},
    PlanOption{"instrument", "instrument"},
};

// «G,H»: each letter by itself, in any case; blanks around them mean nothing.
std::set<std::string> letters_of(std::string_view list) {
    std::set<std::string> letters;
    for (auto const part : list | std::views::split(',')) {
        std::string letter;
        for (char const c : part)
            if (c != ' ') letter += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        letters.insert(std::move(letter));
    }
    return letters;
}

// Of columns that no sheet has, which hold nothing then: the first of them.
std::optional<std::string> column_unknown(exchange::WorkbookChoice const& choice,
                                          std::set<std::string> const& letters) {
    for (auto const& letter : letters)
        if (std::ranges::none_of(choice.sheets, [&](exchange::SheetLayout const& layout) {
                return std::ranges::any_of(layout.columns, [&](exchange::SheetColumn const& one) {
                    return xlsx::column_name(one.column) == letter;
                });
            }))
            return letter;
    return std::nullopt;
}

exchange::WorkbookChoice choice_of(xlsx::ReadWorkbook const& workbook, Request const& request) {
    auto choice = exchange::choose_tables(workbook);
    if (auto const* const sheet = request.find("sheet"))
        std::erase_if(choice.sheets, [&](exchange::SheetLayout const& layout) {
            return exchange::heading_key(layout.sheet) != exchange::heading_key(*sheet);
        });
    if (auto const* const columns = request.find("leave-out")) {
        auto const letters = letters_of(*columns);
        for (auto& layout : choice.sheets)
            for (auto& one : layout.columns)
                if (letters.contains(xlsx::column_name(one.column))) one.field.reset();
    }
    for (auto const& [option, cell] : plan_options)
        if (auto const* const value = request.find(option))
            choice.plan.push_back({std::string(cell), exchange::cell_text(*value)});
    if (auto const* const year = request.find("year")) {
        choice.year = static_cast<int>(base::Decimal::parse(*year)->units());
        choice.plan.push_back({"period/from", *year});
        choice.plan.push_back({"period/to", *year});
    }
    if (auto const* const plan = request.find("aligned-to")) choice.strategic_plan = *plan;
    return choice;
}

std::string field_words(Session const& session, domain::WorkbookProblem const& problem) {
    if (problem.object == 0) return documents::cell_name(session.language, problem.field);
    return exchange::field_name(session.language, {domain::ObjectKind::goal, {}, problem.field});
}

// «--into CODE», of what the file does not say of the plan.
std::string option_for(domain::WorkbookProblem const& problem) {
    if (problem.code == domain::WorkbookProblemCode::column_twice)
        return std::string("--leave-out ").append(xlsx::column_name(problem.place.column));
    bool const is_missing = problem.code == domain::WorkbookProblemCode::plan_fact_missing;
    if (!is_missing) return {};
    if (problem.field == "code") return "--into CODE";
    return problem.field == "instrument" ? "--instrument INSTRUMENT" : "--year YEAR";
}

// Of a sheet that is not there: those that are.
bool has_sheet(std::string const& name, xlsx::ReadWorkbook const& workbook, Request const& request,
               Session& session) {
    auto const* const asked = request.find("sheet");
    if (asked == nullptr) return true;
    std::string names;
    for (auto const& sheet : workbook.sheets) {
        if (exchange::heading_key(sheet.name) == exchange::heading_key(*asked)) return true;
        names += (names.empty() ? "«" : ", «") + printable(sheet.name) + "»";
    }
    complain(session, exit_bad_input,
             text::tr(session.language, "{file}: there is no sheet “{sheet}”. There are: {sheets}.",
                      fmt::arg("file", name), fmt::arg("sheet", printable(*asked)),
                      fmt::arg("sheets", names)));
    return false;
}

// What a plan is called that nobody named: what it is, and its year.
std::string name_for(Request const& request, Session const& session) {
    auto const* const instrument = request.find("instrument");
    auto const kind = domain::instrument_tokens.find(instrument ? *instrument : std::string());
    if (!kind) return {};
    auto name = documents::capitalized(documents::instrument_name(session.language, *kind));
    if (auto const* const year = request.find("year")) name.append(" ").append(*year);
    return name;
}

void tell(std::string const& name, domain::WorkbookProblem const& problem, Session& session) {
    auto const place = exchange::place_text(problem.place);
    auto const words =
        printable(documents::sentence(session.language, problem, field_words(session, problem)));
    auto const option = option_for(problem);
    std::string hint;
    if (!option.empty())
        hint.append(" ").append(
            problem.code == domain::WorkbookProblemCode::column_twice
                ? text::tr(session.language, "To read the other: {option}.",
                           fmt::arg("option", option))
                : text::tr(session.language, "Give it with {option}.", fmt::arg("option", option)));
    auto line = name + ": ";
    if (!place.empty()) line.append(printable(place)).append(": ");
    if (problem.severity != domain::Severity::error)
        line.append(documents::severity_name(session.language, problem.severity)).append(": ");
    complain(session, exit_bad_input, line.append(words).append(hint));
}

void tell_all(std::string const& name, domain::WorkbookProblems const& problems, Session& session) {
    std::size_t notes = 0;
    for (auto const& problem : problems) {
        bool const is_note = problem.severity == domain::Severity::note;
        notes += is_note ? 1 : 0;
        if (!is_note || notes <= notes_told_max) tell(name, problem, session);
    }
    if (notes > notes_told_max)
        complain(session, exit_bad_input,
                 text::tr(session.language, "{file}: {count} further notes are not listed.",
                          fmt::arg("file", name), fmt::arg("count", notes - notes_told_max)));
}

}  // namespace

bool is_workbook(std::string_view file, std::string_view bytes) {
    for (std::string_view const ending : {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv"})
        if (file.ends_with(ending)) return true;
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

std::optional<exchange::WorkbookReading> read_workbook_file(std::string const& file,
                                                            std::string_view bytes,
                                                            Request const& request,
                                                            Session& session) {
    auto const name = name_of_input(file, session);
    auto const workbook = xlsx::read_workbook(bytes);
    if (!workbook) {
        complain(
            session, exit_bad_input,
            name + ": " +
                std::string(exchange::unread_text(session.language, workbook.error().problem)));
        return std::nullopt;
    }
    if (!has_sheet(name, *workbook, request, session)) return std::nullopt;
    auto choice = choice_of(*workbook, request);
    if (auto const* const columns = request.find("leave-out"))
        if (auto const unknown = column_unknown(choice, letters_of(*columns))) {
            complain(session, exit_bad_input,
                     text::tr(session.language,
                              "{file}: no column {column} with a heading is there to be left out.",
                              fmt::arg("file", name), fmt::arg("column", printable(*unknown))));
            return std::nullopt;
        }
    bool const is_named = request.has("name") || exchange::find_other_facts(*workbook) != nullptr;
    if (auto given = is_named ? std::string() : name_for(request, session); !given.empty())
        choice.plan.push_back({"name", exchange::cell_text(given)});
    auto reading = exchange::read_plan_workbook(*workbook, choice);
    tell_all(name, reading.problems, session);
    if (reading.is_refused()) return std::nullopt;
    return reading;
}

}  // namespace cli
