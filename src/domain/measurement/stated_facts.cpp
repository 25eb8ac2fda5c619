#include "domain/measurement/stated_facts.hpp"

namespace domain {

using base::Rational;

StatedFacts<Rational> facts_in_rationals(Goal const& goal, Frequency frequency) {
    auto facts = frame_of<Rational>(goal, frequency);
    if (goal.baseline) facts.baseline = Rational(*goal.baseline);
    for (auto const& target : goal.targets)
        facts.targets.push_back({target.period, Rational(target.value)});
    for (auto const& actual : goal.actuals)
        if (auto value = executed(actual, goal.unit))
            facts.actuals.push_back({actual.period, std::move(*value)});
    return facts;
}

}  // namespace domain
