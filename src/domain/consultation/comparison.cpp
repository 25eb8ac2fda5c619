#include "domain/consultation/comparison.hpp"

#include <map>

namespace domain {
namespace {

struct Known {
    std::string path;
    Goal const* goal;
};

void add_goals(Members const& members, std::string const& above, std::vector<Known>& known) {
    for (auto const& goal : members.goals)
        if (!goal.eliminated) known.push_back({above + goal.code, &goal});
    for (auto const& node : members.children)
        add_goals(node, above + node.code + "/", known);
}

std::vector<Known> goals_of(Plan const& plan) {
    std::vector<Known> known;
    add_goals(plan, {}, known);
    return known;
}

// Whether what adds up over the one can be held against what adds up over the other.
bool are_as_long(DaySpan const& left, DaySpan const& right) {
    auto const days = [](DaySpan const& span) {
        return (span.to.days() - span.from.days()).count();
    };
    auto const apart = days(left) - days(right);
    return apart >= -1 && apart <= 1;
}

GoalChange change_between(Goal const& before, Goal const& after, bool as_long) {
    auto const earlier = promise_of(before);
    auto const later = promise_of(after);
    bool const is_comparable = before.unit == after.unit && before.schedule == after.schedule &&
                               (as_long || after.schedule != Schedule::sum);
    if (is_comparable && earlier && later && *earlier != *later)
        return *later > *earlier ? GoalChange::raised : GoalChange::lowered;
    bool const is_same = before.goal == after.goal && before.indicator == after.indicator &&
                         before.unit == after.unit && earlier == later;
    return is_same ? GoalChange::same : GoalChange::reworded;
}

}  // namespace

std::optional<base::Rational> promise_of(Goal const& goal) {
    if (goal.total) return base::Rational(*goal.total);
    if (goal.targets.empty() || goal.values == Values::increment) return std::nullopt;
    if (goal.schedule != Schedule::sum) return base::Rational(goal.targets.back().value);
    base::Rational sum{0};
    for (auto const& target : goal.targets)
        sum += base::Rational(target.value);
    return sum;
}

std::vector<ComparedGoal> compare_goals(Plan const* before, Plan const& after) {
    std::map<std::string, Goal const*> earlier;
    auto const known = before == nullptr ? std::vector<Known>{} : goals_of(*before);
    for (auto const& one : known)
        earlier.emplace(one.path, one.goal);
    std::vector<ComparedGoal> compared;
    for (auto const& one : goals_of(after)) {
        auto const same = earlier.find(one.path);
        ComparedGoal goal{.path = one.path, .after = one.goal};
        if (same != earlier.end()) {
            goal.before = same->second;
            goal.change = change_between(*goal.before, *goal.after,
                                         are_as_long(before->period, after.period));
            earlier.erase(same);
        } else if (before != nullptr) {
            goal.change = GoalChange::added;
        }
        compared.push_back(std::move(goal));
    }
    for (auto const& one : known)
        if (auto const gone = earlier.find(one.path);
            gone != earlier.end() && gone->second == one.goal)
            compared.push_back(
                {.path = one.path, .change = GoalChange::removed, .before = one.goal});
    return compared;
}

GoalChangeCounts count_changes(std::vector<ComparedGoal> const& goals) {
    GoalChangeCounts counts;
    for (auto const& goal : goals)
        ++counts.of[static_cast<std::size_t>(goal.change)];
    return counts;
}

}  // namespace domain
