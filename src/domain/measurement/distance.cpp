#include "domain/measurement/distance.hpp"

#include "base/check.hpp"

namespace domain {

using base::Int128;

Figure distance_from_hundred(Figure const& percent) {
    base::Rational const hundred(100);
    bool const is_above = percent.compare(base::Decimal(100)) > 0;
    if (percent.is_exact()) {
        auto const exact = percent.exact();
        return Figure(is_above ? exact - hundred : hundred - exact);
    }
    auto const enclosure = percent.enclosure();
    CHECK(enclosure.has_value());
    Int128 const whole = Int128{100} << Figure::fraction_bits;
    auto const low =
        is_above ? enclosure->scaled - whole : whole - enclosure->scaled - enclosure->width;
    if (auto const distance = Figure::certified(low, enclosure->width)) return *distance;
    // A tie of the rounding, such as 95.125, lies within the enclosure: it is the value itself.
    auto const shown = base::Decimal::parse(percent.fixed(Figure::certified_decimals));
    CHECK(shown.has_value());
    return distance_from_hundred(Figure(*shown));
}

}  // namespace domain
