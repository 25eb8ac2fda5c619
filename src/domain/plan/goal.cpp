#include "domain/plan/goal.hpp"

#include <algorithm>

namespace domain {

std::optional<base::Decimal> weight_in_force(Weights const& weights, int year) {
    std::optional<base::Decimal> in_force;
    for (auto const& weight : weights)
        if (!weight.from_year || *weight.from_year <= year) in_force = weight.percent;
    return in_force;
}

Frequency frequency_of(Goal const& goal) {
    if (goal.frequency) return *goal.frequency;
    Frequency finest = Frequency::yearly;
    for (auto const& target : goal.targets)
        finest = std::max(finest, target.period.frequency());
    for (auto const& actual : goal.actuals)
        if (executed(actual, goal.unit)) finest = std::max(finest, actual.period.frequency());
    return finest;
}

std::optional<base::Rational> executed(Actual const& actual, std::string_view unit) {
    if (actual.value) return base::Rational(*actual.value);
    if (!actual.numerator || !actual.denominator) return std::nullopt;
    auto ratio = base::Rational(*actual.numerator) / base::Rational(*actual.denominator);
    if (unit == "%") ratio *= base::Rational(100);
    return ratio;
}

bool is_eliminated(Goal const& goal, base::Date cut_off) {
    return goal.eliminated && goal.eliminated->last_day() <= cut_off;
}

}  // namespace domain
