// The known answers of measurement §5, by hand.
#include "domain/measurement/evaluation.hpp"

#include <gtest/gtest.h>

#include "base/check.hpp"

namespace domain {
namespace {

base::Decimal decimal(std::string_view text) {
    auto const parsed = base::Decimal::parse(text);
    CHECK(parsed.has_value());
    return *parsed;
}

using Cells = std::vector<std::pair<std::string_view, std::string_view>>;

Goal a_goal(Schedule schedule, Cells const& targets, Cells const& actuals) {
    Goal goal;
    goal.code = "1";
    goal.schedule = schedule;
    for (auto const& [period, value] : targets)
        goal.targets.push_back({*Period::parse(period), decimal(value)});
    for (auto const& [period, value] : actuals)
        goal.actuals.push_back({.period = *Period::parse(period), .value = decimal(value)});
    return goal;
}

Plan a_plan(int from, int to, std::vector<Goal> goals) {
    Plan plan;
    plan.code = "p";
    plan.period.from = base::Date(from, 1, 1);
    plan.period.to = base::Date(to, 12, 31);
    plan.goals = std::move(goals);
    return plan;
}

std::string percent(std::optional<Figure> const& figure, int decimals = 2) {
    return figure ? figure->fixed(decimals) : "none";
}

std::string goal_percent(Plan const& plan, base::Date at, Scope scope) {
    return percent(evaluate(plan, at, scope).root.goals.at(0).percent);
}

TEST(Measurement, first_objective_of_the_sector_plan) {
    base::Date const at(2024, 3, 31);
    auto plan =
        a_plan(2020, 2024,
               {a_goal(Schedule::increasing, {{"2024-Q1", "66.63"}}, {{"2024-Q1", "67.25"}}),
                a_goal(Schedule::increasing, {{"2024-Q1", "99.87"}}, {{"2024-Q1", "99.87"}}),
                a_goal(Schedule::increasing, {{"2024-Q1", "5400"}}, {{"2024-Q1", "9557"}})});
    auto evaluation = evaluate(plan, at, Scope::year);
    EXPECT_EQ(percent(evaluation.root.goals[0].percent), "100.93");
    EXPECT_EQ(percent(evaluation.root.goals[2].percent), "176.98");
    EXPECT_EQ(percent(evaluation.root.percent, 4), "125.9707");
    EXPECT_EQ(evaluation.root.status, Status::ahead);
    EXPECT_EQ(percent(evaluation.root.goals[0].membership.share, 4), "33.3333");

    plan.rules.push_back({});
    plan.rules[0].rules.cap = base::Decimal(100);
    EXPECT_EQ(percent(evaluate(plan, at, Scope::year).root.percent), "100.00");
}

TEST(Measurement, level_and_increment_of_the_year) {
    auto const plan = a_plan(2020, 2024,
                             {a_goal(Schedule::increasing, {{"2024-Q1", "94"}, {"2024-Q2", "100"}},
                                     {{"2023-Q4", "90"}, {"2024-Q1", "90"}}),
                              a_goal(Schedule::increasing, {{"2024-Q1", "87.5"}},
                                     {{"2023-Q4", "75"}, {"2024-Q1", "85"}})});
    auto const evaluation = evaluate(plan, base::Date(2024, 3, 31), Scope::year);
    EXPECT_EQ(percent(evaluation.root.goals[0].percent), "95.74");
    EXPECT_EQ(percent(evaluation.root.goals[0].increment), "0.00");
    EXPECT_EQ(percent(evaluation.root.goals[1].percent), "97.14");
    EXPECT_EQ(percent(evaluation.root.goals[1].increment), "80.00");
}

TEST(Measurement, sum_pro_rata) {
    auto goal =
        a_goal(Schedule::sum, {{"2024", "10"}, {"2025", "20"}, {"2026", "30"}, {"2027", "40"}},
               {{"2024-Q4", "10"}, {"2025-Q1", "5"}, {"2025-Q2", "6"}});
    goal.total = decimal("100");
    auto const plan = a_plan(2024, 2027, {goal});
    base::Date const at(2025, 6, 30);
    EXPECT_EQ(goal_percent(plan, at, Scope::year), "110.00");
    EXPECT_EQ(goal_percent(plan, at, Scope::plan), "105.00");
    EXPECT_EQ(goal_percent(plan, at, Scope::total), "21.00");
    auto const evaluation = evaluate(plan, at, Scope::year);
    EXPECT_EQ(percent(evaluation.root.goals[0].trajectory), "20.00");
    EXPECT_EQ(percent(evaluation.root.goals[0].gap), "1.00");
}

TEST(Measurement, increasing_pro_rata) {
    auto goal = a_goal(Schedule::increasing,
                       {{"2024", "50"}, {"2025", "60"}, {"2026", "80"}, {"2027", "100"}},
                       {{"2024-Q4", "50"}, {"2025-Q2", "54"}});
    goal.baseline = decimal("40");
    goal.total = decimal("100");
    auto const plan = a_plan(2024, 2027, {goal});
    base::Date const at(2025, 6, 30);
    EXPECT_EQ(goal_percent(plan, at, Scope::year), "93.33");
    EXPECT_EQ(goal_percent(plan, at, Scope::total), "23.33");
    auto const evaluation = evaluate(plan, at, Scope::year);
    EXPECT_EQ(percent(evaluation.root.goals[0].trajectory), "25.00");
    EXPECT_EQ(percent(evaluation.root.goals[0].gap), "-1.67");
    EXPECT_EQ(percent(evaluation.root.goals[0].increment), "80.00");
}

TEST(Measurement, decreasing) {
    auto goal =
        a_goal(Schedule::decreasing,
               {{"2024", "28"}, {"2025", "25"}, {"2026", "22"}, {"2027", "20"}}, {{"2025", "26"}});
    goal.baseline = decimal("30");
    goal.total = decimal("20");
    auto const plan = a_plan(2024, 2027, {goal});
    EXPECT_EQ(goal_percent(plan, base::Date(2025, 12, 31), Scope::year), "80.00");
    EXPECT_EQ(goal_percent(plan, base::Date(2025, 12, 31), Scope::total), "40.00");

    for (auto const& [level, answer] :
         {std::pair{"90", "50.00"}, {"80", "100.00"}, {"70", "150.00"}, {"110", "-50.00"}}) {
        auto falling = a_goal(Schedule::decreasing, {{"2024", "80"}}, {{"2024", level}});
        falling.baseline = decimal("100");
        EXPECT_EQ(
            goal_percent(a_plan(2024, 2024, {falling}), base::Date(2024, 12, 31), Scope::year),
            answer);
    }
}

TEST(Measurement, constant_as_mean_and_as_last) {
    auto const goal =
        a_goal(Schedule::constant, {{"2024-Q1", "100"}, {"2024-Q2", "100"}, {"2024-Q3", "100"}},
               {{"2024-Q1", "100"}, {"2024-Q2", "90"}, {"2024-Q3", "80"}});
    auto plan = a_plan(2024, 2024, {goal});
    EXPECT_EQ(goal_percent(plan, base::Date(2024, 9, 30), Scope::year), "90.00");
    plan.rules.push_back({});
    plan.rules[0].rules.constant = ConstantRule::last;
    EXPECT_EQ(goal_percent(plan, base::Date(2024, 9, 30), Scope::year), "80.00");
}

TEST(Measurement, target_zero_is_not_programmed) {
    auto const plan =
        a_plan(2024, 2024, {a_goal(Schedule::sum, {{"2024-Q1", "0"}}, {{"2024-Q1", "5"}})});
    auto const evaluation = evaluate(plan, base::Date(2024, 3, 31), Scope::year);
    auto const& goal = evaluation.root.goals[0];
    EXPECT_FALSE(goal.percent.has_value());
    EXPECT_EQ(goal.status, Status::unprogrammed);
    ASSERT_EQ(goal.findings.size(), 1u);
    EXPECT_EQ(goal.findings[0].finding, PeriodFinding::executed_unprogrammed);
    EXPECT_EQ(goal.findings[0].period.text(), "2024-Q1");
}

}  // namespace
}  // namespace domain
