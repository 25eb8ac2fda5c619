#include "documents/problem/workbook_problem_text.hpp"

#include <fmt/ranges.h>

#include "base/check.hpp"
#include "documents/finding_text.hpp"
#include "documents/problem/problem_text.hpp"
#include "kit/text/message.hpp"

namespace documents {
namespace {

using domain::WorkbookProblemCode;
using text::mark;

char const* error_sentence(WorkbookProblemCode code) {
    switch (code) {
        case WorkbookProblemCode::no_table:
            return mark(
                "no sheet has a heading row that names goals. It needs at least the goal or the "
                "indicator and two more columns, such as the type of programming and a period.");
        case WorkbookProblemCode::no_goals:
            return mark("no row below the headings is a goal.");
        case WorkbookProblemCode::plan_fact_missing:
            return mark("the workbook does not say this of the plan: {field}.");
        case WorkbookProblemCode::error_value:
            return mark(
                "the spreadsheet shows an error here: {found}. Mend the formula, or type "
                "the value.");
        case WorkbookProblemCode::formula_unsaved:
            return mark(
                "this formula was saved without its result. Open the file in the "
                "spreadsheet, save it, and try again; or type the value.");
        case WorkbookProblemCode::not_a_number:
            return mark("“{found}” is not a number. Write it as 1.234,5 or leave the cell empty.");
        case WorkbookProblemCode::too_many_digits:
            return mark(
                "{found} has too many digits: at most 15 before the decimal mark and 9 "
                "after it.");
        case WorkbookProblemCode::percent_unexpected:
            return mark(
                "{found} is a percentage, and the unit is “{other}”. Write {choices}, or "
                "change the unit to %.");
        case WorkbookProblemCode::ambiguous_number:
            return mark("“{found}” may be {choices}. Write one of the two.");
        case WorkbookProblemCode::fraction_of_percent:
            return mark(
                "“{found}” may be {choices}: the unit is %, and the row does not tell. Write "
                "one of the two, with its sign.");
        case WorkbookProblemCode::date_for_code:
            return mark(
                "the spreadsheet took this code for a day: {found}. Give the cell the format of "
                "a text, and type the code again.");
        case WorkbookProblemCode::date_for_number:
            return mark(
                "the spreadsheet took this for a day: {found}. Give the cell the format of "
                "a number, and type the number again.");
        case WorkbookProblemCode::unknown_word:
            return mark("“{found}” is not known here. Write {choices}.");
        default:
            return nullptr;
    }
}

char const* remark_sentence(WorkbookProblemCode code) {
    switch (code) {
        case WorkbookProblemCode::two_values:
            return mark(
                "this row says “{found}”, and one above says “{other}” of the same. The "
                "first is taken.");
        case WorkbookProblemCode::rounded:
            return mark("{found} has more than nine decimals. It is read as {other}.");
        case WorkbookProblemCode::fraction_unexpected:
            return mark("{found} has decimals, and the indicator has none.");
        case WorkbookProblemCode::mixed_styles:
            return mark(
                "the row writes numbers in two ways: {found} and {other}. Look whether "
                "each was read as it was meant.");
        case WorkbookProblemCode::row_left_out:
            return mark("this row is not a goal and was left out: “{found}”.");
        case WorkbookProblemCode::node_like_remark:
            return mark(
                "“{found}” stands in the column of the objectives and is read as one: the goals "
                "below hang from it. If it is a remark, take its row out of the file.");
        case WorkbookProblemCode::weight_of_one:
            return mark(
                "the weight {found} is read as {other}, because those beside it add up to 1. "
                "Weights are percentages.");
        case WorkbookProblemCode::hidden_rows:
            return mark("rows that the sheet hides were read too: {found}.");
        case WorkbookProblemCode::column_unread:
            return mark(
                "column {other}, “{found}”, is not known and was not read. If it belongs to "
                "the plan, give it the heading that the template has.");
        case WorkbookProblemCode::percent_read:
            return mark(
                "the cell holds {found} and shows it as a percentage. It is read as "
                "{other}, because the unit is %.");
        case WorkbookProblemCode::unit_from_percent:
            return mark(
                "the row states no unit, and its numbers are shown as percentages. The "
                "unit is taken to be %.");
        case WorkbookProblemCode::english_format:
            return mark("“{found}” was read in English format: {other}.");
        case WorkbookProblemCode::resolved_by_decimals:
            return mark("“{found}” was read as {other}, because the indicator has no decimals.");
        case WorkbookProblemCode::resolved_by_nearness:
            return mark("“{found}” was read as {other}, by the other numbers of the row.");
        default:
            return nullptr;
    }
}

// Of rows and columns, and of what holds goals.
char const* layout_sentence(WorkbookProblemCode code) {
    switch (code) {
        case WorkbookProblemCode::node_unclear:
            return mark(
                "this row stands above headings and seems to name what holds the goals below: "
                "“{found}”. Write it with its number first, such as «Objetivo 2. Name».");
        case WorkbookProblemCode::block_unclear:
            return mark(
                "nothing tells which block goal {found} is of. Write here {choices}, or put the "
                "subtotal of each block right below its goals.");
        case WorkbookProblemCode::block_weight_missing:
            return mark(
                "the weight of the block “{found}” is not stated, and those of its goals do not "
                "tell it. Write it here, such as 80 %.");
        case WorkbookProblemCode::part_empty:
            return mark(
                "this part weighs {found} of 100 and holds no goal. Look whether its goals stand "
                "in another part, or leave it without a weight.");
        case WorkbookProblemCode::goal_unsaid:
            return mark(
                "the goal does not say what it promises. Write it here; where it stands in a "
                "column "
                "that was not read, give that column the heading META.");
        case WorkbookProblemCode::column_twice:
            return mark(
                "two columns hold the same, {field}, and this one says {found}; {other}. Say the "
                "same in both, or choose one of the columns in the step Columns.");
        case WorkbookProblemCode::period_unread:
            return mark(
                "column {other}, “{found}”, stands between columns of periods and is not read. "
                "Name its period in the heading, such as SEP or III TRIM.");
        default:
            return nullptr;
    }
}

char const* note_sentence(WorkbookProblemCode code) {
    switch (code) {
        case WorkbookProblemCode::weight_of_block:
            return mark("the weight {found} is of the whole plan. Within its block it is {other}.");
        case WorkbookProblemCode::column_same:
            return mark(
                "{field}: it says the same as column {other} in every goal. It is read once.");
        case WorkbookProblemCode::block_assigned:
            return mark("of the block “{found}” are goals {other}, as their rows or codes say.");
        case WorkbookProblemCode::block_weight_summed:
            return mark("the block “{found}” weighs {other}: what its goals add up to.");
        case WorkbookProblemCode::year_from_title:
            return mark("the year of the plan is {found}, as it says here.");
        case WorkbookProblemCode::baseline_unstated:
            return mark("“{found}” is read as no baseline: the goal is left without one.");
        case WorkbookProblemCode::schedule_from_text:
            return mark(
                "no column says the type of programming. It is read from the end of the "
                "sentence: {found}.");
        case WorkbookProblemCode::weight_of_node:
            return mark("“{found}” weighs {other} among its siblings, as its goals add up to.");
        case WorkbookProblemCode::numbered:
            return mark("it states no number and was given {other}.");
        case WorkbookProblemCode::total_left_out:
            return mark("this row of totals was left out: “{found}”. Totals are computed.");
        case WorkbookProblemCode::id_unknown:
            return mark("the hidden number {found} stands twice. This row is taken for a new one.");
        default:
            return nullptr;
    }
}

std::string choices_of(text::Language language, std::vector<std::string> const& choices) {
    return fmt::format("{}", fmt::join(choices, text::tr(language, mark(" or "))));
}

}  // namespace

std::string sentence(text::Language language, domain::WorkbookProblem const& problem,
                     std::string_view field) {
    if (problem.document) {
        bool const is_missing =
            problem.document->code == domain::DocumentProblemCode::missing_key && !field.empty();
        if (is_missing)
            return text::tr(language, mark("it does not say this: {field}. Write it in the row."),
                            fmt::arg("field", field));
        auto document = *problem.document;
        document.place = {};
        return sentence(language, document);
    }
    if (problem.found_by_check) return sentence(language, *problem.found_by_check);
    char const* message = nullptr;
    for (auto const sentence_of : {error_sentence, layout_sentence, remark_sentence, note_sentence})
        if (message == nullptr) message = sentence_of(problem.code);
    CHECK(message != nullptr);
    return text::tr(language, message, fmt::arg("field", field), fmt::arg("found", problem.found),
                    fmt::arg("other", problem.other),
                    fmt::arg("choices", choices_of(language, problem.choices)));
}

}  // namespace documents
