// Coherence of a goal's schedule: baseline, targets, total and unit.
#include "domain/plan/checks/inspection.hpp"
#include "domain/plan/checks/levels.hpp"

namespace domain {
namespace {

std::optional<TwoScales> two_scales(Series series, std::vector<StatedValue> const& values) {
    StatedValue const* fraction = nullptr;
    StatedValue const* percentage = nullptr;
    base::Rational const one{1};
    for (auto const& stated : values) {
        if (fraction == nullptr && stated.value.sign() > 0 && stated.value <= one)
            fraction = &stated;
        if (percentage == nullptr && stated.value > one) percentage = &stated;
    }
    if (fraction == nullptr || percentage == nullptr) return std::nullopt;
    return TwoScales{series, *fraction, *percentage};
}

// As stated: a document that mixes scales mixes them in its own figures.
std::vector<StatedValue> stated_values(Goal const& goal, Series series) {
    std::vector<StatedValue> values;
    if (series == Series::targets)
        for (auto const& target : goal.targets)
            values.push_back({target.period, base::Rational(target.value)});
    else
        for (auto const& actual : goal.actuals)
            if (auto value = executed(actual, goal.unit))
                values.push_back({actual.period, std::move(*value)});
    return values;
}

}  // namespace

void check_missing_baseline(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals)
        if (row.goal.schedule == Schedule::decreasing && !row.goal.baseline)
            report(findings, CheckCode::baseline_missing, row, NoBaseline{});
}

void check_mixed_scale(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        if (row.goal.unit != "%") continue;
        for (auto const series : {Series::targets, Series::actuals})
            if (auto scales = two_scales(series, stated_values(row.goal, series)))
                report(findings, CheckCode::mixed_scale, row, std::move(*scales));
    }
}

void check_total(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        if (!row.goal.total) continue;
        auto const scheduled = scheduled_magnitude(row.goal, inspection.plan);
        if (scheduled && *scheduled != base::Rational(*row.goal.total))
            report(findings, CheckCode::total_mismatch, row,
                   ScheduledTotal{row.goal.schedule, *scheduled, *row.goal.total});
    }
}

void check_monotonic(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        if (!is_level(row.goal.schedule)) continue;
        std::optional<Period> from;
        std::optional<base::Rational> before;
        if (row.goal.baseline) before = base::Rational(*row.goal.baseline);
        for (auto const& [period, level] : programmed_values(row.goal)) {
            if (before && is_wrong_way(row.goal.schedule, *before, level))
                report(findings, CheckCode::not_monotonic, row,
                       Step{row.goal.schedule, from, *before, period, level});
            from = period;
            before = level;
        }
    }
}

void check_flat_increasing(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        if (row.goal.schedule != Schedule::increasing) continue;
        auto const levels = programmed_values(row.goal);
        if (levels.size() < 2) continue;
        bool is_flat = true;
        for (auto const& stated : levels)
            is_flat = is_flat && stated.value == levels.front().value;
        if (is_flat)
            report(findings, CheckCode::flat_increasing, row,
                   FlatTargets{static_cast<int>(levels.size()), levels.front().value});
    }
}

void check_constant(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        if (row.goal.schedule != Schedule::constant) continue;
        auto const values = programmed_values(row.goal);
        for (auto const& stated : values) {
            if (stated.value == values.front().value) continue;
            report(findings, CheckCode::constant_varies, row,
                   VaryingTargets{values.front(), stated});
            break;
        }
    }
}

void check_baseline_beyond_target(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        if (!is_level(row.goal.schedule) || !row.goal.baseline) continue;
        auto const levels = programmed_values(row.goal);
        if (levels.empty()) continue;
        auto const& last = levels.back();
        base::Rational const baseline(*row.goal.baseline);
        if (last.value == baseline || is_wrong_way(row.goal.schedule, baseline, last.value))
            report(findings, CheckCode::baseline_beyond_target, row,
                   BeyondTarget{row.goal.schedule, *row.goal.baseline, last});
    }
}

}  // namespace domain
