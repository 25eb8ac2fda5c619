#pragma once
// Goals with given traits and random values: what is particular about a goal is chosen trait by
// trait (at random, or by a covering array), how much it promises and reaches is random.

#include <cstdint>

#include "base/date.hpp"
#include "domain/plan/goal.hpp"
#include "support/engine.hpp"

namespace generator {

enum class Baseline : std::uint8_t { positive, zero, negative, none };
enum class FrequencyIs : std::uint8_t { stated, shown };
enum class YearlyTargets : std::uint8_t { none, some, all };  // to be spread over the year
enum class ZeroTargets : std::uint8_t { none, some, all };
enum class Unscheduled : std::uint8_t { none, silent, reported };  // periods without a target
enum class Missing : std::uint8_t { none, some, last, all };       // reports
enum class Course : std::uint8_t { steady, flat, erratic };        // of the targets
enum class Performance : std::uint8_t { exact, behind, ahead, worsening, wild };
enum class ReportAs : std::uint8_t { value, ratio, percent_ratio, half_ratio, value_and_ratio };
enum class Outside : std::uint8_t { none, before, after, both };  // facts outside the plan's period
enum class Total : std::uint8_t { promised, none, zero, negative, wrong_side };
enum class Magnitude : std::uint8_t { units, cents, nanos, huge, extreme };
enum class Elimination : std::uint8_t { none, past, future };

struct Traits {
    domain::Schedule schedule = domain::Schedule::sum;
    Baseline baseline = Baseline::positive;
    domain::Frequency frequency = domain::Frequency::quarterly;
    FrequencyIs frequency_is = FrequencyIs::stated;
    domain::Values values = domain::Values::level;
    YearlyTargets yearly = YearlyTargets::none;
    ZeroTargets zeros = ZeroTargets::none;
    Unscheduled unscheduled = Unscheduled::none;
    Missing missing = Missing::none;
    Course course = Course::steady;
    Performance performance = Performance::exact;
    ReportAs report_as = ReportAs::value;
    Outside outside = Outside::none;
    Total total = Total::promised;
    Magnitude magnitude = Magnitude::units;
    Elimination elimination = Elimination::none;
};

struct DayRange {
    base::Date from;
    base::Date to;
};

// Any combination, the plain ones more often.
Traits random_traits(Engine& engine);

// As an orderly entity keeps them: quarterly, levels, every target stated, few reports missing.
Traits orderly_traits(Engine& engine);

// Actuals reach until `reported_to`. Always a goal that a plan document may hold.
domain::Goal make_goal(Traits const& traits, DayRange const& plan, base::Date reported_to,
                       Engine& engine);

}  // namespace generator
