#include "domain/measurement/series.hpp"

namespace domain {
namespace {

using base::Rational;
using RationalSlot = Slot<Rational>;

template <class Holds>
std::optional<int> last_where(std::vector<RationalSlot> const& slots, Stretch in, Holds holds) {
    for (int i = in.end; i > in.begin; --i)
        if (holds(slots[static_cast<std::size_t>(i - 1)])) return i - 1;
    return std::nullopt;
}

template <class Holds>
int count_where(std::vector<RationalSlot> const& slots, Stretch in, Holds holds) {
    return static_cast<int>(std::count_if(slots.begin() + in.begin, slots.begin() + in.end, holds));
}

template <class Holds, class Value>
Rational sum_where(std::vector<RationalSlot> const& slots, Stretch in, Holds holds, Value value) {
    Rational total;
    for (int i = in.begin; i < in.end; ++i) {
        auto const& slot = slots[static_cast<std::size_t>(i)];
        if (holds(slot)) total += value(slot);
    }
    return total;
}

bool programmed(RationalSlot const& slot) {
    return slot.target.has_value();
}
bool reported(RationalSlot const& slot) {
    return slot.actual.has_value();
}
bool both(RationalSlot const& slot) {
    return programmed(slot) && reported(slot);
}
Rational const& target(RationalSlot const& slot) {
    return *slot.target;
}
Rational const& actual(RationalSlot const& slot) {
    return *slot.actual;
}

}  // namespace

Stretch WideSeries::positions(Stretch ordinals) const {
    auto const at = [&](int ordinal) {
        return static_cast<int>(
            std::lower_bound(slots.begin(), slots.end(), ordinal,
                             [](auto const& slot, int wanted) { return slot.ordinal < wanted; }) -
            slots.begin());
    };
    int const begin = at(ordinals.begin);
    return {begin, std::max(begin, at(ordinals.end))};
}

std::optional<int> WideSeries::last_target(Stretch in) const {
    return last_where(slots, in, programmed);
}
std::optional<int> WideSeries::last_actual(Stretch in) const {
    return last_where(slots, in, reported);
}
std::optional<int> WideSeries::last_actual_with_target(Stretch in) const {
    return last_where(slots, in, both);
}
int WideSeries::count_targets(Stretch in) const {
    return count_where(slots, in, programmed);
}
int WideSeries::count_actuals_with_target(Stretch in) const {
    return count_where(slots, in, both);
}
Rational WideSeries::sum_targets(Stretch in) const {
    return sum_where(slots, in, programmed, target);
}
Rational WideSeries::sum_actuals(Stretch in) const {
    return sum_where(slots, in, reported, actual);
}
Rational WideSeries::sum_actuals_with_target(Stretch in) const {
    return sum_where(slots, in, both, actual);
}
Rational WideSeries::sum_targets_with_actual(Stretch in) const {
    return sum_where(slots, in, both, target);
}

}  // namespace domain
