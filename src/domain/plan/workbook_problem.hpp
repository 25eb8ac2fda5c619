#pragma once
// What reading a plan from a workbook finds, each at its cell (issue 3, Excel; interface.md §8.3).
// Pure data: exchange finds problems, documents words them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/plan/checks/finding.hpp"
#include "domain/plan/document_problem.hpp"

namespace domain {

struct SheetPlace {
    std::string sheet;  // empty: the workbook as a whole
    int row = -1;       // from 0; -1: the sheet as a whole
    int column = -1;    // from 0; -1: the row as a whole
    friend bool operator==(SheetPlace const&, SheetPlace const&) = default;
};

enum class WorkbookProblemCode : std::uint8_t {
    // Nothing can be read then.
    no_table,  // no sheet has a heading that names goals
    no_goals,  // the table has no row that is one

    // Errors.
    plan_fact_missing,    // field: what the file does not say of the plan: code, period…
    error_value,          // found: "#REF!"
    formula_unsaved,      // a formula whose result was not saved with it
    not_a_number,         // found
    too_many_digits,      // found
    percent_unexpected,   // found, other: the unit; choices
    ambiguous_number,     // found; choices: both readings as one would type them
    fraction_of_percent,  // found: 0,1 where the unit is %; choices: 10 % and 0,1 %
    date_for_number,      // found: the spreadsheet took it for a day
    date_for_code,        // found: the same of «1-2»
    unknown_word,         // found; choices: the words that there are
    column_twice,         // field, found: here, other: what the first column of it says, and where
    period_unread,        // found: a heading between those of periods, other: its column; a warning
                          // where a person chose the columns
    block_unclear,        // found: the code of a goal; choices: the blocks that it may be of
    block_weight_missing,  // found: a block; choices: what the others leave
    goal_unsaid,           // a goal without its sentence, where a column may hold it
    node_unclear,          // found: a row above headings that names a node, but not which

    // Warnings.
    two_values,           // found, other: what another row says of the same node
    rounded,              // found: more than nine decimals, other
    fraction_unexpected,  // found: a count with a fraction
    mixed_styles,         // found, other: two ways of writing numbers in one row
    row_left_out,         // found: its text
    node_like_remark,     // found: a row read as an objective that begins as remarks do
    weight_of_one,        // found: 0,5 of siblings that weigh 1, other: 50
    hidden_rows,          // found: rows that the sheet hides and that were read, other: how many
    column_unread,        // found: a heading that is not known, other: its column

    // Notes.
    percent_read,          // found: 0.45, other: 45
    unit_from_percent,     // no unit is stated, and the numbers are shown as percentages
    english_format,        // found, other
    resolved_by_decimals,  // found, other
    resolved_by_nearness,  // found, other
    column_same,           // field, other: the column that says the same in every goal
    weight_of_block,       // found: 16 of a block of 80, other: 20 of 100
    year_from_title,       // found: the year of the plan, as a title says it
    baseline_unstated,     // found: N/A, S/D: words that say that there is no baseline
    schedule_from_text,    // found: the word that the sentence ends with, where no column says it
    block_assigned,        // found: a block whose subtotal stands at the foot, other: its goals
    block_weight_summed,   // found: a block whose weight is not stated, other: that of its goals
    weight_of_node,        // found: an objective between, other: what its goals weigh in the block
    numbered,              // other: the code that was given to what has none
    total_left_out,        // a row of totals
    id_unknown,            // found: of a row that is gone, or that stands twice

    document,    // the plan document refuses it
    finding,     // a check of the plan found it
    part_empty,  // found: what a part weighs that holds no goal (F4)
};

struct WorkbookProblem {
    WorkbookProblemCode code{};
    Severity severity = Severity::error;
    SheetPlace place = {};
    std::optional<SheetPlace> beside = {};  // another cell that may be the wrong one
    int object = -1;                        // of the draft; -1: none
    std::string field = {};                 // the name of its cell
    std::string found = {};
    std::string other = {};
    std::vector<std::string> choices = {};  // texts that would mend it where they are typed
    std::optional<DocumentProblem> document = {};
    std::optional<Finding> found_by_check = {};

    // What a check finds refuses nothing: that is for the review to judge.
    bool refuses() const {
        bool const is_of_plan =
            code == WorkbookProblemCode::finding || code == WorkbookProblemCode::part_empty;
        return severity == Severity::error && !is_of_plan;
    }
};
using WorkbookProblems = std::vector<WorkbookProblem>;

}  // namespace domain
