#include "cli/command.hpp"

#include <array>

#include "cli/commands/commands.hpp"
#include "domain/measurement/evaluation.hpp"
#include "domain/plan/plan.hpp"
#include "kit/text/message.hpp"

namespace cli {
namespace {

using text::mark;

constexpr auto file_name = mark("FILE");
constexpr auto data_name = mark("DIR");

constexpr Option at{"at", Takes::date, mark("DATE"),
                    mark("The cut-off, such as 2024-03-31. By default, today.")};
constexpr Option scope{
    "scope", Takes::scope, "period|year|plan|total",
    mark("What is compared: the last period due, the year, the plan so far, or all of it. By "
         "default, the year.")};
constexpr Option json{"json", Takes::nothing, nullptr, mark("Answers in JSON, for programs.")};
constexpr Option data{
    "data", Takes::data, data_name,
    mark("The folder that holds everything, or the address of a PostgreSQL database."),
    Need::required};
constexpr Option restored_to{"data", Takes::data, data_name,
                             mark("The folder to restore into: empty, or not there yet.")};
constexpr Option verify{"verify", Takes::nothing, nullptr,
                        mark("Restores into a folder that is thrown away, and says what it found. "
                             "Instead of a backup it also takes the address of a PostgreSQL "
                             "database that was restored.")};
constexpr Option edition{"edition", Takes::number, mark("N"),
                         mark("That edition. By default, the latest.")};
constexpr Option listen{"listen", Takes::listen, "HOST:PORT",
                        mark("Where it answers. By default, 127.0.0.1:8080.")};

constexpr std::array evaluate_options{at, scope, json};
constexpr std::array check_options{json};
constexpr std::array data_options{data};
constexpr std::array import_options{
    data,
    Option{"into", Takes::code, mark("CODE"),
           mark("Of a workbook: the code of the plan, over what the file says.")},
    Option{"name", Takes::text, mark("NAME"), mark("Of a workbook: the name of the plan.")},
    Option{"instrument", Takes::instrument, mark("INSTRUMENT"),
           mark("Of a workbook: which instrument the plan is, such as management-plan.")},
    Option{"year", Takes::number, mark("YEAR"),
           mark("Of a workbook: the year of its quarters, and of the plan.")},
    Option{"sheet", Takes::text, mark("NAME"),
           mark("Of a workbook: that sheet alone. By default, all that hold goals.")},
    Option{"aligned-to", Takes::code, mark("CODE"),
           mark("Of a workbook: the strategic plan that a bare number in the alignment is of.")},
    Option{"leave-out", Takes::text, mark("COLUMNS"),
           mark("Of a workbook: columns that are not read, by their letters: G or G,H.")},
    Option{"dry-run", Takes::nothing, nullptr,
           mark("Tells what would be taken in and changes nothing.")}};
constexpr std::array export_options{
    edition, data,
    Option{"format", Takes::format, "json|xlsx",
           mark("The plan document, or a workbook to be edited. By default, json.")}};
constexpr std::array template_options{
    Option{"from", Takes::number, mark("YEAR"), mark("Its first year. By default, this one.")},
    Option{"to", Takes::number, mark("YEAR"), mark("Its last year. By default, its first.")}};
constexpr std::array serve_options{data, listen};
constexpr std::array restore_options{restored_to, verify};

constexpr std::array one_file{Operand{file_name, Takes::file, Count::one}};
constexpr std::array many_files{Operand{file_name, Takes::file, Count::one_or_more}};
constexpr std::array file_and_codes{Operand{file_name, Takes::file, Count::one},
                                    Operand{mark("CODE"), Takes::code, Count::any}};
constexpr std::array one_backup{Operand{mark("BACKUP"), Takes::data, Count::one}};
constexpr std::array one_code{Operand{mark("CODE"), Takes::code, Count::one}};
constexpr std::array one_shell{Operand{"bash|zsh|fish", Takes::shell, Count::one}};

constexpr std::array table{
    Command{"evaluate", mark("Measures a plan document at a cut-off."), one_file, evaluate_options,
            evaluate},
    Command{"check", mark("Finds what is inconsistent in a plan document."), one_file,
            check_options, check},
    Command{"explain",
            mark("Unfolds a percentage down to its facts. Without a code, that of the plan. A path "
                 "such as 3/543 names one of several."),
            file_and_codes, evaluate_options, explain},
    Command{"import",
            mark("Takes plan documents or workbooks in, each as the next edition of its plan."),
            many_files, import_options, import_plans},
    Command{"export", mark("Writes an edition as a plan document or a workbook."), one_code,
            export_options, export_plan},
    Command{"template",
            mark("Writes an empty workbook for a plan, to be filled in."),
            {},
            template_options,
            write_template},
    Command{"demo",
            mark("Fills an empty folder with the demonstration plans."),
            {},
            data_options,
            demo},
    Command{"serve",
            mark("Publishes the portal and the API until it is told to stop."),
            {},
            serve_options,
            serve},
    Command{"migrate",
            mark("Brings the database to the form that this version needs."),
            {},
            data_options,
            migrate},
    Command{
        "backup", mark("Makes a backup, also while the server runs."), {}, data_options, backup},
    Command{"restore",
            mark("Makes a backup into an installation again, or verifies that it could."),
            one_backup, restore_options, restore},
    Command{"verify-log",
            mark("Verifies that nothing in the record of changes was altered."),
            {},
            data_options,
            verify_log},
    Command{"export-log",
            mark("Writes the record of changes as JSON Lines, for other programs to verify."),
            {},
            data_options,
            export_log},
    Command{"version", mark("Says which version this is."), {}, {}, version},
    Command{"completion",
            mark("Writes the completion of the command line for a shell."),
            one_shell,
            {},
            completion},
};

}  // namespace

std::span<Command const> commands() {
    return table;
}

Command const* find_command(std::string_view name) {
    for (auto const& command : table)
        if (command.name == name) return &command;
    return nullptr;
}

std::vector<std::string_view> choices(Takes takes) {
    if (takes == Takes::shell) return {"bash", "zsh", "fish"};
    if (takes == Takes::format) return {"json", "xlsx"};
    std::vector<std::string_view> tokens;
    if (takes == Takes::instrument)
        for (auto const& row : domain::instrument_tokens)
            tokens.push_back(row.token);
    if (takes == Takes::scope)
        for (auto const& row : domain::scope_tokens)
            tokens.push_back(row.token);
    return tokens;
}

}  // namespace cli
