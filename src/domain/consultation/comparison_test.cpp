#include "domain/consultation/comparison.hpp"

#include <gtest/gtest.h>

namespace {

using domain::GoalChange;

domain::Goal goal(std::string code, std::string sentence, char const* total) {
    domain::Goal made;
    made.code = std::move(code);
    made.goal = std::move(sentence);
    made.unit = "cajas";
    if (total != nullptr) made.total = *base::Decimal::parse(total);
    return made;
}

domain::Plan plan(int year, int until, std::vector<domain::Goal> goals) {
    domain::Plan made;
    made.period.from = base::Date(year, 1, 1);
    made.period.to = base::Date(until, 12, 31);
    made.children.emplace_back().code = "A";
    made.children.front().goals = std::move(goals);
    return made;
}

TEST(Comparison, TellsWhatIsNewGoneUpDownAndSaidOtherwise) {
    auto const before =
        plan(2027, 2027,
             {goal("1", "Transferir", "10"), goal("2", "Digitalizar", "10"),
              goal("3", "Formar", "10"), goal("4", "Valorar", "10"), goal("5", "Medir", "10")});
    auto after =
        plan(2028, 2028,
             {goal("1", "Transferir", "12"), goal("2", "Digitalizar", "8.5"),
              goal("3", "Capacitar", "10"), goal("4", "Valorar", "10.0"), goal("6", "Abrir", "1")});
    auto const compared = domain::compare_goals(&before, after);
    std::vector<std::pair<std::string, GoalChange>> told;
    for (auto const& one : compared)
        told.emplace_back(one.path, one.change);
    std::vector<std::pair<std::string, GoalChange>> const expected{
        {"A/1", GoalChange::raised}, {"A/2", GoalChange::lowered}, {"A/3", GoalChange::reworded},
        {"A/4", GoalChange::same},   {"A/6", GoalChange::added},   {"A/5", GoalChange::removed}};
    EXPECT_EQ(told, expected);
    EXPECT_EQ(domain::count_changes(compared)[GoalChange::raised], 1u);
    // In another unit the figures say nothing of each other.
    after.children.front().goals.front().unit = "metros";
    EXPECT_EQ(domain::compare_goals(&before, after).front().change, GoalChange::reworded);
}

TEST(Comparison, HoldsAYearAgainstAYear) {
    auto const four_years = plan(2024, 2027, {goal("1", "Transferir", "40")});
    auto const one_year = plan(2028, 2028, {goal("1", "Transferir", "12")});
    EXPECT_EQ(domain::compare_goals(&four_years, one_year).front().change, GoalChange::reworded);
    auto level = one_year;
    level.children.front().goals.front().schedule = domain::Schedule::increasing;
    auto level_before = four_years;
    level_before.children.front().goals.front().schedule = domain::Schedule::increasing;
    EXPECT_EQ(domain::compare_goals(&level_before, level).front().change, GoalChange::lowered);
    EXPECT_EQ(domain::compare_goals(nullptr, one_year).front().change, GoalChange::same);
}

TEST(Comparison, TakesThePromiseFromTheTargetsWhereNoTotalIsStated) {
    auto made = goal("1", "Transferir", nullptr);
    EXPECT_FALSE(domain::promise_of(made));
    for (auto const* value : {"2.5", "3"})
        made.targets.push_back({*domain::Period::parse("2028-Q1"), *base::Decimal::parse(value)});
    EXPECT_EQ(domain::promise_of(made), base::Rational(*base::Decimal::parse("5.5")));
    made.schedule = domain::Schedule::constant;
    EXPECT_EQ(domain::promise_of(made), base::Rational(3));
    made.values = domain::Values::increment;
    EXPECT_FALSE(domain::promise_of(made));
    made.total = *base::Decimal::parse("7");
    EXPECT_EQ(domain::promise_of(made), base::Rational(7));
}

}  // namespace
