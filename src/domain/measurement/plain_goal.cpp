// FactTable::reserve, add_plain and append: how a store fills a table.
#include <algorithm>

#include "base/check.hpp"
#include "domain/measurement/fact_table.hpp"

namespace domain {
namespace {

using base::Int128;

// As UnitScale::convert: sums of 64 numbers, and twelvefold steps between them, stay within int64.
constexpr std::int64_t limit = CompactSeries::number_max / compact_slots_max / 12;

std::optional<std::int64_t> in_units(Int128 units, int scale, int common) {
    auto const value = units * base::power_of_ten(common - scale);
    if (value > limit || value < -limit) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

int common_scale(PlainGoal const& goal) {
    int scale = 0;
    for (auto const& number : {goal.baseline, goal.total})
        if (number) scale = std::max(scale, number->scale());
    for (auto const facts : {goal.targets, goal.actuals})
        for (auto const& fact : facts)
            scale = std::max(scale, int{fact.scale});
    return scale;
}

struct Slots {
    std::int32_t first;
    std::int32_t count;
};

// None where there are too many for a mask.
std::optional<Slots> slots_of(PlainGoal const& goal) {
    std::int32_t first = std::numeric_limits<std::int32_t>::max();
    std::int32_t last = std::numeric_limits<std::int32_t>::min();
    for (auto const facts : {goal.targets, goal.actuals}) {
        if (facts.empty()) continue;
        first = std::min(first, facts.front().ordinal);
        last = std::max(last, facts.back().ordinal);
    }
    if (last < first) return Slots{0, 0};
    if (last - first >= compact_slots_max) return std::nullopt;
    return Slots{first, last - first + 1};
}

// Puts facts into the slots; false where one does not fit.
bool fill(std::span<PlainFact const> facts, Slots const& slots, int common,
          std::int64_t RunningTotals::* number, RunningTotals* numbers, std::uint64_t& mask) {
    for (auto const& fact : facts) {
        auto const position = fact.ordinal - slots.first;
        if (fact.scale == common && fact.units <= limit && fact.units >= -limit) {
            numbers[position].*number = fact.units;  // as most are: nothing to multiply
        } else if (auto const value = in_units(fact.units, fact.scale, common)) {
            numbers[position].*number = *value;
        } else {
            return false;
        }
        mask |= std::uint64_t{1} << position;
    }
    return true;
}

}  // namespace

void FactTable::reserve(std::size_t goals) {
    auto const quarters = periods_.of(Frequency::quarterly);
    auto const slots = static_cast<std::size_t>(quarters.end - quarters.begin);
    goals_.reserve(goals);
    weights_.reserve(goals + nodes_.size());
    totals_.reserve(goals * (slots + 1));
}

bool FactTable::add_plain(PlainGoal const& goal) {
    auto const slots = slots_of(goal);
    auto const common = common_scale(goal);
    if (!slots) return false;
    std::optional<std::int64_t> baseline;
    std::optional<std::int64_t> total;
    if (goal.baseline &&
        !(baseline = in_units(goal.baseline->units(), goal.baseline->scale(), common)))
        return false;
    if (goal.total && !(total = in_units(goal.total->units(), goal.total->scale(), common)))
        return false;

    auto const first = totals_.size();
    auto const count = static_cast<std::size_t>(slots->count);
    totals_.resize(first + 1 + count);
    auto* const numbers = totals_.data() + first + 1;
    std::uint64_t target_mask = 0;
    std::uint64_t actual_mask = 0;
    if (!fill(goal.targets, *slots, common, &RunningTotals::targets, numbers, target_mask) ||
        !fill(goal.actuals, *slots, common, &RunningTotals::actuals, numbers, actual_mask)) {
        totals_.resize(first);
        return false;
    }
    // A stated 0 is no target, but for decreasing goals.
    if (goal.schedule != Schedule::decreasing)
        for (std::size_t i = 0; i < count; ++i)
            if (numbers[i].targets == 0) target_mask &= ~(std::uint64_t{1} << i);
    add_up({numbers, count});

    auto row = row_of(goal.schedule, goal.frequency, goal.eliminated, *goal.weights);
    row.units = static_cast<std::int64_t>(base::power_of_ten(common));
    row.has_baseline = baseline.has_value();
    row.baseline = baseline.value_or(0);
    row.has_total = total.has_value();
    row.total = total.value_or(0);
    row.first_total = static_cast<std::uint32_t>(first);
    row.first_ordinal = slots->first;
    row.slots = static_cast<std::uint8_t>(count);
    row.target_mask = target_mask;
    row.actual_mask = actual_mask;
    add_row(row);
    return true;
}

void FactTable::append(FactTable const& next) {
    CHECK(nodes_.size() == next.nodes_.size());
    auto const goals = static_cast<std::uint32_t>(goals_.size());
    auto const totals = static_cast<std::uint32_t>(totals_.size());
    auto const weights = static_cast<std::uint32_t>(weights_.size());
    auto const wide = static_cast<std::int32_t>(wide_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        auto& node = nodes_[i];
        auto const& more = next.nodes_[i];
        if (more.goal_begin == more.goal_end && node.goal_begin < goals) continue;
        if (node.goal_begin == node.goal_end) node.goal_begin = goals + more.goal_begin;
        node.goal_end = goals + more.goal_end;
    }
    for (auto row : next.goals_) {
        row.first_total += totals;
        row.weight_begin += weights;
        row.weight_end += weights;
        if (row.wide >= 0) row.wide += wide;
        goals_.push_back(row);
    }
    weights_.insert(weights_.end(), next.weights_.begin(), next.weights_.end());
    totals_.insert(totals_.end(), next.totals_.begin(), next.totals_.end());
    wide_.insert(wide_.end(), next.wide_.begin(), next.wide_.end());
}

}  // namespace domain
