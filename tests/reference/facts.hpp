#pragma once
// A goal's targets and actuals made ready for the formulas (measurement §1): one value a period at
// the goal's frequency, levels instead of increments, yearly targets spread, zero targets gone.

#include <compare>
#include <map>
#include <vector>

#include "base/date.hpp"
#include "domain/plan/goal.hpp"
#include "reference/number.hpp"

namespace reference {

// The k-th (from 1) of the equal periods of a year.
struct Slot {
    int year;
    int k;
    friend auto operator<=>(Slot const&, Slot const&) = default;
};

using Series = std::map<Slot, Number>;

struct Facts {
    int periods_a_year = 1;
    Series targets;
    Series actuals;

    base::Date first_day(Slot slot) const;
    base::Date last_day(Slot slot) const;
    std::string text(Slot slot) const;
};

bool rises_or_falls(domain::Goal const& goal);

// B: the baseline, or 0 where an increasing goal has none.
MaybeNumber start_of(domain::Goal const& goal);

Facts facts_of(domain::Goal const& goal);

}  // namespace reference
