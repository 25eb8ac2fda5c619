#include "domain/plan/checks/check.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "domain/plan/checks/inspection.hpp"

namespace domain {
namespace {

constexpr std::array<Check, 19> checks{
    check_weight_sums,
    check_missing_weights,
    check_duplicate_codes,
    check_missing_baseline,
    check_mixed_scale,
    check_total,
    check_monotonic,
    check_flat_increasing,
    check_constant,
    check_baseline_beyond_target,
    check_promised_magnitude,
    check_periods,
    check_retreat,
    check_ratios,
    check_published_percent,
    check_published_status,
    check_narrative,
    check_unknown_keys,
    check_shared_goals,
};

void list_goals(NodeResult const& node, std::vector<GoalResult const*>& list) {
    for (auto const& goal : node.goals)
        list.push_back(&goal);
    for (auto const& child : node.children)
        list_goals(child, list);
}

std::vector<GoalResult const*> goals_of(std::optional<Evaluation> const& evaluation) {
    std::vector<GoalResult const*> list;
    if (evaluation) list_goals(evaluation->root, list);
    return list;
}

// The next part of a pointer, taken off its front.
std::string_view take_part(std::string_view& pointer) {
    pointer.remove_prefix(1);
    auto const part = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(part.size());
    return part;
}

// Keys of the object itself, then its goals, then its children; members of a list by position.
std::tuple<int, std::size_t, std::string_view> order_of(std::string_view part) {
    std::size_t position = 0;
    auto const [end, error] = std::from_chars(part.data(), part.data() + part.size(), position);
    if (error == std::errc{} && end == part.data() + part.size()) return {0, position, {}};
    return {part == "goals" ? 2 : part == "children" ? 3 : 1, 0, part};
}

}  // namespace

bool stands_before(std::string_view pointer, std::string_view other) {
    while (!pointer.empty() && !other.empty()) {
        auto const left = order_of(take_part(pointer));
        auto const right = order_of(take_part(other));
        if (left != right) return left < right;
    }
    return pointer.empty() && !other.empty();
}

Inspection::Inspection(Plan const& inspected)
    : plan(inspected), cut_off(published_cut_off(inspected)) {
    if (cut_off) {
        year = evaluate(plan, *cut_off, Scope::year);
        so_far = evaluate(plan, *cut_off, Scope::plan);
    }
    auto const in_year = goals_of(year);
    auto const so_far_goals = goals_of(so_far);
    for_each_goal(plan, [&](Goal const& goal, std::string const& where) {
        InspectedGoal row{goal, where};
        if (cut_off) {
            row.year = in_year[goals.size()];
            row.so_far = so_far_goals[goals.size()];
        }
        goals.push_back(std::move(row));
    });
}

std::string const& name_of(Goal const& goal) {
    return goal.sheet.short_name.empty() ? goal.goal : goal.sheet.short_name;
}

std::string const& name_of(Node const& node) {
    return node.short_name.empty() ? node.name : node.short_name;
}

Measured measured(InspectedGoal const& row) {
    auto const& goal = row.goal;
    return {goal.schedule, row.year->percent, row.year->programmed, row.year->executed,
            is_level(goal.schedule) ? goal.baseline : std::nullopt};
}

void report(Findings& findings, CheckCode code, std::string where, std::string subject,
            Evidence evidence) {
    findings.push_back(
        {code, severity_of(code), std::move(where), std::move(subject), std::move(evidence)});
}

void report(Findings& findings, CheckCode code, InspectedGoal const& goal, Evidence evidence) {
    report(findings, code, goal.where, goal.goal.code, std::move(evidence));
}

std::vector<Finding> check(Plan const& plan) {
    Inspection const inspection(plan);
    Findings findings;
    for (auto const each : checks)
        each(inspection, findings);
    std::stable_sort(findings.begin(), findings.end(), [](auto const& left, auto const& right) {
        if (left.where != right.where) return stands_before(left.where, right.where);
        return left.code < right.code;
    });
    return findings;
}

}  // namespace domain
