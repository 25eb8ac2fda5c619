#include "documents/problem/problem_text.hpp"

#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using domain::DocumentProblemCode;
using domain::ExpectedType;
using text::mark;

char const* json_message(DocumentProblemCode code) {
    switch (code) {
        case DocumentProblemCode::json_syntax:
            return mark(
                "this is not JSON. Look for a comma, quotation mark or bracket too many or too "
                "few.");
        case DocumentProblemCode::json_incomplete:
            return mark(
                "the file ends before the document does. It may have been cut when it was copied.");
        case DocumentProblemCode::json_extra_data:
            return mark(
                "something follows the document. A file holds one document and nothing after it.");
        case DocumentProblemCode::json_number_out_of_range:
            return mark("the exponent of this number is out of range. Write the number in full.");
        case DocumentProblemCode::json_bad_escape:
            return mark(
                "this \\u escape is not a character. Write four hexadecimal digits, or the "
                "character itself.");
        case DocumentProblemCode::json_too_deep:
            return mark(
                "too many lists and objects stand within one another. A plan has at most 64 "
                "levels.");
        case DocumentProblemCode::duplicate_key:
            return mark("the key “{key}” is given twice in one object. Remove one of the two.");
        case DocumentProblemCode::invalid_utf8:
            return mark("the file is not UTF-8. Save it again as UTF-8.");
        case DocumentProblemCode::too_large:
            return mark(
                "the file is larger than {limit} MiB. Split the plan, or leave out what is not "
                "needed.");
        default:
            return nullptr;
    }
}

char const* value_message(DocumentProblemCode code) {
    switch (code) {
        case DocumentProblemCode::wrong_type:
            return mark("“{key}” must be {expected}.");
        case DocumentProblemCode::unknown_value:
            return mark("“{found}” is not a value of “{key}”. The values are: {other}.");
        case DocumentProblemCode::no_such_period:
            return mark(
                "“{found}” is not a period. Write 2024, 2024-H1, 2024-C1, 2024-Q1, 2024-B1 or "
                "2024-03.");
        case DocumentProblemCode::no_such_date:
            return mark("“{found}” is not a date. Write year, month and day: 2024-03-31.");
        case DocumentProblemCode::no_such_day_or_period:
            return mark(
                "“{found}” is neither a date nor a period. Write, for example, 2024-03-31, 2024-03 "
                "or 2024.");
        case DocumentProblemCode::not_a_decimal:
            return mark(
                "“{found}” is not a number. Write digits, with a point before the decimals: "
                "66.63.");
        case DocumentProblemCode::exponent:
            return mark(
                "the number {found} has an exponent. Write it in full, such as 1500 for 1.5e3.");
        case DocumentProblemCode::too_many_digits:
            return mark(
                "the number {found} is too long. At most 15 digits before the point and 9 after "
                "it.");
        case DocumentProblemCode::not_a_year:
            return mark("“{found}” is not a year. Write four digits: 2024.");
        case DocumentProblemCode::number_out_of_range:
            return mark("“{key}” is {found}. It must be from {low} to {limit}.");
        case DocumentProblemCode::null_character:
            return mark("this text holds the character U+0000. Remove it.");
        case DocumentProblemCode::zero_denominator:
            return mark("the denominator is 0. Give another, or leave the ratio out.");
        case DocumentProblemCode::reversed_span:
            return mark(
                "the period begins ({found}) after it ends ({other}). Correct one of the two.");
        default:
            return nullptr;
    }
}

char const* plan_message(DocumentProblemCode code) {
    switch (code) {
        case DocumentProblemCode::wrong_format:
            return mark("this is not a plan document. Its key “format” must say “{other}”.");
        case DocumentProblemCode::missing_key:
            return mark("“{key}” is missing or empty. Add it.");
        case DocumentProblemCode::finer_than_frequency:
            return mark(
                "the period {found} is shorter than those of the goal, whose frequency is "
                "{other}.");
        case DocumentProblemCode::coarser_than_frequency:
            return mark(
                "the period {found} is longer than those of the goal, whose frequency is {other}.");
        case DocumentProblemCode::overlapping_periods:
            return mark(
                "the targets of {found} and {other} overlap. Keep the one of the year or those "
                "within it.");
        case DocumentProblemCode::rules_without_date:
            return mark(
                "only the first rules of the list may lack “from”. Say from when these hold.");
        case DocumentProblemCode::repeated_rules_date:
            return mark("two rules hold from {found}. Keep one of them.");
        case DocumentProblemCode::bands_not_consecutive:
            return mark(
                "the band “{found}” does not begin where the one before ends. One of both includes "
                "the bound.");
        case DocumentProblemCode::too_many_goals:
            return mark("the plan has more than {limit} goals. Split it.");
        case DocumentProblemCode::too_many_levels:
            return mark(
                "the plan has more than {limit} levels of nodes. Bring the deepest ones up.");
        case DocumentProblemCode::alignment_circle:
            return mark(
                "the plan is aligned to itself in a circle: {found}. Remove one of these "
                "alignments.");
        default:
            return nullptr;
    }
}

char const* message_of(DocumentProblemCode code) {
    if (auto const* const message = json_message(code)) return message;
    if (auto const* const message = value_message(code)) return message;
    return plan_message(code);
}

char const* expected_message(ExpectedType expected) {
    switch (expected) {
        case ExpectedType::text:
            return mark("a text in quotation marks");
        case ExpectedType::decimal:
            return mark("a number, such as \"66.63\"");
        case ExpectedType::whole_number:
            return mark("a whole number");
        case ExpectedType::truth:
            return mark("true or false");
        case ExpectedType::list:
            return mark("a list in square brackets");
        case ExpectedType::list_of_texts:
            return mark("a list of texts");
        case ExpectedType::object:
            return mark("an object in braces");
        case ExpectedType::decimal_or_object:
            return mark("a number, or an object in braces");
        case ExpectedType::object_or_list:
            break;
    }
    return mark("an object in braces, or a list of them");
}

std::string place_text(text::Language language, domain::DocumentPlace const& place) {
    auto const line = fmt::arg("line", place.line);
    auto const column = fmt::arg("column", place.column);
    if (place.pointer.empty())
        return text::tr(language, "Line {line}, column {column}", line, column);
    return text::tr(language, "Line {line}, column {column} ({pointer})", line, column,
                    fmt::arg("pointer", place.pointer));
}

std::string whole(text::Language language, std::int64_t number) {
    return text::number(language, std::to_string(number));
}

}  // namespace

std::string sentence(text::Language language, domain::DocumentProblem const& problem) {
    auto what =
        text::tr(language, message_of(problem.code), fmt::arg("key", problem.key),
                 fmt::arg("found", problem.found), fmt::arg("other", problem.other),
                 fmt::arg("low", whole(language, problem.low)),
                 fmt::arg("limit", whole(language, problem.limit)),
                 fmt::arg("expected", text::tr(language, expected_message(problem.expected))));
    if (problem.place.line == 0) {
        what[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(what[0])));
        return what;
    }
    return place_text(language, problem.place) + ": " + what;
}

std::string problem_count(text::Language language, std::size_t count) {
    return text::trn(language, "The document has {count} problem.",
                     "The document has {count} problems.", count,
                     fmt::arg("count", whole(language, static_cast<std::int64_t>(count))));
}

}  // namespace documents
