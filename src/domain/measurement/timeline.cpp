#include "domain/measurement/timeline.hpp"

#include <set>

#include "domain/measurement/cut_off.hpp"
#include "domain/measurement/stated_facts.hpp"

namespace domain {

using base::Rational;

std::vector<TimelinePoint> timeline(Goal const& goal, DaySpan const& plan_period) {
    auto const frequency = frequency_of(goal);
    auto const own = PlanPeriods(plan_period.from, plan_period.to).of(frequency);
    Rational programmed;
    Rational executed;
    std::vector<TimelinePoint> points;
    for (auto const& slot : slots_of(facts_in_rationals(goal, frequency))) {
        if (slot.ordinal < own.begin || slot.ordinal >= own.end) continue;
        TimelinePoint point(Period::from_ordinal(frequency, slot.ordinal));
        if (slot.target) {
            point.target = Figure(*slot.target);
            programmed += *slot.target;
            point.programmed = goal.schedule == Schedule::sum ? Figure(programmed) : point.target;
        }
        if (slot.actual) {
            point.actual = Figure(*slot.actual);
            executed += *slot.actual;
            point.executed = goal.schedule == Schedule::sum ? Figure(executed) : point.actual;
        }
        points.push_back(std::move(point));
    }
    return points;
}

std::vector<base::Date> reported_cut_offs(Plan const& plan, std::size_t count) {
    std::set<base::Date> days;
    for_each_goal(plan, [&](Goal const& goal, std::string const&) {
        for (auto const& actual : goal.actuals)
            if (executed(actual, goal.unit) && actual.period.last_day() >= plan.period.from &&
                actual.period.first_day() <= plan.period.to)
                days.insert(actual.period.last_day());
    });
    std::vector<base::Date> list(days.begin(), days.end());
    if (list.size() > count)
        list.erase(list.begin(), list.end() - static_cast<std::ptrdiff_t>(count));
    return list;
}

}  // namespace domain
