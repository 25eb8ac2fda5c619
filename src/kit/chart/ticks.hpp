#pragma once
// Round numbers for an axis: 1, 2 or 5 times a power of ten apart.

#include <string>
#include <vector>

#include "base/rational.hpp"

namespace chart {

// From the round number at or below `low` to the one at or above `high`, in at most `count` steps
// (low <= high, count >= 1: CHECK). Equal ends lie between two whole numbers.
std::vector<base::Rational> round_ticks(base::Rational const& low, base::Rational const& high,
                                        int count);

// A place on an axis and what is written beside it.
struct Tick {
    base::Rational value;
    std::string label;
};

}  // namespace chart
