#pragma once
// A goal's targets and actuals as the checks compare them (measurement §1): increments are turned
// into levels, and a target of 0 that means "not programmed" is no target.

#include <optional>
#include <vector>

#include "domain/plan/checks/finding.hpp"
#include "domain/plan/plan.hpp"

namespace domain {

// In the order of time. Levels of an increasing or decreasing goal; else values as stated.
std::vector<StatedValue> programmed_values(Goal const& goal);
std::vector<StatedValue> executed_values(Goal const& goal);

// An increasing goal that falls, a decreasing goal that rises.
inline bool is_wrong_way(Schedule schedule, base::Rational const& before,
                         base::Rational const& after) {
    return schedule == Schedule::increasing ? after < before : after > before;
}

// What the targets add up to (sum) or reach (the others) over the whole plan; none unless every
// period of the plan has a target, be it 0 or the yearly one that stands for the year's periods.
std::optional<base::Rational> scheduled_magnitude(Goal const& goal, Plan const& plan);

}  // namespace domain
