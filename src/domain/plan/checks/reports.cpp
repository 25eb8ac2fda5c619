// What was reported: in which periods, in which direction, and whether its parts agree.
#include <algorithm>

#include "domain/plan/checks/inspection.hpp"
#include "domain/plan/checks/levels.hpp"

namespace domain {
namespace {

// A goal owes no reports from the period of its elimination on.
bool is_owed(Goal const& goal, Period period) {
    return !goal.eliminated || period.last_day() < goal.eliminated->last_day();
}

std::optional<base::Rational> stated_target(Goal const& goal, Period period) {
    for (auto const& target : goal.targets)
        if (target.period == period) return base::Rational(target.value);
    return std::nullopt;
}

std::optional<base::Rational> stated_actual(Goal const& goal, Period period) {
    for (auto const& actual : goal.actuals)
        if (actual.period == period) return executed(actual, goal.unit);
    return std::nullopt;
}

}  // namespace

// From the start of the plan to the cut-off.
void check_periods(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        if (row.so_far == nullptr) continue;
        for (auto const& [finding, period] : row.so_far->findings) {
            if (finding == PeriodFinding::executed_unprogrammed)
                report(findings, CheckCode::executed_unprogrammed, row,
                       InPeriod{period, stated_actual(row.goal, period)});
            else if (is_owed(row.goal, period))
                report(findings, CheckCode::unreported_period, row,
                       InPeriod{period, stated_target(row.goal, period)});
        }
    }
}

// The level at the start is the baseline.
void check_retreat(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        if (!is_level(row.goal.schedule)) continue;
        std::optional<Period> from;
        std::optional<base::Rational> before;
        if (row.goal.baseline) before = base::Rational(*row.goal.baseline);
        for (auto const& [period, level] : executed_values(row.goal)) {
            if (before && is_wrong_way(row.goal.schedule, *before, level))
                report(findings, CheckCode::retreat, row,
                       Step{row.goal.schedule, from, *before, period, level});
            from = period;
            before = level;
        }
    }
}

// At the decimals of the value: 33.33 is 1/3 in percent, 33.3 is too, 33.4 is not.
void check_ratios(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        for (auto const& actual : row.goal.actuals) {
            if (!actual.value || !actual.numerator || !actual.denominator) continue;
            Actual const parts{actual.period, {}, actual.numerator, actual.denominator};
            auto const ratio = *executed(parts, row.goal.unit);
            int const decimals = actual.value->scale();
            if (ratio.fixed(decimals) != base::Rational(*actual.value).fixed(decimals))
                report(findings, CheckCode::ratio_mismatch, row,
                       UnequalRatio{actual.period, *actual.value, *actual.numerator,
                                    *actual.denominator, ratio});
        }
    }
}

}  // namespace domain
