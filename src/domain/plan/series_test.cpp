#include "domain/plan/series.hpp"

#include <gtest/gtest.h>

namespace {

using domain::Actual;
using domain::Frequency;
using domain::Goal;
using domain::Period;
using domain::SeriesName;
using domain::SeriesProblem;
using domain::SeriesRefusal;

Period period(std::string_view text) {
    return Period::parse(text).value();
}

Goal with_targets(std::vector<std::string_view> const& periods) {
    Goal goal;
    for (auto const text : periods)
        goal.targets.push_back({period(text), base::Decimal{1}});
    return goal;
}

Actual reported(std::string_view text) {
    return {period(text), base::Decimal{1}, {}, {}, {}, {}, {}, {}};
}

SeriesProblem target_problem(SeriesRefusal refusal, std::string_view at, std::string_view other) {
    return {refusal, SeriesName::targets, period(at), period(other)};
}

TEST(Series, AYearMayHaveOneYearlyTargetInstead) {
    EXPECT_TRUE(series_problems(with_targets({"2024-Q1", "2024-Q4", "2025", "2026-Q2"})).empty());
    EXPECT_TRUE(series_problems(with_targets({"2024", "2025"})).empty());
    EXPECT_TRUE(series_problems(with_targets({})).empty());
    auto goal = with_targets({"2024"});
    goal.actuals.push_back(reported("2024-03"));
    EXPECT_TRUE(series_problems(goal).empty());
}

TEST(Series, YearlyTargetsBesideFinerOnesOverlap) {
    EXPECT_EQ(series_problems(with_targets({"2024-Q4", "2024", "2025"})),
              (std::vector{target_problem(SeriesRefusal::overlapping, "2024", "2024-Q4")}));
    EXPECT_EQ(series_problems(with_targets({"2023-12", "2024-01", "2024"})),
              (std::vector{target_problem(SeriesRefusal::overlapping, "2024", "2024-01")}));
}

TEST(Series, CoarserAndFinerTargetsAreRefused) {
    auto goal = with_targets({"2024-H1", "2024-12"});
    EXPECT_EQ(series_problems(goal),
              (std::vector{target_problem(SeriesRefusal::coarser, "2024-H1", "2024-H1")}));
    goal.frequency = Frequency::half_yearly;
    EXPECT_EQ(series_problems(goal),
              (std::vector{target_problem(SeriesRefusal::finer, "2024-12", "2024-12")}));
}

TEST(Series, ActualsStandAtTheFrequencyUnlessTheyAreNoReport) {
    auto goal = with_targets({"2024-Q1"});
    goal.actuals = {reported("2024-Q1"), reported("2024")};
    EXPECT_EQ(series_problems(goal),
              (std::vector{SeriesProblem{SeriesRefusal::coarser, SeriesName::actuals,
                                         period("2024"), period("2024")}}));
    goal.actuals[1].value.reset();
    goal.actuals[1].numerator = base::Decimal{4};
    EXPECT_TRUE(series_problems(goal).empty());
    goal.actuals[1].denominator = base::Decimal{5};
    EXPECT_EQ(series_problems(goal).size(), 1U);
}

TEST(Series, TheFinestReportedActualSetsTheFrequency) {
    auto goal = with_targets({"2024-Q1"});
    goal.actuals = {reported("2024-03")};
    EXPECT_EQ(series_problems(goal),
              (std::vector{target_problem(SeriesRefusal::coarser, "2024-Q1", "2024-Q1")}));
    goal.actuals[0].value.reset();
    EXPECT_TRUE(series_problems(goal).empty());
}

}  // namespace
