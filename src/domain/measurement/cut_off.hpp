#pragma once
// A day at which things are measured, and what is due on it (measurement §1).

#include <array>

#include "base/date.hpp"
#include "domain/period/period.hpp"

namespace domain {

// Slots of one frequency, as a half-open stretch of ordinals.
struct Stretch {
    int begin = 0;
    int end = 0;
};

// The periods of every frequency that share a day with the plan.
class PlanPeriods {
public:
    PlanPeriods(base::Date from, base::Date to);
    Stretch of(Frequency frequency) const {
        return stretches_[static_cast<std::size_t>(frequency)];
    }

private:
    std::array<Stretch, frequency_count> stretches_;
};

class CutOff {
public:
    explicit CutOff(base::Date at);
    base::Date at() const { return at_; }
    int year() const { return year_; }
    // One past the last period that has ended.
    int due_end(Frequency frequency) const { return due_end_[static_cast<std::size_t>(frequency)]; }

private:
    base::Date at_;
    int year_;
    std::array<int, frequency_count> due_end_;
};

}  // namespace domain
