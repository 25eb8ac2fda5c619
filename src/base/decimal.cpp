#include "base/decimal.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace base {

std::string to_text(Int128 value) {
    if (value == 0) return "0";
    bool const negative = value < 0;
    UInt128 rest =
        negative ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
    std::string digits;
    while (rest != 0) {
        digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
        rest /= 10;
    }
    if (negative) digits.push_back('-');
    std::reverse(digits.begin(), digits.end());
    return digits;
}

namespace {

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Of at most 18 digits.
std::int64_t number_of(std::string_view digits) {
    std::int64_t number = 0;
    for (char const c : digits)
        number = number * 10 + (c - '0');
    return number;
}

}  // namespace

Outcome<Decimal, DecimalError> Decimal::parse(std::string_view text) {
    bool const negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    auto const point = text.find('.');
    auto whole = text.substr(0, point);
    auto const fraction = point == text.npos ? std::string_view{} : text.substr(point + 1);
    if (!is_digits(whole) || (point != text.npos && !is_digits(fraction)))
        return std::unexpected(DecimalError::not_a_number);
    auto const first = whole.find_first_not_of('0');
    whole = first == whole.npos ? std::string_view{} : whole.substr(first);
    if (whole.size() > integer_digits_max || fraction.size() > scale_max)
        return std::unexpected(DecimalError::too_many_digits);

    Decimal decimal;
    decimal.units_ =
        number_of(whole) * power_of_ten(static_cast<int>(fraction.size())) + number_of(fraction);
    if (negative) decimal.units_ = -decimal.units_;
    decimal.scale_ = static_cast<std::int8_t>(fraction.size());
    return decimal;
}

Decimal Decimal::from_units(Int128 units, int scale) {
    CHECK(scale >= 0 && scale <= scale_max);
    auto const limit = power_of_ten(integer_digits_max + scale);
    CHECK(units < limit && units > -limit);
    Decimal decimal;
    decimal.units_ = units;
    decimal.scale_ = static_cast<std::int8_t>(scale);
    return decimal;
}

std::string Decimal::text() const {
    bool const negative = units_ < 0;
    std::string digits = to_text(negative ? -units_ : units_);
    auto const scale = static_cast<std::size_t>(scale_);
    if (scale > 0) {
        if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
        digits.insert(digits.size() - scale, 1, '.');
    }
    if (negative) digits.insert(0, 1, '-');
    return digits;
}

std::strong_ordering operator<=>(Decimal left, Decimal right) {
    auto const a = left.nanos();
    auto const b = right.nanos();
    if (a < b) return std::strong_ordering::less;
    if (a > b) return std::strong_ordering::greater;
    return std::strong_ordering::equal;
}

}  // namespace base
