#include "kit/chart/ticks.hpp"

#include "base/check.hpp"

namespace chart {
namespace {

using base::Rational;

Rational whole_number(std::string_view digits) {
    bool const negative = digits.starts_with('-');
    base::Int128 value = 0;
    for (char const digit : digits.substr(negative ? 1 : 0))
        value = value * 10 + (digit - '0');
    return Rational(negative ? -value : value, base::Int128{1});
}

// The whole number at or below a fraction.
Rational floor_of(Rational const& value) {
    Rational const rounded = whole_number(value.fixed(0));
    return rounded > value ? rounded - Rational(1) : rounded;
}

Rational ceiling_of(Rational const& value) {
    return -floor_of(-value);
}

// The smallest of 1, 2, 5 × 10^n that is at least `value` (value > 0).
Rational round_step(Rational const& value) {
    Rational power(1);
    while (power > value)
        power /= Rational(10);
    while (power * Rational(10) <= value)
        power *= Rational(10);
    for (std::int64_t const times : {1, 2, 5}) {
        if (power * Rational(times) >= value) return power * Rational(times);
    }
    return power * Rational(10);
}

Rational next_step(Rational const& step) {
    return round_step(step * Rational(base::Int128{3}, base::Int128{2}));
}

}  // namespace

std::vector<Rational> round_ticks(Rational const& low, Rational const& high, int count) {
    CHECK(low <= high && count >= 1);
    Rational step = low == high ? Rational(1) : round_step((high - low) / Rational(count));
    Rational first = floor_of(low / step);
    Rational last = ceiling_of(high / step);
    while (last - first > Rational(count) && count > 1) {
        step = next_step(step);
        first = floor_of(low / step);
        last = ceiling_of(high / step);
    }
    if (first == last) last += Rational(1);
    std::vector<Rational> ticks;
    for (Rational at = first; at <= last; at += Rational(1))
        ticks.push_back(at * step);
    return ticks;
}

}  // namespace chart
