#pragma once
// A goal over the periods of its plan, for charts and matrices: what was programmed and executed up
// to each. Sums add up from the start of the plan; the others show their value or level.

#include <optional>
#include <vector>

#include "base/date.hpp"
#include "domain/measurement/figure.hpp"
#include "domain/plan/plan.hpp"

namespace domain {

struct TimelinePoint {
    explicit TimelinePoint(Period of) : period(of) {}

    Period period;
    std::optional<Figure> target;  // of the period itself
    std::optional<Figure> actual;
    std::optional<Figure> programmed;  // accumulated for sums; else the target
    std::optional<Figure> executed;    // accumulated for sums; else the actual
};

// Every period of the plan that has a target or a report, in the order of time.
std::vector<TimelinePoint> timeline(Goal const& goal, DaySpan const& plan_period);

// Ends of the periods, of any goal's frequency, in which something of the plan was reported: the
// cut-offs that a matrix of results shows. At most `count`, the latest ones, in the order of time.
std::vector<base::Date> reported_cut_offs(Plan const& plan, std::size_t count);

}  // namespace domain
