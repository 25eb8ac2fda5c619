#include "domain/plan/next_plan.hpp"

#include <algorithm>

namespace domain {
namespace {

// The one in force when the period begins holds for it alone.
Weights weights_for(Weights const& weights, DaySpan const& period) {
    auto const percent = weight_in_force(weights, period.from.year());
    return percent ? Weights{{std::nullopt, *percent}} : Weights{};
}

void drop_reports(Goal& goal) {
    goal.actuals.clear();
    goal.sheet.published.reset();
    goal.sheet.status.clear();
    goal.sheet.analysis.clear();
}

void drop_reports(Node& node) {
    node.programmed.reset();
    node.published.reset();
}

void drop_reports_below(Members& members) {
    for (auto& goal : members.goals)
        drop_reports(goal);
    for (auto& node : members.children) {
        drop_reports(node);
        drop_reports_below(node);
    }
}

void open_goal(Goal& goal, DaySpan const& period) {
    goal.weights = weights_for(goal.weights, period);
    goal.targets.clear();
    drop_reports(goal);
}

void open_members(Members& members, DaySpan const& period) {
    std::erase_if(members.goals, [](Goal const& goal) { return goal.eliminated.has_value(); });
    for (auto& goal : members.goals)
        open_goal(goal, period);
    for (auto& node : members.children) {
        node.weights = weights_for(node.weights, period);
        node.period.reset();
        drop_reports(node);
        open_members(node, period);
    }
}

}  // namespace

Plan opened_anew(Plan const& plan, DaySpan const& period) {
    auto next = plan;
    next.period = period;
    next.at.reset();
    next.adopted_by.clear();
    open_members(next, period);
    return next;
}

Plan as_formulated(Plan plan) {
    plan.at.reset();
    plan.rules.clear();
    drop_reports_below(plan);
    return plan;
}

std::optional<DaySpan> parse_span(std::string_view from, std::string_view to) {
    auto const first = parse_days(from);
    auto const last = parse_days(to);
    if (!first || !last) return std::nullopt;
    return DaySpan{.from = first->first,
                   .to = last->last,
                   .from_text = std::string(from),
                   .to_text = std::string(to)};
}

bool is_usual_span(DaySpan const& span) {
    constexpr int years_max = 50;
    constexpr int first_year = 1990;
    constexpr int last_year = 2100;
    auto const from = span.from.year();
    auto const to = span.to.year();
    return from >= first_year && to <= last_year && to - from < years_max;
}

}  // namespace domain
