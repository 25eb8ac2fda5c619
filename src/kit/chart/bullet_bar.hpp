#pragma once
// How something goes against its plan, in one line: the bar is what was executed, the mark across
// it what was programmed. A bar that leaves the scale goes on past the frame with a broken edge and
// its number; it is never cut in silence. Without a figure the track is hatched.

#include <optional>
#include <string>

#include "base/rational.hpp"
#include "kit/chart/tone.hpp"

namespace chart {

struct Band {
    base::Rational from, to;
};

struct BulletBar {
    std::string id;     // unique in the page
    std::string title;  // all of it in words: "Objetivo 5: 72,53 % ejecutado de 100 % programado"
    std::optional<base::Rational> executed = {};
    std::optional<base::Rational> programmed = {};
    std::optional<base::Rational> goal = {};  // a second, hollow mark: the goal of the year
    std::optional<Band> band = {};            // what is tolerated around the programmed
    base::Rational end;     // of the scale, which begins at 0; the same for all rows
    std::string over = {};  // the number, said when the bar leaves the scale
    Tone tone = Tone::none;
};

// 240 × 24 px, its words at 13 px.
html::Html bullet_bar(BulletBar const& bar);

}  // namespace chart
