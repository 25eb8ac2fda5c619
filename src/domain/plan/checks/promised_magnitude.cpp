// text-magnitude: the sentence promises one magnitude, total and schedule state another.
#include "domain/plan/checks/inspection.hpp"
#include "domain/plan/checks/levels.hpp"
#include "domain/plan/checks/spanish_promise.hpp"

namespace domain {
namespace {

// What the goal states as its magnitude.
struct Stated {
    std::vector<base::Rational> magnitudes;  // total, and what the complete targets give
    std::optional<base::Rational> baseline;
    std::string_view unit;

    bool is_percent() const { return unit == "%"; }
};

bool holds(Bound bound, ProseFigure const& promised, base::Rational const& stated) {
    if (promised.power > 0 && agrees_in_size(promised, stated)) return true;
    base::Rational const scale(base::power_of_ten(promised.power), 1);
    for (auto const& reading : promised.readings) {
        auto const value = base::Rational(reading) * scale;
        if (stated == value || (bound == Bound::at_least && stated > value) ||
            (bound == Bound::at_most && stated < value))
            return true;
    }
    return false;
}

// In the promise's own terms or in those that amount to the same: 95% is 0.95 of one; one model is
// 100% of it; "aumentar en 20" is the distance from the baseline, "reducir un 15%" a share of it.
bool keeps(Promise const& promise, base::Rational const& magnitude, Stated const& stated) {
    base::Rational const hundred{100};
    auto const& figure = *promise.figure;
    if (holds(promise.bound, figure, magnitude)) return true;
    if (figure.kind == FigureKind::percentage) {
        if (holds(promise.bound, figure, magnitude * hundred)) return true;
        if (!stated.is_percent() && magnitude > base::Rational(1)) return true;  // not comparable
    } else if (stated.is_percent() && magnitude == hundred) {
        return true;
    }
    if (!stated.baseline) return false;
    auto const change = magnitude - *stated.baseline;
    auto const size = change.sign() < 0 ? -change : change;
    if (holds(promise.bound, figure, size)) return true;
    return figure.kind == FigureKind::percentage && !stated.baseline->is_zero() &&
           agrees_in_size(figure, change / *stated.baseline * hundred);
}

bool is_kept(Promise const& promise, Stated const& stated) {
    for (auto const& magnitude : stated.magnitudes)
        if (keeps(promise, magnitude, stated)) return true;
    return false;
}

// Where the promise counts something other than the unit, another figure of the sentence may be
// the one that is measured.
bool another_figure_is_kept(Prose const& prose, Promise const& promise, Stated const& stated) {
    Vocabulary unit;
    unit.add(stated.unit);
    if (unit.holds(counted_noun(prose, *promise.figure))) return false;
    for (auto const& figure : prose.figures) {
        bool const measures =
            figure.kind == FigureKind::magnitude || figure.kind == FigureKind::percentage;
        if (!measures || &figure == promise.figure) continue;
        for (auto const& magnitude : stated.magnitudes)
            if (holds(Bound::exactly, figure, magnitude)) return true;
    }
    return false;
}

}  // namespace

void check_promised_magnitude(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        auto const prose = read_prose(row.goal.goal);
        auto const promise = promise_of(prose);
        if (!promise) continue;
        auto const scheduled = scheduled_magnitude(row.goal, inspection.plan);
        Stated stated{{}, {}, row.goal.unit};
        if (row.goal.total) stated.magnitudes.emplace_back(*row.goal.total);
        if (scheduled) stated.magnitudes.push_back(*scheduled);
        if (row.goal.baseline) stated.baseline = base::Rational(*row.goal.baseline);
        if (stated.magnitudes.empty() || is_kept(*promise, stated) ||
            another_figure_is_kept(prose, *promise, stated))
            continue;
        report(
            findings, CheckCode::text_magnitude, row,
            PromisedMagnitude{promise->figure->printed, row.goal.total, scheduled, row.goal.unit});
    }
}

}  // namespace domain
