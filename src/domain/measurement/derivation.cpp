#include "domain/measurement/derivation.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "domain/measurement/formula.hpp"
#include "domain/measurement/stated_facts.hpp"

namespace domain {
namespace {

using base::Rational;
using WideFormula = Formula<WideSeries>;

FormulaKind kind_of(Schedule schedule, ConstantRule constant) {
    switch (schedule) {
        case Schedule::sum:
            return FormulaKind::sum;
        case Schedule::constant:
            return constant == ConstantRule::mean ? FormulaKind::mean : FormulaKind::last_value;
        case Schedule::increasing:
        case Schedule::decreasing:
            return FormulaKind::level;
    }
    return FormulaKind::sum;
}

TargetOrigin origin_of(Goal const& goal, Period period) {
    bool const is_stated =
        std::any_of(goal.targets.begin(), goal.targets.end(),
                    [&](Target const& target) { return target.period == period; });
    if (!is_stated) return TargetOrigin::spread;
    return goal.values == Values::increment && is_level(goal.schedule) ? TargetOrigin::accumulated
                                                                       : TargetOrigin::stated;
}

Actual const* report_of(Goal const& goal, Period period) {
    for (auto const& actual : goal.actuals)
        if (actual.period == period && executed(actual, goal.unit)) return &actual;
    return nullptr;
}

std::optional<NoPercent> reason(Goal const& goal, Measured<Rational> const& measured, Scope scope) {
    if (measured.ratio) return std::nullopt;
    if (measured.is_programmed) return NoPercent::unreported;
    if (!measured.programmed)
        return scope == Scope::total && measured.executed ? NoPercent::total_unknown
                                                          : NoPercent::nothing_due;
    if (!is_level(goal.schedule)) return NoPercent::zero_denominator;
    if (goal.schedule == Schedule::decreasing && !goal.baseline) return NoPercent::no_baseline;
    return NoPercent::wrong_side;
}

// Whether the figures of a position take part in the formula.
bool enters(FormulaKind kind, WideFormula const& formula, int position, Stretch in) {
    auto const& series = formula.series();
    switch (kind) {
        case FormulaKind::sum:
            return true;
        case FormulaKind::mean:
            return series.has_target(position);
        case FormulaKind::last_value:
            return position == series.last_target(in) ||
                   position == series.last_actual_with_target(in);
        case FormulaKind::level:
            return position == series.last_target(in) || position == series.last_actual(in);
    }
    return false;
}

}  // namespace

GoalDerivation derive(GoalResult const& result, Evaluation const& evaluation) {
    Goal const& goal = *result.goal;
    auto const frequency = frequency_of(goal);
    auto const facts = facts_in_rationals(goal, frequency);
    std::optional<Rational> total;
    if (goal.total) total = Rational(*goal.total);
    WideSeries const series{slots_of(facts)};
    PlanPeriods const periods(evaluation.plan->period.from, evaluation.plan->period.to);
    auto const window = window_of(series, frequency, periods, CutOff(evaluation.at));
    WideFormula const formula(series, goal.schedule, facts.baseline, total, window,
                              {evaluation.rules.constant, evaluation.rules.unreported});

    GoalDerivation derivation;
    derivation.formula = kind_of(goal.schedule, evaluation.rules.constant);
    derivation.no_percent = reason(goal, formula.measure(evaluation.scope), evaluation.scope);
    if (is_level(goal.schedule)) {
        if (goal.baseline)
            derivation.baseline = Figure(*goal.baseline);
        else if (goal.schedule == Schedule::increasing)
            derivation.assumes_zero_baseline = true;
        if (auto const start = formula.level_before_year()) derivation.year_start = Figure(*start);
    }
    auto const in = formula.scope_of(evaluation.scope);
    for (int i = in.begin; i < in.end; ++i) {
        DerivedPeriod row(Period::from_ordinal(frequency, series.ordinal_at(i)));
        if (series.has_target(i)) {
            row.programmed = Figure(series.target_at(i));
            row.origin = origin_of(goal, row.period);
        }
        if (series.has_actual(i)) {
            row.executed = Figure(series.actual_at(i));
            row.report = report_of(goal, row.period);
        }
        row.enters = enters(derivation.formula, formula, i, in);
        derivation.periods.push_back(std::move(row));
    }
    return derivation;
}

namespace {

template <class Result>
Result const* find_result(NodeResult const& node, void const* wanted) {
    if constexpr (std::is_same_v<Result, NodeResult>) {
        if (node.node == wanted) return &node;
    } else {
        for (auto const& goal : node.goals)
            if (goal.goal == wanted) return &goal;
    }
    for (auto const& child : node.children)
        if (auto const* found = find_result<Result>(child, wanted)) return found;
    return nullptr;
}

}  // namespace

NodeResult const& result_of(Evaluation const& evaluation, Node const& node) {
    auto const* found = find_result<NodeResult>(evaluation.root, &node);
    CHECK(found != nullptr);
    return *found;
}

GoalResult const& result_of(Evaluation const& evaluation, Goal const& goal) {
    auto const* found = find_result<GoalResult>(evaluation.root, &goal);
    CHECK(found != nullptr);
    return *found;
}

}  // namespace domain
