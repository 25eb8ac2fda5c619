#include "support/goal_generator.hpp"

#include <algorithm>

namespace generator {

using base::Decimal;
using base::Int128;
using domain::Period;
using domain::Schedule;

namespace {

struct Scale {
    int decimals;
    Int128 step;  // typical size of a value, in units of 10^-decimals
};

Scale scale_of(Magnitude magnitude) {
    switch (magnitude) {
        case Magnitude::units:
            return {0, 60};
        case Magnitude::cents:
            return {2, 5000};
        case Magnitude::nanos:
            return {9, 40'000'000'000};
        case Magnitude::huge:
            return {0, 6'000'000'000'000};
        case Magnitude::extreme:
            return {9, Int128{6'000'000'000'000} * 1'000'000'000};
    }
    return {0, 1};
}

// Builds one goal; every amount is in units of 10^-decimals.
class GoalMaker {
public:
    GoalMaker(Traits const& traits, DayRange const& plan, base::Date reported_to, Engine& engine)
        : traits_(traits),
          scale_(scale_of(traits.magnitude)),
          most_(base::power_of_ten(Decimal::integer_digits_max + scale_.decimals) - 1),
          sign_(traits.schedule == Schedule::decreasing ? -1 : 1),
          n_(domain::periods_per_year(traits.frequency)),
          plan_first_(Period::containing(plan.from, traits.frequency).ordinal()),
          plan_last_(Period::containing(plan.to, traits.frequency).ordinal()),
          first_(plan_first_),
          last_(plan_last_),
          reported_to_(domain::last_due_ordinal(reported_to, traits.frequency)),
          engine_(engine) {
        bool const early = traits.outside == Outside::before || traits.outside == Outside::both;
        bool const late = traits.outside == Outside::after || traits.outside == Outside::both;
        if (early) first_ = (plan_first_ / n_ - 1) * n_;
        if (late) last_ = (plan_last_ / n_ + 2) * n_ - 1;
    }

    domain::Goal make() {
        goal_.schedule = traits_.schedule;
        goal_.values = traits_.values;
        goal_.unit.assign(1, traits_.report_as == ReportAs::percent_ratio ? '%' : 'u');
        make_baseline();
        make_course();
        make_total();
        make_targets();
        make_actuals();
        make_elimination();
        state_frequency();
        return std::move(goal_);
    }

private:
    bool is_level() const { return domain::is_level(traits_.schedule); }

    // 1 to most. Whole 64-bit arithmetic where it fits: a division of 128 bits is slow.
    Int128 amount(Int128 most) {
        std::uint64_t const word = engine_.next();
        if (most <= Int128{1} << 62)
            return static_cast<Int128>(word % static_cast<std::uint64_t>(most)) + 1;
        return static_cast<Int128>((base::UInt128{word} << 20 | engine_.next() >> 44) %
                                   static_cast<base::UInt128>(most)) +
               1;
    }

    static Int128 percent_of(Int128 value, int percent) {
        if (value > -(Int128{1} << 55) && value < Int128{1} << 55)
            return static_cast<std::int64_t>(value) * percent / 100;
        return value * percent / 100;
    }

    Decimal decimal(Int128 units) const {
        return Decimal::from_units(std::clamp(units, -most_, most_), scale_.decimals);
    }

    void make_baseline() {
        switch (traits_.baseline) {
            case Baseline::none:
                return;
            case Baseline::zero:
                break;
            case Baseline::positive:
                start_ = amount(4 * scale_.step);
                break;
            case Baseline::negative:
                start_ = -amount(scale_.step);
                break;
        }
        goal_.baseline = decimal(start_);
    }

    // What is promised for each period, whether or not it will be stated.
    void make_course() {
        course_.reserve(static_cast<std::size_t>(last_ - first_ + 1));
        Int128 value = is_level() ? start_ : amount(scale_.step);
        if (traits_.schedule == Schedule::decreasing && traits_.baseline == Baseline::none)
            value = amount(20 * scale_.step);
        if (is_level() && traits_.course == Course::flat) value += sign_ * amount(scale_.step);
        for (int slot = first_; slot <= last_; ++slot) {
            if (traits_.course == Course::erratic)
                value = (is_level() ? start_ : 0) + amount(3 * scale_.step) - scale_.step;
            else if (traits_.course == Course::steady && is_level())
                value += sign_ * amount(scale_.step);
            else if (traits_.course == Course::steady && traits_.schedule == Schedule::sum)
                value = amount(scale_.step);
            course_.push_back(value);
        }
    }

    std::size_t index(int slot) const { return static_cast<std::size_t>(slot - first_); }
    std::uint8_t& programmed(int slot) { return programmed_[index(slot)]; }
    Int128& course(int slot) { return course_[index(slot)]; }

    void make_total() {
        Int128 total = 0;
        if (traits_.schedule == Schedule::sum)
            for (int slot = plan_first_; slot <= plan_last_; ++slot)
                total += course(slot);
        else
            total = course(plan_last_);
        switch (traits_.total) {
            case Total::none:
                return;
            case Total::promised:
                break;
            case Total::zero:
                total = 0;
                break;
            case Total::negative:
                total = -amount(scale_.step);
                break;
            case Total::wrong_side:
                total = start_ - sign_ * (amount(scale_.step) - 1);
                break;
        }
        goal_.total = decimal(total);
    }

    bool spreads(int year) const {
        if (n_ == 1 || traits_.yearly == YearlyTargets::none) return false;
        return traits_.yearly == YearlyTargets::all || year % 2 == 0;
    }

    bool has_target(int slot) {
        if (slot == plan_first_ && traits_.unscheduled == Unscheduled::reported) return false;
        return traits_.unscheduled == Unscheduled::none || engine_.in_hundred(60);
    }

    bool is_zero_target() {
        return traits_.zeros == ZeroTargets::all ||
               (traits_.zeros == ZeroTargets::some && engine_.in_hundred(30));
    }

    void add_target(Period period, Int128 value) {
        if (is_zero_target()) value = 0;
        Int128 const step = sign_ * (value - target_level_);
        target_level_ = value;
        bool const as_step = is_level() && traits_.values == domain::Values::increment;
        goal_.targets.push_back({period, decimal(as_step ? step : value)});
    }

    void make_targets() {
        goal_.targets.reserve(course_.size());
        programmed_.resize(course_.size());
        target_level_ = start_;
        for (int slot = first_; slot <= last_; ++slot) {
            int const year = slot / n_;
            if (!spreads(year)) {
                programmed(slot) = has_target(slot);
                if (programmed(slot))
                    add_target(Period::from_ordinal(traits_.frequency, slot), course(slot));
                continue;
            }
            int const end = std::min(last_, year * n_ + n_ - 1);
            Int128 value = course(end);
            if (traits_.schedule == Schedule::sum)
                for (int k = slot; k < end; ++k)
                    value += course(k);
            if (has_target(slot)) {
                add_target(Period::year_of(year), value);
                for (int k = slot; k <= end; ++k)
                    programmed(k) = 1;
            }
            slot = end;
        }
    }

    bool is_missing(int slot) {
        switch (traits_.missing) {
            case Missing::none:
                return false;
            case Missing::some:
                return engine_.in_hundred(30);
            case Missing::last:
                return slot == std::min(last_, reported_to_);
            case Missing::all:
                return true;
        }
        return false;
    }

    Int128 performed(int slot) {
        Int128 const from = is_level() ? start_ : 0;
        Int128 const promised = course(slot) - from;
        switch (traits_.performance) {
            case Performance::exact:
                return course(slot);
            case Performance::behind:
                return from + percent_of(promised, engine_.between(20, 99));
            case Performance::ahead:
                return from + percent_of(promised, engine_.between(101, 190));
            case Performance::worsening:
                return from - sign_ * amount(scale_.step) / 2;
            case Performance::wild:
                return from + amount(3 * scale_.step) - scale_.step;
        }
        return course(slot);
    }

    void make_actuals() {
        int const last = std::min(last_, reported_to_);
        goal_.actuals.reserve(static_cast<std::size_t>(std::max(0, last - first_ + 1)));
        Int128 level = start_;
        for (int slot = first_; slot <= last; ++slot) {
            if (is_missing(slot)) continue;
            if (!programmed(slot) && traits_.unscheduled != Unscheduled::reported) continue;
            Int128 const value = performed(slot);
            Period const period = Period::from_ordinal(traits_.frequency, slot);
            bool const as_step = is_level() && traits_.values == domain::Values::increment;
            add_actual(period, as_step ? sign_ * (value - level) : value);
            level = value;
        }
    }

    void add_actual(Period period, Int128 value) {
        goal_.actuals.push_back({.period = period});
        auto& actual = goal_.actuals.back();
        ReportAs const as = traits_.report_as;
        if (as == ReportAs::value || as == ReportAs::value_and_ratio) actual.value = decimal(value);
        if (as == ReportAs::value) return;
        int const parts = engine_.among({1, 2, 3, 7, 12, 25, -4});
        bool const whole = as != ReportAs::half_ratio || engine_.in_hundred(50);
        if (whole || engine_.in_hundred(50))
            actual.numerator = decimal(value * parts + engine_.between(0, 3));
        if (whole || (!actual.numerator && engine_.in_hundred(70)))
            actual.denominator = Decimal{as == ReportAs::percent_ratio ? parts * 100 : parts};
    }

    void make_elimination() {
        if (traits_.elimination == Elimination::none) return;
        int const middle = plan_first_ + (plan_last_ - plan_first_) / 2;
        int const slot = traits_.elimination == Elimination::past
                             ? engine_.between(plan_first_, middle)
                             : middle + n_;
        goal_.eliminated = Period::from_ordinal(traits_.frequency, slot);
    }

    // It may be left out where the targets or the reports show it.
    void state_frequency() {
        if (traits_.frequency_is == FrequencyIs::shown) {
            bool const shown =
                std::ranges::any_of(
                    goal_.targets,
                    [&](auto const& t) { return t.period.frequency() == traits_.frequency; }) ||
                std::ranges::any_of(goal_.actuals, [](auto const& a) {
                    return a.value || (a.numerator && a.denominator);
                });
            if (shown || goal_.actuals.empty()) return;
        }
        goal_.frequency = traits_.frequency;
    }

    Traits const& traits_;
    Scale scale_;
    Int128 most_;  // that a decimal can hold
    int sign_;
    int n_;
    int plan_first_, plan_last_;  // ordinals: the plan's
    int first_, last_;            // those that may have facts
    int reported_to_;
    Engine& engine_;
    domain::Goal goal_;
    Int128 start_ = 0;
    Int128 target_level_ = 0;
    std::vector<Int128> course_;
    std::vector<std::uint8_t> programmed_;
};

// The plain choice, or one of the others.
template <class E>
E mostly(Engine& engine, int percent, E plain, std::initializer_list<E> others) {
    return engine.in_hundred(percent) ? plain : engine.among(others);
}

}  // namespace

Traits random_traits(Engine& engine) {
    using enum domain::Frequency;
    Traits traits;
    traits.schedule = engine.among(
        {Schedule::sum, Schedule::constant, Schedule::increasing, Schedule::decreasing});
    traits.baseline = mostly(engine, 60, Baseline::positive,
                             {Baseline::none, Baseline::zero, Baseline::negative});
    traits.frequency =
        mostly(engine, 40, quarterly, {yearly, half_yearly, four_monthly, bimonthly, monthly});
    traits.frequency_is = mostly(engine, 60, FrequencyIs::stated, {FrequencyIs::shown});
    traits.values = mostly(engine, 70, domain::Values::level, {domain::Values::increment});
    traits.yearly =
        mostly(engine, 60, YearlyTargets::none, {YearlyTargets::some, YearlyTargets::all});
    traits.zeros =
        mostly(engine, 80, ZeroTargets::none,
               {ZeroTargets::some, ZeroTargets::some, ZeroTargets::some, ZeroTargets::all});
    traits.unscheduled =
        mostly(engine, 60, Unscheduled::none, {Unscheduled::silent, Unscheduled::reported});
    traits.missing =
        mostly(engine, 50, Missing::none, {Missing::some, Missing::last, Missing::all});
    traits.course = mostly(engine, 70, Course::steady, {Course::flat, Course::erratic});
    traits.performance = engine.among({Performance::exact, Performance::behind, Performance::ahead,
                                       Performance::worsening, Performance::wild});
    traits.report_as = mostly(engine, 60, ReportAs::value,
                              {ReportAs::ratio, ReportAs::percent_ratio, ReportAs::half_ratio,
                               ReportAs::value_and_ratio});
    traits.outside =
        mostly(engine, 50, Outside::none, {Outside::before, Outside::after, Outside::both});
    traits.total = mostly(engine, 60, Total::promised,
                          {Total::none, Total::zero, Total::negative, Total::wrong_side});
    traits.magnitude = mostly(engine, 50, Magnitude::cents,
                              {Magnitude::units, Magnitude::units, Magnitude::nanos,
                               Magnitude::huge, Magnitude::extreme});
    traits.elimination =
        mostly(engine, 85, Elimination::none, {Elimination::past, Elimination::future});
    return traits;
}

Traits orderly_traits(Engine& engine) {
    Traits traits;
    traits.schedule = engine.among(
        {Schedule::sum, Schedule::constant, Schedule::increasing, Schedule::decreasing});
    traits.baseline = Baseline::positive;
    traits.missing = mostly(engine, 90, Missing::none, {Missing::last});
    traits.performance =
        engine.among({Performance::exact, Performance::behind, Performance::ahead});
    traits.magnitude = Magnitude::cents;
    return traits;
}

domain::Goal make_goal(Traits const& traits, DayRange const& plan, base::Date reported_to,
                       Engine& engine) {
    return GoalMaker(traits, plan, reported_to, engine).make();
}

}  // namespace generator
