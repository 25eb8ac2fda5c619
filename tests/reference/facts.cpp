#include "reference/facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace reference {

using domain::Goal;
using domain::Schedule;

namespace {

struct Stated {
    domain::Period period;
    Number value;
};

int parts_of_year(domain::Frequency frequency) {
    switch (frequency) {
        case domain::Frequency::yearly:
            return 1;
        case domain::Frequency::half_yearly:
            return 2;
        case domain::Frequency::four_monthly:
            return 3;
        case domain::Frequency::quarterly:
            return 4;
        case domain::Frequency::bimonthly:
            return 6;
        case domain::Frequency::monthly:
            return 12;
    }
    throw std::logic_error("unknown frequency");
}

// A ratio that lacks a half is no report; a value wins over the ratio beside it.
MaybeNumber reported(domain::Actual const& actual, Goal const& goal) {
    if (actual.value) return number(*actual.value);
    if (!actual.numerator || !actual.denominator) return std::nullopt;
    Number const ratio = number(*actual.numerator) / number(*actual.denominator);
    return goal.unit == "%" ? Number{ratio * 100} : ratio;
}

void sort_by_time(std::vector<Stated>& series) {
    std::ranges::sort(series, {}, [](Stated const& stated) {
        int const n = parts_of_year(stated.period.frequency());
        return std::pair{stated.period.year(), stated.period.index() * (12 / n)};
    });
}

// B ± the running sum; what is missing adds nothing, a missing baseline neither.
void turn_into_levels(std::vector<Stated>& series, Goal const& goal) {
    Number level = start_of(goal).value_or(0);
    for (auto& [period, value] : series) {
        if (goal.schedule == Schedule::increasing)
            level += value;
        else
            level -= value;
        value = level;
    }
}

MaybeNumber stated_baseline(Goal const& goal) {
    return goal.baseline ? MaybeNumber{number(*goal.baseline)} : MaybeNumber{};
}

// One yearly target over the n periods of its year. Where an increasing goal states no baseline,
// there is nothing to start from ("with neither, only the last period of the year").
void spread(Series& targets, Goal const& goal, int year, Number const& target, int n) {
    MaybeNumber start = stated_baseline(goal);
    if (auto const next = targets.lower_bound({year, 0}); next != targets.begin())
        start = std::prev(next)->second;  // the last target of the years before
    if (rises_or_falls(goal) && !start) {
        targets[{year, n}] = target;
        return;
    }
    for (int k = 1; k <= n; ++k) {
        Number& value = targets[{year, k}];
        switch (goal.schedule) {
            case Schedule::sum:
                value = target / n;
                break;
            case Schedule::constant:
                value = target;
                break;
            case Schedule::increasing:
            case Schedule::decreasing:
                value = *start + (target - *start) * k / n;
                break;
        }
    }
}

int finest(std::vector<Stated> const& targets, std::vector<Stated> const& actuals) {
    int n = 1;
    for (auto const& stated : targets)
        n = std::max(n, parts_of_year(stated.period.frequency()));
    for (auto const& stated : actuals)
        n = std::max(n, parts_of_year(stated.period.frequency()));
    return n;
}

}  // namespace

bool rises_or_falls(Goal const& goal) {
    return goal.schedule == Schedule::increasing || goal.schedule == Schedule::decreasing;
}

MaybeNumber start_of(Goal const& goal) {
    if (goal.baseline) return number(*goal.baseline);
    if (goal.schedule == Schedule::increasing) return Number{0};
    return std::nullopt;
}

Facts facts_of(Goal const& goal) {
    std::vector<Stated> targets;
    for (auto const& target : goal.targets)
        targets.push_back({target.period, number(target.value)});
    std::vector<Stated> actuals;
    for (auto const& actual : goal.actuals)
        if (auto const value = reported(actual, goal)) actuals.push_back({actual.period, *value});
    sort_by_time(targets);
    sort_by_time(actuals);

    Facts facts;
    facts.periods_a_year =
        goal.frequency ? parts_of_year(*goal.frequency) : finest(targets, actuals);

    if (rises_or_falls(goal) && goal.values == domain::Values::increment) {
        turn_into_levels(targets, goal);
        turn_into_levels(actuals, goal);
    }
    if (goal.schedule != Schedule::decreasing)  // a stated 0 means: not programmed
        std::erase_if(targets, [](Stated const& stated) { return stated.value == 0; });

    for (auto const& [period, value] : targets) {
        if (parts_of_year(period.frequency()) == facts.periods_a_year)
            facts.targets[{period.year(), period.index()}] = value;
        else if (parts_of_year(period.frequency()) == 1)
            spread(facts.targets, goal, period.year(), value, facts.periods_a_year);
        else
            throw std::logic_error("target at a frequency that is refused");
    }
    for (auto const& [period, value] : actuals) {
        if (parts_of_year(period.frequency()) != facts.periods_a_year)
            throw std::logic_error("actual at a frequency that is refused");
        facts.actuals[{period.year(), period.index()}] = value;
    }
    return facts;
}

base::Date Facts::first_day(Slot slot) const {
    return {slot.year, static_cast<unsigned>((slot.k - 1) * (12 / periods_a_year) + 1), 1};
}

base::Date Facts::last_day(Slot slot) const {
    Slot const next =
        slot.k == periods_a_year ? Slot{slot.year + 1, 1} : Slot{slot.year, slot.k + 1};
    return first_day(next).plus_days(-1);
}

std::string Facts::text(Slot slot) const {
    switch (periods_a_year) {
        case 1:
            return fmt::format("{}", slot.year);
        case 2:
            return fmt::format("{}-H{}", slot.year, slot.k);
        case 3:
            return fmt::format("{}-C{}", slot.year, slot.k);
        case 4:
            return fmt::format("{}-Q{}", slot.year, slot.k);
        case 6:
            return fmt::format("{}-B{}", slot.year, slot.k);
        default:
            return fmt::format("{}-{:02}", slot.year, slot.k);
    }
}

}  // namespace reference
