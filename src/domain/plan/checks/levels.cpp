#include "domain/plan/checks/levels.hpp"

#include <algorithm>
#include <iterator>

namespace domain {
namespace {

// B ± the running sum, where the goal states increments.
void turn_into_levels(Goal const& goal, std::vector<StatedValue>& values) {
    if (!is_level(goal.schedule) || goal.values != Values::increment) return;
    base::Rational level = goal.baseline ? base::Rational(*goal.baseline) : base::Rational();
    for (auto& stated : values) {
        if (goal.schedule == Schedule::increasing)
            level += stated.value;
        else
            level -= stated.value;
        stated.value = level;
    }
}

std::vector<StatedValue> stated_targets(Goal const& goal) {
    std::vector<StatedValue> values;
    values.reserve(goal.targets.size());
    for (auto const& target : goal.targets)
        values.push_back({target.period, base::Rational(target.value)});
    turn_into_levels(goal, values);
    return values;
}

struct Ordinals {
    int first;
    int last;
    int size() const { return std::max(0, last - first + 1); }
};

Ordinals periods_between(base::Date from, base::Date to, Frequency frequency) {
    return {Period::containing(from, frequency).ordinal(),
            Period::containing(to, frequency).ordinal()};
}

// How many of the plan's periods the target stands for.
int periods_covered(Period target, Frequency frequency, Ordinals plan) {
    auto const own = periods_between(target.first_day(), target.last_day(), frequency);
    return Ordinals{std::max(own.first, plan.first), std::min(own.last, plan.last)}.size();
}

}  // namespace

std::vector<StatedValue> programmed_values(Goal const& goal) {
    auto values = stated_targets(goal);
    if (goal.schedule != Schedule::decreasing)
        std::erase_if(values, [](StatedValue const& stated) { return stated.value.is_zero(); });
    return values;
}

std::vector<StatedValue> executed_values(Goal const& goal) {
    std::vector<StatedValue> values;
    values.reserve(goal.actuals.size());
    for (auto const& actual : goal.actuals)
        if (auto value = executed(actual, goal.unit))
            values.push_back({actual.period, std::move(*value)});
    turn_into_levels(goal, values);
    return values;
}

std::optional<base::Rational> scheduled_magnitude(Goal const& goal, Plan const& plan) {
    auto const frequency = frequency_of(goal);
    auto const periods = periods_between(plan.period.from, plan.period.to, frequency);
    auto const is_programmed = [&](StatedValue const& stated) {
        return goal.schedule == Schedule::decreasing || !stated.value.is_zero();
    };
    int covered = 0;
    base::Rational sum;
    std::optional<base::Rational> last;
    for (auto const& stated : stated_targets(goal)) {
        int const covers = periods_covered(stated.period, frequency, periods);
        if (covers == 0) continue;
        covered += covers;
        sum += stated.value;
        if (is_programmed(stated)) last = stated.value;
    }
    if (covered < periods.size()) return std::nullopt;
    return goal.schedule == Schedule::sum ? sum : last;
}

}  // namespace domain
