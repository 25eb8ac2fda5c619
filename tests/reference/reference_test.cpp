// The reference by itself on the known answers of measurement §5, every expected value by hand.

#include "reference/reference.hpp"

#include <gtest/gtest.h>

namespace {

using domain::Schedule;
using domain::Scope;
using reference::fixed;
using reference::MaybeNumber;

base::Decimal decimal(std::string_view text) {
    return *base::Decimal::parse(text);
}
base::Date day(std::string_view text) {
    return *base::Date::parse(text);
}
domain::Period period(std::string_view text) {
    return *domain::Period::parse(text);
}

using Series = std::vector<std::pair<std::string, std::string>>;

domain::Goal goal(Schedule schedule, Series const& targets, Series const& actuals) {
    domain::Goal made;
    made.code = "1";
    made.schedule = schedule;
    for (auto const& [when, value] : targets)
        made.targets.push_back({period(when), decimal(value)});
    for (auto const& [when, value] : actuals)
        made.actuals.push_back({period(when), decimal(value), {}, {}, {}, {}, {}, {}});
    return made;
}

domain::Plan plan_of(std::vector<domain::Goal> goals, std::string_view from, std::string_view to) {
    domain::Plan plan;
    plan.goals = std::move(goals);
    plan.period.from = day(from);
    plan.period.to = day(to);
    return plan;
}

std::string text(MaybeNumber const& value) {
    return value ? fixed(*value, 2) : "none";
}

reference::GoalAnswer first(domain::Plan const& plan, std::string_view at, Scope scope) {
    return reference::evaluate(plan, day(at), scope).goals.front();
}

TEST(Reference, RoundsHalfAwayFromZero) {
    using reference::Number;
    EXPECT_EQ(fixed(Number{1, 3}, 2), "0.33");
    EXPECT_EQ(fixed(Number{-5, 1000}, 2), "-0.01");
    EXPECT_EQ(fixed(Number{-49, 10000}, 2), "0.00");
    EXPECT_EQ(fixed(Number{1, 2}, 0), "1");
    EXPECT_EQ(reference::plain(Number{133260, 2000}, 6), "66.63");
    EXPECT_EQ(reference::plain(Number{-4, 1}, 6), "-4");
    EXPECT_EQ(reference::plain(Number{100, 1}, 6), "100");
    EXPECT_EQ(reference::number(decimal("-0.0970")), (Number{-97, 1000}));
}

TEST(Reference, MeanOfLevelsOfTheSectorPlan) {
    auto const plan =
        plan_of({goal(Schedule::increasing, {{"2024-Q1", "66.63"}}, {{"2024-Q1", "67.25"}}),
                 goal(Schedule::increasing, {{"2024-Q1", "99.87"}}, {{"2024-Q1", "99.87"}}),
                 goal(Schedule::increasing, {{"2024-Q1", "5400"}}, {{"2024-Q1", "9557"}})},
                "2020-01-01", "2024-12-31");
    auto const node = reference::evaluate(plan, day("2024-03-31"), Scope::year);
    EXPECT_EQ(fixed(*node.percent, 4), "125.9707");
    EXPECT_EQ(text(node.goals[0].percent), "100.93");
    EXPECT_EQ(text(node.goals[2].percent), "176.98");
    EXPECT_EQ(text(node.goals[1].share), "33.33");
    EXPECT_EQ(node.goals[0].status, "on-track");
    EXPECT_EQ(node.status, "ahead");
}

TEST(Reference, CapHoldsBackWhatAGoalContributes) {
    auto plan = plan_of({goal(Schedule::increasing, {{"2024-Q1", "66.63"}}, {{"2024-Q1", "67.25"}}),
                         goal(Schedule::increasing, {{"2024-Q1", "5400"}}, {{"2024-Q1", "9557"}})},
                        "2020-01-01", "2024-12-31");
    plan.rules.push_back({});
    plan.rules.front().rules.cap = base::Decimal{100};
    auto const node = reference::evaluate(plan, day("2024-03-31"), Scope::year);
    EXPECT_EQ(text(node.percent), "100.00");
    EXPECT_EQ(text(node.goals[1].percent), "176.98");
    EXPECT_EQ(text(node.goals[1].counted), "100.00");
}

TEST(Reference, IncrementOfTheYear) {
    auto const flat = plan_of({goal(Schedule::increasing, {{"2024-Q1", "94"}, {"2024-Q2", "100"}},
                                    {{"2023-Q4", "90"}, {"2024-Q1", "90"}})},
                              "2020-01-01", "2024-12-31");
    auto const answer = first(flat, "2024-03-31", Scope::year);
    EXPECT_EQ(text(answer.percent), "95.74");
    EXPECT_EQ(text(answer.increment), "0.00");

    auto const risen =
        plan_of({goal(Schedule::increasing, {{"2024-Q1", "87.5"}, {"2024-Q2", "100"}},
                      {{"2023-Q4", "75"}, {"2024-Q1", "85"}})},
                "2020-01-01", "2024-12-31");
    EXPECT_EQ(text(first(risen, "2024-03-31", Scope::year).percent), "97.14");
    EXPECT_EQ(text(first(risen, "2024-03-31", Scope::year).increment), "80.00");
}

TEST(Reference, SpreadSum) {
    auto one = goal(Schedule::sum, {{"2021", "10"}, {"2022", "20"}, {"2023", "30"}, {"2024", "40"}},
                    {{"2021-Q4", "10"}, {"2022-Q1", "5"}, {"2022-Q2", "6"}});
    one.total = base::Decimal{100};
    auto const plan = plan_of({one}, "2021-01-01", "2024-12-31");
    EXPECT_EQ(text(first(plan, "2022-06-30", Scope::year).percent), "110.00");
    EXPECT_EQ(text(first(plan, "2022-06-30", Scope::plan).percent), "105.00");
    auto const total = first(plan, "2022-06-30", Scope::total);
    EXPECT_EQ(text(total.percent), "21.00");
    EXPECT_EQ(text(total.trajectory), "20.00");
    EXPECT_EQ(text(total.gap), "1.00");
}

TEST(Reference, SpreadIncreasing) {
    auto one = goal(Schedule::increasing,
                    {{"2021", "50"}, {"2022", "60"}, {"2023", "80"}, {"2024", "100"}},
                    {{"2021-Q4", "50"}, {"2022-Q2", "54"}});
    one.baseline = base::Decimal{40};
    one.total = base::Decimal{100};
    auto const plan = plan_of({one}, "2021-01-01", "2024-12-31");
    auto const year = first(plan, "2022-06-30", Scope::year);
    EXPECT_EQ(text(year.percent), "93.33");
    EXPECT_EQ(text(year.increment), "80.00");
    EXPECT_EQ(text(first(plan, "2022-06-30", Scope::total).percent), "23.33");
    EXPECT_EQ(text(year.trajectory), "25.00");
    EXPECT_EQ(text(year.gap), "-1.67");
}

TEST(Reference, Decreasing) {
    auto one =
        goal(Schedule::decreasing, {{"2021", "28"}, {"2022", "25"}, {"2023", "22"}, {"2024", "20"}},
             {{"2022", "26"}});
    one.baseline = base::Decimal{30};
    one.total = base::Decimal{20};
    auto const plan = plan_of({one}, "2021-01-01", "2024-12-31");
    EXPECT_EQ(text(first(plan, "2022-12-31", Scope::year).percent), "80.00");
    EXPECT_EQ(text(first(plan, "2022-12-31", Scope::total).percent), "40.00");
}

TEST(Reference, ConstantByMeanAndByLast) {
    auto plan = plan_of(
        {goal(Schedule::constant, {{"2024-Q1", "100"}, {"2024-Q2", "100"}, {"2024-Q3", "100"}},
              {{"2024-Q1", "100"}, {"2024-Q2", "90"}, {"2024-Q3", "80"}})},
        "2024-01-01", "2024-12-31");
    EXPECT_EQ(text(first(plan, "2024-09-30", Scope::year).percent), "90.00");
    plan.rules.push_back({});
    plan.rules.front().rules.constant = domain::ConstantRule::last;
    EXPECT_EQ(text(first(plan, "2024-09-30", Scope::year).percent), "80.00");
}

TEST(Reference, ZeroTargetIsNotProgrammed) {
    auto const plan = plan_of({goal(Schedule::sum, {{"2024-Q1", "0"}}, {{"2024-Q1", "5"}})},
                              "2024-01-01", "2024-12-31");
    auto const answer = first(plan, "2024-03-31", Scope::year);
    EXPECT_FALSE(answer.percent);
    EXPECT_FALSE(answer.programmed);
    EXPECT_EQ(answer.status, "unprogrammed");
    ASSERT_EQ(answer.findings.size(), 1U);
    EXPECT_EQ(answer.findings[0].code, "executed-unprogrammed");
    EXPECT_EQ(answer.findings[0].period, "2024-Q1");
}

TEST(Reference, OneSignedFormulaForAFallingGoal) {
    for (auto const& [level, percent] :
         Series{{"90", "50.00"}, {"80", "100.00"}, {"70", "150.00"}, {"110", "-50.00"}}) {
        auto one = goal(Schedule::decreasing, {{"2024", "80"}}, {{"2024", level}});
        one.baseline = base::Decimal{100};
        auto const plan = plan_of({one}, "2024-01-01", "2024-12-31");
        EXPECT_EQ(text(first(plan, "2024-12-31", Scope::year).percent), percent);
    }
}

}  // namespace
