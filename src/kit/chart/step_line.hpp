#pragma once
// How something went against its plan over time: the programmed as steps, a level for each period;
// the executed as a line through points, whose shape tells the state. A period without a figure is
// a gap, never a zero. The last point says its value; the others say theirs where there is room.

#include <optional>
#include <string>
#include <vector>

#include "base/rational.hpp"
#include "kit/chart/ticks.hpp"
#include "kit/chart/tone.hpp"

namespace chart {

struct Period {
    std::string label;  // "T1 2024", below the axis
    std::optional<base::Rational> programmed = {};
    std::optional<base::Rational> executed = {};
    Tone tone = Tone::none;
    std::string value = {};    // "67,25", beside the point
    std::string reading = {};  // "T1 2024: ejecutado 67,25, programado 66,63"
};

struct StepLine {
    std::string id;           // unique in the page
    std::string title;        // what is drawn
    std::string description;  // what it shows, in a sentence
    std::vector<Period> periods;
    std::vector<Tick> ticks;       // at least two, from low to high (CHECK)
    std::string programmed_label;  // of the steps: "programado"
    std::string executed_label;    // of the line: "ejecutado"
};

// The same drawing at two sizes, both in the page; the stylesheet shows the one that fits.
html::Html step_line(StepLine const& line);

// The wide one by itself, for a file.
html::Html step_line_drawing(StepLine const& line);

}  // namespace chart
