#include "domain/plan/plan.hpp"

#include <algorithm>

namespace domain {

std::optional<base::Date> published_cut_off(Plan const& plan) {
    if (plan.at) return plan.at;
    std::optional<base::Date> last;
    for_each_goal(plan, [&](Goal const& goal, std::string const&) {
        for (auto const& actual : goal.actuals)
            if (executed(actual, goal.unit))
                last = std::max(last.value_or(actual.period.last_day()), actual.period.last_day());
    });
    return last;
}

}  // namespace domain
