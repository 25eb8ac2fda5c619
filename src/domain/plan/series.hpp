#pragma once
// Whether targets and actuals stand where they may (measurement §1): at the goal's frequency, but
// for one yearly target a year in place of that year's own; nothing coarser, finer or overlapping.
// An actual that is no report (analysis alone, half a ratio) is no fact and stands anywhere.

#include <cstdint>
#include <vector>

#include "domain/plan/goal.hpp"

namespace domain {

enum class SeriesRefusal : std::uint8_t { finer, coarser, overlapping };
enum class SeriesName : std::uint8_t { targets, actuals };

struct SeriesProblem {
    SeriesRefusal refusal;
    SeriesName series;
    Period period;
    Period other;  // overlapping: the period that shares days with it; else the same as `period`
    friend bool operator==(SeriesProblem const&, SeriesProblem const&) = default;
};

// Targets first, each series in the order of time, which the goal must be in.
std::vector<SeriesProblem> series_problems(Goal const& goal);

}  // namespace domain
