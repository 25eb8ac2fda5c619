#pragma once
// The percentage of one goal at a cut-off (measurement §2), written once over both shapes of
// series. The comments quote the rule that a line carries out.

#include <optional>

#include "domain/measurement/evaluation.hpp"
#include "domain/measurement/series.hpp"

namespace domain {

template <class N>
struct Quotient {
    N numerator{};
    N denominator{};  // != 0

    Quotient(N over, N under) : numerator(std::move(over)), denominator(std::move(under)) {}
};

// P, E and their quotient. A mean is given as its sum and the number of periods it is over.
template <class N>
struct Measured {
    std::optional<N> programmed;
    std::optional<N> executed;
    int periods = 1;
    bool is_programmed = false;  // otherwise N.P.
    bool is_reported = false;
    std::optional<Quotient<N>>
        ratio;  // execution over programming; none where there is no percentage
};

// Which due slots count at a cut-off, as positions in a series.
struct Window {
    Stretch due;            // periods of the plan that have ended
    Stretch all;            // every period of the plan
    Stretch year;           // due, in the year of the cut-off
    Stretch previous_year;  // of the plan or not
};

template <class Series>
Window window_of(Series const& series, Frequency frequency, PlanPeriods const& plan,
                 CutOff const& cut_off) {
    auto const own = plan.of(frequency);
    int const parts = periods_per_year(frequency);
    int const due_end = std::min(own.end, cut_off.due_end(frequency));
    int const year_begin = cut_off.year() * parts;
    return {.due = series.positions({own.begin, due_end}),
            .all = series.positions(own),
            .year = series.positions({std::max(own.begin, year_begin), due_end}),
            .previous_year = series.positions({year_begin - parts, year_begin})};
}

// The part of the rules that the formulas of a goal depend on.
struct GoalRules {
    ConstantRule constant;
    UnreportedRule unreported;
};

template <class Series>
class Formula {
public:
    using N = typename Series::Number;

    Formula(Series const& series, Schedule schedule, std::optional<N> const& baseline,
            std::optional<N> const& total, Window const& window, GoalRules rules)
        : series_(series),
          schedule_(schedule),
          baseline_(baseline),
          total_(total),
          window_(window),
          rules_(rules) {}

    Stretch scope_of(Scope scope) const {
        switch (scope) {
            case Scope::period: {
                auto const last = series_.last_target(window_.due);
                return last ? Stretch{*last, *last + 1} : Stretch{};
            }
            case Scope::year:
                return window_.year;
            case Scope::plan:
            case Scope::total:
                return window_.due;
        }
        return {};
    }

    Measured<N> measure(Scope scope) const {
        Measured<N> measured;  // returned in place: every path returns this one
        auto const in = scope_of(scope);
        auto const last = series_.last_target(in);
        if (!last) return measured;  // D is empty: P and E are none too
        if (schedule_ == Schedule::sum)
            sum(measured, scope, in);
        else if (schedule_ == Schedule::constant && rules_.constant == ConstantRule::mean)
            mean(measured, scope, in);
        else if (schedule_ == Schedule::constant)
            last_value(measured, scope, in, *last);
        else
            level(measured, scope, in, *last);
        if (!measured.is_reported && rules_.unreported == UnreportedRule::exclude)
            measured.ratio.reset();
        return measured;
    }

    // What `total` would be had every due target been met exactly, over the same denominator.
    std::optional<N> trajectory(Measured<N> const& total) const {
        if (!total.is_programmed) return std::nullopt;
        if (schedule_ == Schedule::sum ||
            (schedule_ == Schedule::constant && rules_.constant == ConstantRule::mean))
            return series_.sum_targets(window_.due);
        N due = series_.target_at(*series_.last_target(window_.due));
        if (is_level(schedule_)) due -= base_level();
        return due;
    }

    // Of a goal that is programmed in `total`: what its percentage is divided by.
    N denominator(Measured<N> const& total) const {
        return is_level(schedule_) ? N(*total.programmed - base_level()) : *total.programmed;
    }

    Series const& series() const { return series_; }

    // (E − S) / (P − S), E and P of the year: none where there is no S, or P is not on its side.
    std::optional<Quotient<N>> increment_of_year() const {
        if (!is_level(schedule_)) return std::nullopt;
        auto const last = series_.last_target(window_.year);
        if (!last) return std::nullopt;
        auto const start = level_before_year();
        if (!start) return std::nullopt;
        N way = series_.target_at(*last) - *start;
        if (!is_on_side(way)) return std::nullopt;
        auto const report = series_.last_actual(window_.year);
        return Quotient<N>{report ? N(series_.actual_at(*report) - *start) : N(0), way};
    }

    // Last report of the previous year; else its last target; else the baseline.
    std::optional<N> level_before_year() const {
        if (auto const report = series_.last_actual(window_.previous_year))
            return series_.actual_at(*report);
        if (auto const target = series_.last_target(window_.previous_year))
            return series_.target_at(*target);
        return baseline_;
    }

private:
    // The goal's side of B (or of S): above for an increasing goal, below for a decreasing one.
    bool is_on_side(N const& way) const {
        return schedule_ == Schedule::increasing ? way > N(0) : way < N(0);
    }

    N base_level() const { return baseline_ ? *baseline_ : N(0); }

    void divide(Measured<N>& measured, N numerator, N denominator) const {
        measured.is_programmed = denominator != N(0);
        if (measured.is_programmed) measured.ratio.emplace(numerator, denominator);
    }

    void sum(Measured<N>& measured, Scope scope, Stretch in) const {
        measured.programmed =
            scope == Scope::total ? total_ : std::optional<N>(series_.sum_targets(in));
        measured.executed = series_.sum_actuals(in);
        measured.is_reported = series_.last_actual(in).has_value();
        if (measured.programmed) divide(measured, *measured.executed, *measured.programmed);
    }

    void mean(Measured<N>& measured, Scope scope, Stretch in) const {
        int const reported = series_.count_actuals_with_target(in);
        measured.is_reported = reported > 0;
        measured.executed = series_.sum_actuals_with_target(in);
        if (scope == Scope::total) {
            measured.programmed = series_.sum_targets(window_.all);
        } else if (rules_.unreported == UnreportedRule::exclude && reported > 0) {
            measured.programmed = series_.sum_targets_with_actual(in);
            measured.periods = reported;
        } else {
            measured.programmed = series_.sum_targets(in);
            measured.periods = series_.count_targets(in);
        }
        divide(measured, *measured.executed, *measured.programmed);
        if (scope != Scope::total && rules_.unreported == UnreportedRule::exclude && reported == 0)
            measured.executed.reset();
    }

    void last_value(Measured<N>& measured, Scope scope, Stretch in, int last) const {
        auto const report = series_.last_actual_with_target(in);
        measured.is_reported = report.has_value();
        measured.executed = report ? series_.actual_at(*report) : N(0);
        measured.programmed =
            scope == Scope::total ? total_ : std::optional<N>(series_.target_at(last));
        if (measured.programmed) divide(measured, *measured.executed, *measured.programmed);
    }

    void level(Measured<N>& measured, Scope scope, Stretch in, int last) const {
        bool const has_base = baseline_.has_value() || schedule_ == Schedule::increasing;
        auto const report = series_.last_actual(in);
        measured.is_reported = series_.last_actual_with_target(in).has_value();
        if (report)
            measured.executed = series_.actual_at(*report);
        else if (has_base)
            measured.executed = base_level();
        measured.programmed =
            scope == Scope::total ? total_ : std::optional<N>(series_.target_at(last));
        if (!has_base || !measured.programmed) return;
        N way = *measured.programmed - base_level();
        if (!is_on_side(way)) return;
        divide(measured, *measured.executed - base_level(), way);
    }

    Series const& series_;
    Schedule schedule_;
    std::optional<N> const& baseline_;
    std::optional<N> const& total_;
    Window const& window_;
    GoalRules rules_;
};

}  // namespace domain
