#pragma once
// Why a plan document is refused (plan-document, "Refused, with the place"): what, with its typed
// arguments, and where. Pure data: exchange finds problems, documents words them.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace domain {

enum class DocumentProblemCode : std::uint8_t {
    // The text is no JSON; nothing else is reported then.
    json_syntax,
    json_incomplete,           // ends within a value
    json_extra_data,           // something follows the document
    json_number_out_of_range,  // an exponent beyond all use
    json_bad_escape,
    json_too_deep,
    duplicate_key,  // key
    invalid_utf8,
    too_large,  // limit in MiB

    wrong_format,           // found, or empty where no format is stated
    missing_key,            // key
    wrong_type,             // key, expected
    unknown_value,          // key, found, other: the values that there are
    no_such_period,         // found
    no_such_date,           // found
    no_such_day_or_period,  // found
    not_a_decimal,          // found
    exponent,               // found
    too_many_digits,        // found
    not_a_year,             // found
    number_out_of_range,    // key, found, low, limit
    null_character,         // U+0000 in a text
    zero_denominator,
    reversed_span,           // found: from, other: to
    finer_than_frequency,    // found: the period, other: the frequency
    coarser_than_frequency,  // found: the period, other: the frequency
    overlapping_periods,     // found, other: the periods
    rules_without_date,      // only the first of a list may lack `from`
    repeated_rules_date,     // found
    bands_not_consecutive,   // found: name of the band, other: name of the one before
    too_many_goals,          // limit
    too_many_levels,         // limit
    alignment_circle,        // found: the chain, "569 → 1 → 569"
};

enum class ExpectedType : std::uint8_t {
    text,
    decimal,
    whole_number,
    truth,
    list,
    list_of_texts,
    object,
    decimal_or_object,
    object_or_list,
};

struct DocumentPlace {
    std::string pointer;     // JSON pointer (RFC 6901); empty: the document itself
    std::size_t line = 0;    // from 1; 0 where the problem has no line
    std::size_t column = 0;  // from 1, in code points
    friend bool operator==(DocumentPlace const&, DocumentPlace const&) = default;
};

struct DocumentProblem {
    DocumentProblemCode code{};
    DocumentPlace place = DocumentPlace();
    std::string key = {};
    std::string found = {};
    std::string other = {};
    ExpectedType expected = ExpectedType::text;
    std::int64_t low = 0;
    std::int64_t limit = 0;
    friend bool operator==(DocumentProblem const&, DocumentProblem const&) = default;
};
using DocumentProblems = std::vector<DocumentProblem>;

}  // namespace domain
