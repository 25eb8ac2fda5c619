#pragma once
// measure_goal(table, row, cut_off, scope, rules, visit) calls visit(formula, measured) with the
// formula of the row's kind of number. Everything that measures goals goes through here.

#include "domain/measurement/fact_table.hpp"
#include "domain/measurement/formula.hpp"

namespace domain {

template <class Visit>
void with_formula(FactTable const& table, GoalRow const& row, CutOff const& cut_off,
                  GoalRules rules, Visit&& visit) {
    if (row.wide < 0) {
        auto const series = table.compact(row);
        auto const window = window_of(series, row.frequency, table.periods(), cut_off);
        std::optional<base::Int128> baseline;
        std::optional<base::Int128> total;
        if (row.has_baseline) baseline = row.baseline;
        if (row.has_total) total = row.total;
        visit(Formula(series, row.schedule, baseline, total, window, rules));
        return;
    }
    auto const& wide = table.wide(row);
    WideSeries const series{slots_of(wide.facts)};
    auto const window = window_of(series, row.frequency, table.periods(), cut_off);
    visit(Formula(series, row.schedule, wide.facts.baseline, wide.total, window, rules));
}

// A quotient of two numbers of a series, times 100.
inline Figure percent_of(Quotient<base::Int128> const& ratio) {
    return {ratio.numerator * 100, ratio.denominator};
}
inline Figure percent_of(Quotient<base::Rational> const& ratio) {
    return Figure(ratio.numerator / ratio.denominator * base::Rational(100));
}

// A number of a series as it is written, divided by the periods it is the mean of.
inline Figure amount(GoalRow const& row, base::Int128 value, int periods) {
    return {value, base::Int128{row.units} * periods};
}
inline Figure amount(GoalRow const&, base::Rational const& value, int periods) {
    return Figure(value / base::Rational(periods));
}

}  // namespace domain
