#pragma once
// A goal's slots, ready for the formulas: two shapes with the same questions. A CompactSeries is a
// view of at most 64 consecutive periods in whole units, as running totals, so that the sum of any
// stretch is one subtraction; a WideSeries holds any periods in rationals. Positions count slots; a
// Stretch of ordinals is turned into a Stretch of positions by positions().

#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/rational.hpp"
#include "domain/measurement/cut_off.hpp"
#include "domain/measurement/slots.hpp"

namespace domain {

inline constexpr int compact_slots_max = 64;

// Of the slots before one; a slot without a number adds nothing.
struct RunningTotals {
    std::int64_t targets = 0;
    std::int64_t actuals = 0;
};

struct CompactSeries {
    using Number = std::int64_t;  // of slots and of their sums

    int first_ordinal;
    int slots;
    std::uint64_t target_mask;  // bit i: slot i has a target
    std::uint64_t actual_mask;
    RunningTotals const* totals;  // slots + 1 of them, from zeros to the sums of all

    Stretch positions(Stretch ordinals) const {
        int const begin = std::clamp(ordinals.begin - first_ordinal, 0, slots);
        return {begin, std::clamp(ordinals.end - first_ordinal, begin, slots)};
    }

    static std::uint64_t bits(Stretch stretch) {
        int const size = stretch.end - stretch.begin;
        if (size == 0) return 0;
        return (~std::uint64_t{0} >> (64 - size)) << stretch.begin;
    }

    static std::optional<int> last(std::uint64_t mask) {
        if (mask == 0) return std::nullopt;
        return 63 - std::countl_zero(mask);
    }

    std::optional<int> last_target(Stretch in) const { return last(target_mask & bits(in)); }
    std::optional<int> last_actual(Stretch in) const { return last(actual_mask & bits(in)); }
    std::optional<int> last_actual_with_target(Stretch in) const {
        return last(actual_mask & target_mask & bits(in));
    }

    Number target_at(int position) const { return sum_targets({position, position + 1}); }
    Number actual_at(int position) const { return sum_actuals({position, position + 1}); }
    int ordinal_at(int position) const { return first_ordinal + position; }
    bool has_target(int position) const { return (target_mask >> position & 1) != 0; }
    bool has_actual(int position) const { return (actual_mask >> position & 1) != 0; }

    int count_targets(Stretch in) const { return std::popcount(target_mask & bits(in)); }
    int count_actuals_with_target(Stretch in) const {
        return std::popcount(target_mask & actual_mask & bits(in));
    }

    Number sum_targets(Stretch in) const {
        return totals[in.end].targets - totals[in.begin].targets;
    }
    Number sum_actuals(Stretch in) const {
        return totals[in.end].actuals - totals[in.begin].actuals;
    }
    Number sum_actuals_with_target(Stretch in) const {
        Number sum = sum_actuals(in);
        for (auto alone = actual_mask & ~target_mask & bits(in); alone != 0; alone &= alone - 1)
            sum -= actual_at(std::countr_zero(alone));
        return sum;
    }
    Number sum_targets_with_actual(Stretch in) const {
        Number sum = sum_targets(in);
        for (auto alone = target_mask & ~actual_mask & bits(in); alone != 0; alone &= alone - 1)
            sum -= target_at(std::countr_zero(alone));
        return sum;
    }

    // A number is below 2^56 in size, so that 64 of them add up within int64.
    static constexpr std::int64_t number_max = std::int64_t{1} << 56;
};

struct WideSeries {
    using Number = base::Rational;

    std::vector<Slot<base::Rational>> slots;  // by ordinal

    Stretch positions(Stretch ordinals) const;
    std::optional<int> last_target(Stretch in) const;
    std::optional<int> last_actual(Stretch in) const;
    std::optional<int> last_actual_with_target(Stretch in) const;
    Number target_at(int position) const { return *at(position).target; }
    Number actual_at(int position) const { return *at(position).actual; }
    int ordinal_at(int position) const { return at(position).ordinal; }
    bool has_target(int position) const { return at(position).target.has_value(); }
    bool has_actual(int position) const { return at(position).actual.has_value(); }
    int count_targets(Stretch in) const;
    int count_actuals_with_target(Stretch in) const;
    Number sum_targets(Stretch in) const;
    Number sum_actuals(Stretch in) const;
    Number sum_actuals_with_target(Stretch in) const;
    Number sum_targets_with_actual(Stretch in) const;

private:
    Slot<base::Rational> const& at(int position) const {
        return slots[static_cast<std::size_t>(position)];
    }
};

}  // namespace domain
