#include "domain/measurement/fact_table.hpp"

#include <algorithm>

#include "domain/measurement/stated_facts.hpp"

namespace domain {
namespace {

using base::Int128;
using base::Rational;

// Every part of a year divides 12, so a yearly target in twelfths spreads in whole units.
constexpr int spread_factor = 12;

bool is_spread(Goal const& goal, Frequency frequency) {
    return std::any_of(goal.targets.begin(), goal.targets.end(), [&](Target const& target) {
        return target.period.frequency() != frequency;
    });
}

// The decimals that hold every number of the goal; none when a ratio was reported.
std::optional<int> common_scale(Goal const& goal) {
    int scale = 0;
    auto const widen = [&](base::Decimal decimal) { scale = std::max(scale, decimal.scale()); };
    if (goal.baseline) widen(*goal.baseline);
    if (goal.total) widen(*goal.total);
    for (auto const& target : goal.targets)
        widen(target.value);
    for (auto const& actual : goal.actuals) {
        if (actual.value)
            widen(*actual.value);
        else if (actual.numerator && actual.denominator)
            return std::nullopt;
    }
    return scale;
}

// A decimal in whole units; none where it could overflow the sums of a series.
class UnitScale {
public:
    UnitScale(int scale, int factor) : scale_(scale), factor_(factor) {}

    std::int64_t units() const {
        return static_cast<std::int64_t>(base::power_of_ten(scale_) * factor_);
    }

    std::optional<std::int64_t> convert(base::Decimal decimal) const {
        Int128 const value =
            decimal.units() * base::power_of_ten(scale_ - decimal.scale()) * factor_;
        // Running sums of increments and steps (P − S) × 12 stay far below int64.
        constexpr Int128 limit = CompactSeries::number_max / compact_slots_max / spread_factor;
        if (value > limit || value < -limit) return std::nullopt;
        return static_cast<std::int64_t>(value);
    }

private:
    int scale_;
    int factor_;
};

std::optional<StatedFacts<std::int64_t>> facts_in_units(Goal const& goal, Frequency frequency,
                                                        UnitScale const& scale) {
    auto facts = frame_of<std::int64_t>(goal, frequency);
    if (goal.baseline && !(facts.baseline = scale.convert(*goal.baseline))) return std::nullopt;
    for (auto const& target : goal.targets) {
        auto const value = scale.convert(target.value);
        if (!value) return std::nullopt;
        facts.targets.push_back({target.period, *value});
    }
    for (auto const& actual : goal.actuals) {
        if (!actual.value) continue;
        auto const value = scale.convert(*actual.value);
        if (!value) return std::nullopt;
        facts.actuals.push_back({actual.period, *value});
    }
    return facts;
}

}  // namespace

FactTable::FactTable(Plan const& plan, std::vector<DatedRules> rules)
    : FactTable(plan.period, std::move(rules), plan.combine) {
    add_members(plan, 0);
}

FactTable::FactTable(DaySpan const& period, std::vector<DatedRules> rules, Combine combine)
    : periods_(period.from, period.to), rules_(std::move(rules)) {
    open_node(-1, combine, {});
}

void FactTable::add_members(Members const& members, int node) {
    for (auto const& goal : members.goals)
        add_goal(goal);
    for (auto const& child : members.children) {
        open_node(node, child.combine, child.weights);
        add_members(child, static_cast<int>(nodes_.size()) - 1);
    }
}

void FactTable::open_node(int parent, Combine combine, Weights const& weights) {
    NodeRow row;
    row.parent = parent;
    row.combine = combine;
    row.goal_begin = row.goal_end = static_cast<std::uint32_t>(goals_.size());
    row.weight_begin = static_cast<std::uint32_t>(weights_.size());
    row.weight_end = add_weights(weights);
    nodes_.push_back(row);
}

GoalRow FactTable::row_of(Schedule schedule, Frequency frequency,
                          std::optional<Period> const& eliminated, Weights const& weights) {
    GoalRow row;
    row.schedule = schedule;
    row.frequency = frequency;
    if (eliminated)
        row.eliminated_day =
            static_cast<std::int32_t>(eliminated->last_day().days().time_since_epoch().count());
    row.weight_begin = static_cast<std::uint32_t>(weights_.size());
    row.weight_end = add_weights(weights);
    return row;
}

void FactTable::add_row(GoalRow const& row) {
    goals_.push_back(row);
    nodes_.back().goal_end = static_cast<std::uint32_t>(goals_.size());
}

void FactTable::add_goal(Goal const& goal) {
    auto row = row_of(goal.schedule, frequency_of(goal), goal.eliminated, goal.weights);
    if (!add_compact(goal, row)) add_wide(goal, row);
    add_row(row);
}

std::uint32_t FactTable::add_weights(Weights const& weights) {
    for (auto const& weight : weights)
        weights_.push_back({weight.percent.nanos(),
                            weight.from_year.value_or(std::numeric_limits<std::int32_t>::min()),
                            static_cast<std::int8_t>(weight.percent.scale())});
    return static_cast<std::uint32_t>(weights_.size());
}

bool FactTable::add_compact(Goal const& goal, GoalRow& row) {
    if (goal.targets.size() > compact_slots_max || goal.actuals.size() > compact_slots_max)
        return false;
    auto const scale = common_scale(goal);
    if (!scale) return false;
    UnitScale const units(*scale, is_spread(goal, row.frequency) ? spread_factor : 1);
    auto facts = facts_in_units(goal, row.frequency, units);
    if (!facts) return false;
    std::optional<std::int64_t> total;
    if (goal.total && !(total = units.convert(*goal.total))) return false;
    auto const baseline = facts->baseline;
    auto const slots = slots_of(std::move(*facts));
    if (!slots.empty() &&
        std::int64_t{slots.back().ordinal} - slots.front().ordinal >= compact_slots_max)
        return false;

    row.units = units.units();
    row.has_baseline = baseline.has_value();
    row.baseline = baseline.value_or(0);
    row.has_total = total.has_value();
    row.total = total.value_or(0);
    row.first_total = static_cast<std::uint32_t>(totals_.size());
    totals_.emplace_back();
    if (slots.empty()) return true;
    row.first_ordinal = slots.front().ordinal;
    row.slots = static_cast<std::uint8_t>(slots.back().ordinal - slots.front().ordinal + 1);
    totals_.resize(totals_.size() + row.slots);
    auto* const after = totals_.data() + row.first_total + 1;
    for (auto const& slot : slots) {
        auto const position = static_cast<std::uint32_t>(slot.ordinal - row.first_ordinal);
        if (slot.target) {
            row.target_mask |= std::uint64_t{1} << position;
            after[position].targets = *slot.target;
        }
        if (slot.actual) {
            row.actual_mask |= std::uint64_t{1} << position;
            after[position].actuals = *slot.actual;
        }
    }
    add_up({after, row.slots});
    return true;
}

void FactTable::add_up(std::span<RunningTotals> numbers) {
    RunningTotals so_far;
    for (auto& number : numbers) {
        so_far.targets += number.targets;
        so_far.actuals += number.actuals;
        number = so_far;
    }
}

void FactTable::add_wide(Goal const& goal, GoalRow& row) {
    row.wide = static_cast<std::int32_t>(wide_.size());
    WideGoal wide{facts_in_rationals(goal, row.frequency), {}};
    if (goal.total) wide.total = Rational(*goal.total);
    wide_.push_back(std::move(wide));
}

}  // namespace domain
