#pragma once
// Numbers as people type them in Colombia: 4.155.036 · 66,63 · 66.63 · $ 16.131 · (5,2) · 2,50 %.
// Point and comma each may group or begin the fraction; one of them before exactly three digits may
// do either (1.500, 1,500), and what nothing resolves is answered with both readings, never guessed
// (interface.md §8.3). Spaces pad or group; a minus is "-", U+2212 or parentheses. Refused: what is
// none of these, digits past base::Decimal's limits, a percent sign or a negative out of place.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/decimal.hpp"
#include "base/outcome.hpp"

namespace text {

// What is known of the number before it is typed.
struct NumberExpected {
    std::optional<int> decimals = {};        // 0: a count
    bool percent_allowed = false;            // its unit is %
    bool negative_allowed = false;           // zero is never negative
    std::optional<base::Decimal> near = {};  // a value it should resemble, as one programmed
};

// What the reader should be told of how the number was read.
enum class NumberNotice : std::uint8_t {
    none,
    english_format,        // commas group: 1,234.56
    resolved_by_decimals,  // a count has no fraction, so 1.500 is 1500
    resolved_by_nearness,  // only one reading is at most 50 times `near`, and at least a fiftieth
};

// Values have no trailing zeros: 2,50 is 2.5.
struct ReadNumber {
    base::Decimal value;
    NumberNotice notice = NumberNotice::none;
    bool fraction_unexpected = false;  // 2.946,975 where 0 decimals are expected: a warning
};

struct AmbiguousNumber {
    base::Decimal thousands;  // 1.500 as 1500
    base::Decimal fraction;   // 1.500 as 1.5
};

struct NothingTyped {};

enum class TypedNumberError : std::uint8_t {
    not_a_number,
    percent_unexpected,
    too_many_digits,  // more than 15 before the fraction or more than 9 in it
    negative,
};

using TypedNumber = std::variant<ReadNumber, AmbiguousNumber, NothingTyped>;

base::Outcome<TypedNumber, TypedNumberError> parse_typed_number(std::string_view typed,
                                                                NumberExpected const& expected);

// The value as one would type it, "-1234,5", in a form that is never ambiguous: 1.234 is "1,2340".
std::string as_typed(base::Decimal value);

}  // namespace text
