#pragma once
// A small line for a cell or a card, one of many on the same scale: executed as a line that ends in
// the mark of its state, programmed as a thin one. Its number and its state stand beside it in
// words.

#include <optional>
#include <string>
#include <vector>

#include "base/rational.hpp"
#include "kit/chart/tone.hpp"

namespace chart {

struct Sparkline {
    std::string id;                                         // unique in the page
    std::string title;                                      // all of it in words
    std::vector<std::optional<base::Rational>> executed;    // a gap where there is none
    std::vector<std::optional<base::Rational>> programmed;  // of the same periods
    base::Rational low, high;                               // the same for all: low < high (CHECK)
    Tone tone = Tone::none;                                 // of the last
};

// 160 × 48 px.
html::Html sparkline(Sparkline const& of);

}  // namespace chart
