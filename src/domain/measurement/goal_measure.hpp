#pragma once
// with_formula(table, row, windows, rules, visit) calls visit(formula) with the formula of the
// row's kind of number. Everything that measures goals goes through here.

#include "domain/measurement/fact_table.hpp"
#include "domain/measurement/formula.hpp"

namespace domain {

// The windows of one cut-off. Goals that follow each other mostly have the same periods, and then
// the same window: the last one is kept.
class Windows {
public:
    Windows(PlanPeriods const& plan, CutOff const& cut_off) : plan_(plan), cut_off_(cut_off) {}

    Window const& of(CompactSeries const& series, Frequency frequency) {
        if (series.first_ordinal != first_ordinal_ || series.slots != slots_ ||
            frequency != frequency_) {
            window_ = window_of(series, frequency, plan_, cut_off_);
            first_ordinal_ = series.first_ordinal;
            slots_ = series.slots;
            frequency_ = frequency;
        }
        return window_;
    }
    Window const& of(WideSeries const& series, Frequency frequency) {
        slots_ = -1;
        window_ = window_of(series, frequency, plan_, cut_off_);
        return window_;
    }

private:
    PlanPeriods const& plan_;
    CutOff const& cut_off_;
    int first_ordinal_ = 0;
    int slots_ = -1;  // none yet
    Frequency frequency_ = Frequency::yearly;
    Window window_{};
};

template <class Visit>
void with_formula(FactTable const& table, GoalRow const& row, Windows& windows, GoalRules rules,
                  Visit&& visit) {
    if (row.wide < 0) {
        auto const series = table.compact(row);
        std::optional<std::int64_t> baseline;
        std::optional<std::int64_t> total;
        if (row.has_baseline) baseline = row.baseline;
        if (row.has_total) total = row.total;
        auto const& window = windows.of(series, row.frequency);
        visit(Formula(series, row.schedule, baseline, total, window, rules));
        return;
    }
    auto const& wide = table.wide(row);
    WideSeries const series{slots_of(wide.facts)};
    auto const& window = windows.of(series, row.frequency);
    visit(Formula(series, row.schedule, wide.facts.baseline, wide.total, window, rules));
}

// A quotient of two numbers of a series, times 100.
inline Figure percent_of(Quotient<std::int64_t> const& ratio) {
    return {base::Int128{ratio.numerator} * 100, ratio.denominator};
}
inline Figure percent_of(Quotient<base::Rational> const& ratio) {
    return Figure(ratio.numerator / ratio.denominator * base::Rational(100));
}

// Of a percentage that is not negative, closely enough to be added up. Two divisions of 64 bits
// where the numbers are small, as most are: 128 bits take three times as long. A sum of
// numbers or a way between two levels is below 2^54 (CompactSeries::number_max, FactTable), so ×
// 100 fits.
inline std::optional<Figure::Enclosure> percent_enclosure(Quotient<std::int64_t> const& ratio) {
    constexpr std::int64_t small = std::int64_t{1} << (63 - Figure::fraction_bits);
    bool const is_turned = ratio.denominator < 0;  // of decreasing goals both are
    auto const over = (is_turned ? -ratio.numerator : ratio.numerator) * 100;
    auto const under = is_turned ? -ratio.denominator : ratio.denominator;
    auto const whole = over / under;
    auto const rest = over % under;
    if (under >= small || whole >= small) return percent_of(ratio).enclosure();
    constexpr auto unit = std::int64_t{1} << Figure::fraction_bits;
    return Figure::Enclosure{whole * unit + rest * unit / under, 1};
}
inline std::optional<Figure::Enclosure> percent_enclosure(Quotient<base::Rational> const& ratio) {
    return percent_of(ratio).enclosure();
}

// A number of a series as it is written, divided by the periods it is the mean of.
inline Figure amount(GoalRow const& row, std::int64_t value, int periods) {
    return {value, base::Int128{row.units} * periods};
}
inline Figure amount(GoalRow const&, base::Rational const& value, int periods) {
    return Figure(value / base::Rational(periods));
}

}  // namespace domain
