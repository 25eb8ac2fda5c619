#pragma once
// How a whole divides into states: one bar of 100 %, a part for each state in the order given, and
// the name of each part beside it, so that no key is needed. Neighbours are told apart by a cut, by
// colour and by the pattern of their tone.

#include <string>
#include <vector>

#include "kit/chart/tone.hpp"

namespace chart {

struct Share {
    std::string label;  // "En cumplimiento: 6 de 11"
    long count = 0;     // 0 or more (CHECK); a part of none is not drawn, its label is
    Tone tone = Tone::none;
};

struct StackedShare {
    std::string id;  // unique in the page
    std::string title;
    std::string description;
    std::vector<Share> shares;
};

html::Html stacked_share(StackedShare const& of);          // both sizes, as step_line
html::Html stacked_share_drawing(StackedShare const& of);  // the wide one, for a file

}  // namespace chart
