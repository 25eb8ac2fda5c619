#pragma once
// The numbers of the reference: exact fractions of Boost.Multiprecision, so that nothing is shared
// with base::Rational. Rounded once, when they are written.

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <string>

#include "base/decimal.hpp"

namespace reference {

using Number = boost::multiprecision::cpp_rational;
using MaybeNumber = std::optional<Number>;

Number number(base::Decimal const& decimal);

// Half up, away from zero at the tie, exactly so many decimals: "125.9707", "-0.5000"; never "-0".
std::string fixed(Number const& value, int decimals);

// At most so many decimals, half up, no trailing zeros: "66.63", "-4", "0".
std::string plain(Number const& value, int decimals);

}  // namespace reference
