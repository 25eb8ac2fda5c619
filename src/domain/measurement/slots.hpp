#pragma once
// From what a goal states to one slot a period at its frequency (measurement §1): increments become
// levels, a stated 0 is no target (but for decreasing goals), a yearly target is spread over its
// year. Written once for the two kinds of number: whole units (std::int64_t, all of them multiples
// of 12 where something is spread, so that every division is exact) and base::Rational.

#include <algorithm>
#include <optional>
#include <vector>

#include "domain/plan/goal.hpp"

namespace domain {

template <class N>
struct Slot {
    int ordinal;
    std::optional<N> target;
    std::optional<N> actual;
};

template <class N>
struct Stated {
    Period period;
    N value;
};

// What a goal states, in one kind of number; targets and actuals in the order of time.
template <class N>
struct StatedFacts {
    Schedule schedule;
    Values values;
    Frequency frequency;
    std::optional<N> baseline;
    std::vector<Stated<N>> targets;
    std::vector<Stated<N>> actuals;
};

// B ± the running sum; what is missing adds nothing.
template <class N>
void turn_into_levels(std::vector<Stated<N>>& increments, std::optional<N> const& baseline,
                      Schedule schedule) {
    N level = baseline ? *baseline : N(0);
    for (auto& increment : increments) {
        if (schedule == Schedule::decreasing)
            level -= increment.value;
        else
            level += increment.value;
        increment.value = level;
    }
}

// The n parts of a yearly target. Levels climb from S, the level at which the year began; with no S
// only the last period has the target.
template <class N>
void spread(Stated<N> const& yearly, Schedule schedule, Frequency frequency,
            std::optional<N> const& start, std::vector<Stated<N>>& out) {
    int const parts = periods_per_year(frequency);
    for (int k = 1; k <= parts; ++k) {
        Period const period{yearly.period.year(), frequency, k};
        if (schedule == Schedule::sum)
            out.push_back({period, yearly.value / N(parts)});
        else if (schedule == Schedule::constant || k == parts)
            out.push_back({period, yearly.value});
        else if (start)
            out.push_back({period, *start + (yearly.value - *start) * N(k) / N(parts)});
    }
}

template <class N>
std::vector<Slot<N>> slots_of(StatedFacts<N> facts) {
    if (facts.values == Values::increment && is_level(facts.schedule)) {
        turn_into_levels(facts.targets, facts.baseline, facts.schedule);
        turn_into_levels(facts.actuals, facts.baseline, facts.schedule);
    }
    if (facts.schedule != Schedule::decreasing)
        std::erase_if(facts.targets, [](auto const& target) { return target.value == N(0); });

    std::vector<Stated<N>> targets;
    targets.reserve(facts.targets.size());
    std::optional<N> start = facts.baseline;
    for (auto const& target : facts.targets) {
        if (target.period.frequency() == facts.frequency)
            targets.push_back(target);
        else
            spread(target, facts.schedule, facts.frequency, start, targets);
        start = target.value;
    }

    std::vector<Slot<N>> slots;
    slots.reserve(std::max(targets.size(), facts.actuals.size()));
    auto target = targets.begin();
    auto actual = facts.actuals.begin();
    while (target != targets.end() || actual != facts.actuals.end()) {
        bool const takes_target =
            target != targets.end() &&
            (actual == facts.actuals.end() || target->period.ordinal() <= actual->period.ordinal());
        bool const takes_actual =
            actual != facts.actuals.end() &&
            (target == targets.end() || actual->period.ordinal() <= target->period.ordinal());
        Slot<N> slot{takes_target ? target->period.ordinal() : actual->period.ordinal(), {}, {}};
        if (takes_target) slot.target = (target++)->value;
        if (takes_actual) slot.actual = (actual++)->value;
        slots.push_back(std::move(slot));
    }
    return slots;
}

}  // namespace domain
