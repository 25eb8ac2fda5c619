#pragma once
// What a goal states, as the numbers that its slots are laid out from.

#include "base/rational.hpp"
#include "domain/measurement/slots.hpp"

namespace domain {

template <class N>
StatedFacts<N> frame_of(Goal const& goal, Frequency frequency) {
    StatedFacts<N> facts{goal.schedule, goal.values, frequency, {}, {}, {}};
    facts.targets.reserve(goal.targets.size());
    facts.actuals.reserve(goal.actuals.size());
    return facts;
}

// Ratios divided exactly; entries that report nothing left out.
StatedFacts<base::Rational> facts_in_rationals(Goal const& goal, Frequency frequency);

}  // namespace domain
