#pragma once
// An exact decimal as documents write it: at most 15 digits before the point and 9 after.
//
// Grammar (spec, plan-document): ["-"] digits ["." digits], plain notation, point as separator,
// no exponent, no plus sign, no grouping. "1.50" keeps its two decimals when written again and
// equals "1.5". There is no constructor from floating point and no division: ratios are
// base::Rational.

#include <array>
#include <compare>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.hpp"
#include "base/int128.hpp"
#include "base/outcome.hpp"

namespace base {

enum class DecimalError {
    not_a_number,     // not in the grammar
    too_many_digits,  // more than 15 before the point or more than 9 after it
};

class Decimal {
public:
    static constexpr int integer_digits_max = 15;
    static constexpr int scale_max = 9;

    constexpr Decimal() = default;
    template <std::integral I>
    constexpr Decimal(I integer) : units_(integer) {}  // NOLINT: exact
    template <std::floating_point F>
    Decimal(F) = delete;

    static Outcome<Decimal, DecimalError> parse(std::string_view text);

    // units × 10^-scale. Both within the limits of the grammar (CHECK).
    static Decimal from_units(Int128 units, int scale);

    Int128 units() const { return units_; }  // value × 10^scale
    int scale() const { return scale_; }     // decimals as written, 0 to 9

    // value × 10^9: every decimal on one scale.
    Int128 nanos() const;

    bool is_zero() const { return units_ == 0; }
    bool is_negative() const { return units_ < 0; }

    // As written: "66.63", "-4", "1.00". Minus zero is "0".
    std::string text() const;

    friend std::strong_ordering operator<=>(Decimal left, Decimal right);
    friend bool operator==(Decimal left, Decimal right) { return (left <=> right) == 0; }

private:
    Int128 units_ = 0;
    std::int8_t scale_ = 0;
};

inline constexpr auto powers_of_ten = [] {
    std::array<Int128, 39> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

// 10^exponent, exponent from 0 to 38 (CHECK).
inline Int128 power_of_ten(int exponent) {
    CHECK(exponent >= 0 && exponent < static_cast<int>(powers_of_ten.size()));
    return powers_of_ten[static_cast<std::size_t>(exponent)];
}

inline Int128 Decimal::nanos() const {
    return units_ * power_of_ten(scale_max - scale_);
}

// Plain digits of an integer.
std::string to_text(Int128 value);

}  // namespace base
