#include "reference/reference.hpp"

#include <algorithm>

namespace reference {

namespace {

// One row of the weighted mean of a node.
struct Member {
    MaybeNumber weight;
    MaybeNumber value;    // p of measurement §4
    bool has_percentage;  // false for the 0 of `unprogrammed: zero`
    MaybeNumber* share;
};

domain::Rules rules_at(domain::Plan const& plan, base::Date cut_off) {
    domain::DatedRules const* latest = nullptr;
    for (auto const& dated : plan.rules) {
        bool const begun = !dated.from || *dated.from <= cut_off;
        bool const later =
            latest == nullptr || !latest->from || (dated.from && *dated.from >= *latest->from);
        if (begun && later) latest = &dated;
    }
    return latest == nullptr ? domain::Rules{} : latest->rules;
}

// That of the latest stated year up to the given one; none before the first.
MaybeNumber weight_of_year(domain::Weights const& weights, int year) {
    domain::Weight const* latest = nullptr;
    for (auto const& weight : weights) {
        bool const begun = !weight.from_year || *weight.from_year <= year;
        bool const later = latest == nullptr || !latest->from_year ||
                           (weight.from_year && *weight.from_year >= *latest->from_year);
        if (begun && later) latest = &weight;
    }
    return latest == nullptr ? MaybeNumber{} : MaybeNumber{number(latest->percent)};
}

Number after_floor_and_cap(Number percent, domain::Rules const& rules) {
    if (rules.floor) percent = std::max(percent, number(*rules.floor));
    if (rules.cap) percent = std::min(percent, number(*rules.cap));
    return percent;
}

bool eliminated_by(domain::Goal const& goal, base::Date cut_off) {
    if (!goal.eliminated) return false;
    int const months = [&] {
        switch (goal.eliminated->frequency()) {
            case domain::Frequency::yearly:
                return 12;
            case domain::Frequency::half_yearly:
                return 6;
            case domain::Frequency::four_monthly:
                return 4;
            case domain::Frequency::quarterly:
                return 3;
            case domain::Frequency::bimonthly:
                return 2;
            case domain::Frequency::monthly:
                return 1;
        }
        return 12;
    }();
    int const last_month = goal.eliminated->index() * months;
    int const year = goal.eliminated->year();
    base::Date const day_after = last_month == 12
                                     ? base::Date{year + 1, 1, 1}
                                     : base::Date{year, static_cast<unsigned>(last_month + 1), 1};
    return day_after.plus_days(-1) <= cut_off;
}

// Σ w·p / Σ w over the members that enter; writes the shares.
MaybeNumber combine(std::vector<Member>& members) {
    bool const anyone_weighs =
        std::ranges::any_of(members, [](Member const& m) { return m.weight.has_value(); });
    bool const anyone_measured =
        std::ranges::any_of(members, [](Member const& m) { return m.has_percentage; });
    if (!anyone_measured) return std::nullopt;

    Number weights = 0;
    Number weighted = 0;
    for (auto& member : members) {
        member.weight = anyone_weighs ? member.weight.value_or(0) : Number{1};
        if (!member.value) continue;
        weights += *member.weight;
        weighted += *member.weight * *member.value;
    }
    if (weights == 0) return std::nullopt;
    for (auto const& member : members)
        if (member.value) *member.share = *member.weight / weights * 100;
    return weighted / weights;
}

std::string token(domain::NodeKind kind) {
    return std::string{domain::node_kind_tokens.token(kind)};
}

NodeAnswer answer_node(domain::Members const& node, Setting const& setting) {
    int const year = setting.cut_off.year();
    NodeAnswer answer;
    for (auto const& child : node.children) {
        answer.children.push_back(answer_node(child, setting));
        answer.children.back().kind = token(child.kind);
        answer.children.back().code = child.code;
        answer.children.back().weight = weight_of_year(child.weights, year);
    }
    for (auto const& goal : node.goals) {
        answer.goals.push_back(answer_goal(goal, setting));
        answer.goals.back().weight = weight_of_year(goal.weights, year);
    }

    std::vector<Member> members;
    for (std::size_t i = 0; i < node.goals.size(); ++i) {
        if (eliminated_by(node.goals[i], setting.cut_off)) continue;
        auto& goal = answer.goals[i];
        bool const counts_zero = goal.status == "unprogrammed" &&
                                 setting.rules.unprogrammed == domain::UnprogrammedRule::zero;
        if (goal.percent) goal.counted = after_floor_and_cap(*goal.percent, setting.rules);
        if (counts_zero) goal.counted = 0;
        members.push_back({goal.weight, goal.counted, goal.percent.has_value(), &goal.share});
    }
    for (auto& child : answer.children)
        members.push_back({child.weight, child.percent, child.percent.has_value(), &child.share});

    if (node.combine == domain::Combine::independent) return answer;
    answer.percent = combine(members);
    answer.status = answer.percent ? status_of(*answer.percent, setting.rules) : "unprogrammed";
    return answer;
}

}  // namespace

NodeAnswer evaluate(domain::Plan const& plan, base::Date cut_off, domain::Scope scope) {
    Setting const setting{plan.period.from, plan.period.to, cut_off, scope,
                          rules_at(plan, cut_off)};
    NodeAnswer answer = answer_node(plan, setting);
    answer.code = plan.code;
    return answer;
}

}  // namespace reference
