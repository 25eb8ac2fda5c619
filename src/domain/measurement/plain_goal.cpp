// FactTable::reserve, add_plain and append: how a store fills a table.
#include <algorithm>
#include <array>

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

int highest_scale(PlainSeries const& series) {
    std::byte highest{};
    for (auto const scale : series.scales)
        highest = std::max(highest, scale);
    return static_cast<int>(highest);
}

int common_scale(PlainGoal const& goal) {
    int scale = std::max(highest_scale(goal.targets), highest_scale(goal.actuals));
    for (auto const& number : {goal.baseline, goal.total})
        if (number) scale = std::max(scale, number->scale());
    return scale;
}

// The numbers of a series in whole units of one scale.
class Numbers {
public:
    // False where there are too many, or one does not fit.
    bool convert(PlainSeries const& series, int common) {
        auto const count = series.units.size();
        if (count > numbers_.size()) return false;
        all_ = series.units;
        if (is_at(common, series.scales) && is_small(series.units)) return true;  // as most are
        for (std::size_t i = 0; i < count; ++i) {
            auto const number =
                in_units(series.units[i], static_cast<int>(series.scales[i]), common);
            if (!number) return false;
            numbers_[i] = *number;
        }
        all_ = std::span(numbers_).first(count);
        return true;
    }

    std::span<std::int64_t const> all() const { return all_; }

private:
    static bool is_at(int common, std::span<std::byte const> scales) {
        bool is_common = true;
        for (auto const scale : scales)
            is_common &= static_cast<int>(scale) == common;
        return is_common;
    }
    // Below 2^46 in size, which is below the limit.
    static bool is_small(std::span<std::int64_t const> numbers) {
        static_assert(limit > std::int64_t{1} << 46);
        std::int64_t bits = 0;
        for (auto const number : numbers)
            bits |= number ^ (number >> 63);
        return bits >> 46 == 0;
    }

    std::array<std::int64_t, compact_slots_max> numbers_;
    std::span<std::int64_t const> all_;
};

struct Slots {
    std::int32_t first = 0;
    std::int32_t count = 0;
};

// None where there are too many for a mask.
std::optional<Slots> slots_of(PlainGoal const& goal) {
    auto first = std::numeric_limits<std::int32_t>::max();
    auto end = std::numeric_limits<std::int32_t>::min();
    for (auto const& series : {goal.targets, goal.actuals}) {
        if (series.units.empty()) continue;
        first = std::min(first, series.first);
        end = std::max(end, series.first + static_cast<std::int32_t>(series.units.size()));
    }
    if (end < first) return Slots{};
    if (end - first > compact_slots_max) return std::nullopt;
    return Slots{first, end - first};
}

// The totals of numbers that begin at a slot.
template <std::int64_t RunningTotals::* total>
void run(std::span<std::int64_t const> numbers, std::int32_t begin,
         std::span<RunningTotals> totals) {
    std::int64_t so_far = 0;
    auto next = totals.begin() + begin + 1;
    for (auto const number : numbers)
        (*next++).*total = so_far += number;
    for (; next != totals.end(); ++next)
        (*next).*total = so_far;
}

std::uint64_t mask_of(std::int32_t begin, std::span<std::int64_t const> numbers) {
    return CompactSeries::bits({begin, begin + static_cast<int>(numbers.size())});
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
    Numbers targets;
    Numbers actuals;
    if (!slots || !targets.convert(goal.targets, common) || !actuals.convert(goal.actuals, common))
        return false;
    std::optional<std::int64_t> baseline;
    std::optional<std::int64_t> total;
    if (goal.baseline &&
        !(baseline = in_units(goal.baseline->units(), goal.baseline->scale(), common)))
        return false;
    if (goal.total && !(total = in_units(goal.total->units(), goal.total->scale(), common)))
        return false;

    auto const first = totals_.size();
    auto const count = static_cast<std::size_t>(slots->count);
    auto const targets_begin = goal.targets.first - slots->first;
    auto const actuals_begin = goal.actuals.first - slots->first;
    totals_.resize(first + 1 + count);
    auto const totals = std::span(totals_).subspan(first);
    auto target_mask = mask_of(targets_begin, targets.all());
    auto const actual_mask = mask_of(actuals_begin, actuals.all());
    if (target_mask != 0) run<&RunningTotals::targets>(targets.all(), targets_begin, totals);
    if (actual_mask != 0) run<&RunningTotals::actuals>(actuals.all(), actuals_begin, totals);
    // A stated 0 is no target, but for decreasing goals.
    if (goal.schedule != Schedule::decreasing)
        for (int i = 0; i < static_cast<int>(targets.all().size()); ++i)
            if (targets.all()[static_cast<std::size_t>(i)] == 0)
                target_mask &= ~(std::uint64_t{1} << (targets_begin + i));

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
