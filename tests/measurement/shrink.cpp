#include "measurement/shrink.hpp"

namespace shrink {

namespace {

// Each of these takes away its i-th part and says true, or counts its parts off i and says false.
template <class T>
bool take(std::vector<T>& list, std::size_t& i) {
    if (i < list.size()) {
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        return true;
    }
    i -= list.size();
    return false;
}

// Puts back the default; what is the default already is no part.
template <class T>
bool take(T& value, T const& plain, std::size_t& i) {
    if (value == plain) return false;
    if (i == 0) {
        value = plain;
        return true;
    }
    --i;
    return false;
}

bool take_from(domain::Goal& goal, std::size_t& i) {
    using Maybe = std::optional<base::Decimal>;
    return take(goal.targets, i) || take(goal.actuals, i) || take(goal.weights, i) ||
           take(goal.baseline, Maybe{}, i) || take(goal.total, Maybe{}, i) ||
           take(goal.eliminated, {}, i) || take(goal.values, domain::Values::level, i);
}

bool take_from(domain::Members& members, std::size_t& i) {
    if (take(members.children, i) || take(members.goals, i) ||
        take(members.combine, domain::Combine::weighted, i))
        return true;
    for (auto& goal : members.goals)
        if (take_from(goal, i)) return true;
    for (auto& child : members.children)
        if (take(child.weights, i) || take_from(child, i)) return true;
    return false;
}

bool take_from(domain::Plan& plan, std::size_t i) {
    if (take(plan.rules, i)) return true;
    domain::Rules const plain;
    for (auto& [from, rules, unknown] : plan.rules)
        if (take(from, {}, i) || take(rules.cap, plain.cap, i) ||
            take(rules.floor, plain.floor, i) || take(rules.constant, plain.constant, i) ||
            take(rules.unreported, plain.unreported, i) ||
            take(rules.unprogrammed, plain.unprogrammed, i) ||
            take(rules.tolerance, plain.tolerance, i) || take(rules.bands, plain.bands, i))
            return true;
    return take_from(static_cast<domain::Members&>(plan), i);
}

}  // namespace

domain::Plan smallest(domain::Plan plan, Fails const& fails) {
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (std::size_t i = 0;;) {
            domain::Plan candidate = plan;
            if (!take_from(candidate, i)) break;
            if (fails(candidate)) {
                plan = std::move(candidate);
                smaller = true;
            } else {
                ++i;
            }
        }
    }
    return plan;
}

}  // namespace shrink
