#pragma once
// Why this number (measurement §6): the facts behind the percentage of a goal, and what became of
// each. How a node's percentage comes about is in its NodeResult: members, shares, what counts.

#include <optional>
#include <vector>

#include "domain/measurement/evaluation.hpp"

namespace domain {

enum class FormulaKind : std::uint8_t {
    sum,         // ΣE / ΣP
    mean,        // mean E / mean P; in total ΣE / ΣP of all periods
    last_value,  // last E / last P (rule constant: last)
    level,       // (E − B) / (P − B)
};

// Why a goal has no percentage.
enum class NoPercent : std::uint8_t {
    nothing_due,       // no due period of the scope has a target
    total_unknown,     // scope total, and the goal states no total
    zero_denominator,  // what it is divided by is 0
    wrong_side,        // the target is not on the goal's side of the baseline
    no_baseline,       // a decreasing goal without baseline
    unreported,        // rule unreported: exclude
};

enum class TargetOrigin : std::uint8_t {
    stated,
    spread,       // a part of a yearly target
    accumulated,  // the running sum of increments
};

// One period of the scope and what it holds.
struct DerivedPeriod {
    explicit DerivedPeriod(Period of) : period(of) {}

    Period period;
    std::optional<Figure> programmed;
    TargetOrigin origin = TargetOrigin::stated;
    std::optional<Figure> executed;
    Actual const* report = nullptr;  // who reported, with what evidence
    bool enters = false;             // its figures are in the formula
};

struct GoalDerivation {
    FormulaKind formula = FormulaKind::sum;
    std::optional<NoPercent> no_percent;
    std::optional<Figure> baseline;  // B as used, for levels
    bool assumes_zero_baseline = false;
    std::optional<Figure> year_start;    // S of the increment of the year
    std::vector<DerivedPeriod> periods;  // of the scope, in the order of time
};

GoalDerivation derive(GoalResult const& result, Evaluation const& evaluation);

// The result of a node or goal of the evaluated plan (CHECK).
NodeResult const& result_of(Evaluation const& evaluation, Node const& node);
GoalResult const& result_of(Evaluation const& evaluation, Goal const& goal);

}  // namespace domain
