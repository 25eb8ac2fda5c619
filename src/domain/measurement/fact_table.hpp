#pragma once
// The facts of a plan laid out for calculation: one row a goal, its totals side by side. Made once
// from the plan, it answers every cut-off and scope. Goals stand node by node in the order of the
// document, nodes before their children; node 0 is the plan.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "base/decimal.hpp"
#include "domain/measurement/cut_off.hpp"
#include "domain/measurement/series.hpp"
#include "domain/plan/plan.hpp"

namespace domain {

struct WeightRow {
    base::Int128 nanos;      // in 10^-9 percent
    std::int32_t from_year;  // INT32_MIN: from ever
    std::int8_t scale;       // decimals, as stated

    base::Decimal percent() const {
        return base::Decimal::from_units(
            nanos / base::power_of_ten(base::Decimal::scale_max - scale), scale);
    }
};

struct GoalRow {
    std::uint64_t target_mask = 0;
    std::uint64_t actual_mask = 0;
    std::int64_t baseline = 0;  // in units, like the totals
    std::int64_t total = 0;
    std::int64_t units = 1;  // units in 1: 6663 with 100 units is 66.63
    std::uint32_t first_total = 0;
    std::int32_t first_ordinal = 0;
    std::int32_t eliminated_day = std::numeric_limits<std::int32_t>::max();  // days since 1970
    std::uint32_t weight_begin = 0;
    std::uint32_t weight_end = 0;
    std::int32_t wide = -1;  // index of its facts in rationals, where whole units do not fit
    std::uint8_t slots = 0;
    Schedule schedule = Schedule::sum;
    Frequency frequency = Frequency::yearly;
    bool has_baseline = false;
    bool has_total = false;
};

// Kept as stated: its slots are laid out when it is measured.
struct WideGoal {
    StatedFacts<base::Rational> facts;
    std::optional<base::Rational> total;
};

struct NodeRow {
    std::int32_t parent = -1;
    std::uint32_t goal_begin = 0;
    std::uint32_t goal_end = 0;
    std::uint32_t weight_begin = 0;
    std::uint32_t weight_end = 0;
    Combine combine = Combine::weighted;
};

// A goal as a store reads it: levels or amounts in plain decimals, at consecutive periods of the
// goal's own frequency. Most goals are such; the others are laid out from a Goal.
struct PlainSeries {
    std::int32_t first = 0;                    // ordinal of the first period
    std::span<std::int64_t const> units = {};  // of each period: value × 10^scale
    std::span<std::byte const> scales = {};    // as many
};
struct PlainGoal {
    Schedule schedule = Schedule::sum;
    Frequency frequency = Frequency::yearly;
    std::optional<base::Decimal> baseline;
    std::optional<base::Decimal> total;
    std::optional<Period> eliminated;
    Weights const* weights = nullptr;
    PlainSeries targets;
    PlainSeries actuals;
};

class FactTable {
public:
    explicit FactTable(Plan const& plan) : FactTable(plan, plan.rules) {}
    FactTable(Plan const& plan, std::vector<DatedRules> rules);

    // Row by row, for stores that stream goals without building a plan.
    FactTable(DaySpan const& period, std::vector<DatedRules> rules, Combine combine);
    void reserve(std::size_t goals);  // for a store that knows how many will come
    void open_node(int parent, Combine combine, Weights const& weights);
    void add_goal(Goal const& goal);  // to the node opened last
    // False, with nothing added, where its numbers do not fit whole units or its periods 64 slots.
    bool add_plain(PlainGoal const& goal);
    // The goals that follow these, from a table with the same nodes.
    void append(FactTable const& next);

    PlanPeriods const& periods() const { return periods_; }
    std::vector<DatedRules> const& rules() const { return rules_; }
    std::vector<GoalRow> const& goals() const { return goals_; }
    std::vector<NodeRow> const& nodes() const { return nodes_; }

    CompactSeries compact(GoalRow const& row) const {
        return {row.first_ordinal, row.slots, row.target_mask, row.actual_mask,
                totals_.data() + row.first_total};
    }
    WideGoal const& wide(GoalRow const& row) const {
        return wide_[static_cast<std::size_t>(row.wide)];
    }

    std::span<GoalRow const> goals_of(NodeRow const& node) const {
        return std::span(goals_).subspan(node.goal_begin, node.goal_end - node.goal_begin);
    }

    // The weight of a goal or node that is in force in a year; null where none is.
    template <class Row>
    WeightRow const* weight(Row const& row, int year) const {
        WeightRow const* in_force = nullptr;
        for (auto const& weight :
             std::span(weights_).subspan(row.weight_begin, row.weight_end - row.weight_begin))
            if (weight.from_year <= year) in_force = &weight;
        return in_force;
    }

private:
    void add_members(Members const& members, int node);
    std::uint32_t add_weights(Weights const& weights);
    GoalRow row_of(Schedule schedule, Frequency frequency, std::optional<Period> const& eliminated,
                   Weights const& weights);
    void add_row(GoalRow const& row);
    bool add_compact(Goal const& goal, GoalRow& row);
    void add_wide(Goal const& goal, GoalRow& row);
    // From the numbers of slots to the totals after each.
    static void add_up(std::span<RunningTotals> numbers);

    PlanPeriods periods_;
    std::vector<DatedRules> rules_;
    std::vector<GoalRow> goals_;
    std::vector<NodeRow> nodes_;
    std::vector<WeightRow> weights_;
    std::vector<RunningTotals> totals_;
    std::vector<WideGoal> wide_;
};

}  // namespace domain
