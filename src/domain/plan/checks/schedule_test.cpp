#include "domain/plan/checks/sample_plan.hpp"

namespace domain {
namespace {

using namespace sample;

Goal with_total(Goal made, std::string_view total) {
    made.total = decimal(total);
    return made;
}
Goal with_baseline(Goal made, std::string_view baseline) {
    made.baseline = decimal(baseline);
    return made;
}
Goal in_percent(Goal made) {
    made.unit = "%";
    return made;
}
Goal in_increments(Goal made) {
    made.values = domain::Values::increment;
    return made;
}

sample::Values const four{{"2024", "20"}, {"2025", "17"}, {"2026", "17"}, {"2027", "10"}};

TEST(CheckSchedule, ADecreasingGoalNeedsItsBaseline) {
    auto const falling = goal(Schedule::decreasing, {{"2024", "5"}});
    EXPECT_EQ(found(falling), Lines{"baseline-missing"});
    EXPECT_EQ(found(with_baseline(falling, "6")), Lines{});
    EXPECT_EQ(found(goal(Schedule::increasing, {{"2024", "5"}})), Lines{});
}

TEST(CheckSchedule, ScalesAreNotMixedInOneSeries) {
    auto const mixed = goal(Schedule::increasing, {{"2024", "0.5"}, {"2025", "50"}});
    EXPECT_EQ(found(in_percent(mixed)), Lines{"mixed-scale"});
    EXPECT_EQ(found(mixed), Lines{});  // portals, not percent
    auto const at_one = goal(Schedule::increasing, {{"2024", "1"}, {"2025", "1.01"}});
    EXPECT_EQ(found(in_percent(at_one)), Lines{"mixed-scale"});
    auto const zero = goal(Schedule::sum, {{"2024", "0"}, {"2025", "50"}});
    EXPECT_EQ(found(in_percent(zero)), Lines{});
    auto const fractions = goal(Schedule::increasing, {{"2024", "0.5"}, {"2025", "1"}});
    EXPECT_EQ(found(in_percent(fractions)), Lines{});
}

TEST(CheckSchedule, TargetsAndReportsAreTwoSeries) {
    auto made = in_percent(goal(Schedule::sum, {{"2024", "50"}}, {{"2024", "0.5"}}));
    EXPECT_EQ(found(made), Lines{});
    made = in_percent(
        goal(Schedule::sum, {{"2024", "50"}, {"2025", "50"}}, {{"2024", "0.5"}, {"2025", "60"}}));
    EXPECT_EQ(found(made), Lines{"mixed-scale"});
}

TEST(CheckSchedule, ASumAddsUpToItsTotal) {
    EXPECT_EQ(found(with_total(goal(Schedule::sum, four), "64")), Lines{});
    EXPECT_EQ(found(with_total(goal(Schedule::sum, four), "50")), Lines{"total-mismatch"});
    EXPECT_EQ(found(goal(Schedule::sum, four)), Lines{});  // no total stated
}

TEST(CheckSchedule, TheOthersReachTheirTotal) {
    sample::Values const rising{{"2024", "10"}, {"2025", "40"}, {"2026", "70"}, {"2027", "100"}};
    EXPECT_EQ(found(with_total(goal(Schedule::increasing, rising), "100")), Lines{});
    EXPECT_EQ(found(with_total(goal(Schedule::increasing, rising), "99")), Lines{"total-mismatch"});
    sample::Values const same{{"2024", "4"}, {"2025", "4"}, {"2026", "4"}, {"2027", "4"}};
    EXPECT_EQ(found(with_total(goal(Schedule::constant, same), "4")), Lines{});
    EXPECT_EQ(found(with_total(goal(Schedule::constant, same), "16")), Lines{"total-mismatch"});
}

TEST(CheckSchedule, ATotalIsJudgedWhereEveryPeriodHasATarget) {
    auto three = four;
    three.pop_back();
    EXPECT_EQ(found(with_total(goal(Schedule::sum, three), "64")), Lines{});
    auto with_zero = four;
    with_zero[0].second = "0";  // a stated 0 is a statement
    EXPECT_EQ(found(with_total(goal(Schedule::sum, with_zero), "44")), Lines{});
    EXPECT_EQ(found(with_total(goal(Schedule::sum, with_zero), "64")), Lines{"total-mismatch"});
}

TEST(CheckSchedule, AYearlyTargetStandsForThePeriodsOfItsYear) {
    auto const made =
        goal(Schedule::sum,
             {{"2024-H1", "1"}, {"2024-H2", "2"}, {"2025", "3"}, {"2026", "4"}, {"2027", "5"}});
    EXPECT_EQ(found(with_total(made, "15")), Lines{});
    EXPECT_EQ(found(with_total(made, "14")), Lines{"total-mismatch"});
}

TEST(CheckSchedule, IncrementsAreComparedAsLevels) {
    sample::Values const steps{{"2024", "10"}, {"2025", "10"}, {"2026", "10"}, {"2027", "10"}};
    auto const made = in_increments(with_baseline(goal(Schedule::increasing, steps), "5"));
    EXPECT_EQ(found(with_total(made, "45")), Lines{});  // neither flat nor short
    EXPECT_EQ(found(with_total(made, "40")), Lines{"total-mismatch"});
    EXPECT_EQ(found(goal(Schedule::increasing, steps)), Lines{"flat-increasing"});
}

TEST(CheckSchedule, TargetsDoNotTurnBack) {
    EXPECT_EQ(found(goal(Schedule::increasing, {{"2024", "5"}, {"2025", "4"}, {"2026", "6"}})),
              Lines{"not-monotonic"});
    EXPECT_EQ(found(goal(Schedule::increasing, {{"2024", "5"}, {"2025", "5"}, {"2026", "6"}})),
              Lines{});
    EXPECT_EQ(found(with_baseline(goal(Schedule::increasing, {{"2024", "5"}, {"2025", "9"}}), "6")),
              Lines{"not-monotonic"});
    EXPECT_EQ(found(with_baseline(goal(Schedule::decreasing, {{"2024", "5"}, {"2025", "4"}}), "6")),
              Lines{});
    EXPECT_EQ(found(with_baseline(goal(Schedule::decreasing, {{"2024", "7"}, {"2025", "4"}}), "6")),
              Lines{"not-monotonic"});
}

TEST(CheckSchedule, ZeroIsNotProgrammedButOfADecreasingGoalALevel) {
    EXPECT_EQ(found(goal(Schedule::increasing, {{"2024", "5"}, {"2025", "0"}, {"2026", "6"}})),
              Lines{});
    EXPECT_EQ(found(with_baseline(goal(Schedule::decreasing, {{"2024", "0"}, {"2025", "4"}}), "6")),
              Lines{"not-monotonic"});
    EXPECT_EQ(found(goal(Schedule::constant, {{"2024", "0"}, {"2025", "4"}, {"2026", "4"}})),
              Lines{});
}

TEST(CheckSchedule, AnIncreasingGoalIncreases) {
    EXPECT_EQ(found(goal(Schedule::increasing, {{"2024", "100"}, {"2025", "100.0"}})),
              Lines{"flat-increasing"});
    EXPECT_EQ(found(goal(Schedule::increasing, {{"2024", "100"}})), Lines{});
    EXPECT_EQ(found(goal(Schedule::increasing, {{"2024", "99"}, {"2025", "100"}})), Lines{});
    EXPECT_EQ(found(goal(Schedule::constant, {{"2024", "100"}, {"2025", "100"}})), Lines{});
}

TEST(CheckSchedule, AConstantGoalDoesNotVary) {
    EXPECT_EQ(found(goal(Schedule::constant, {{"2024", "4"}, {"2025", "4.00"}})), Lines{});
    EXPECT_EQ(found(goal(Schedule::constant, {{"2024", "4"}, {"2025", "5"}, {"2026", "6"}})),
              Lines{"constant-varies"});
}

TEST(CheckSchedule, TheLastTargetLiesBeyondTheBaseline) {
    auto const rising = goal(Schedule::increasing, {{"2024", "5"}});
    EXPECT_EQ(found(with_baseline(rising, "4")), Lines{});
    EXPECT_EQ(found(with_baseline(rising, "5")), Lines{"baseline-beyond-target"});
    EXPECT_EQ(found(with_baseline(rising, "6")),
              (Lines{"not-monotonic", "baseline-beyond-target"}));
    auto const falling = goal(Schedule::decreasing, {{"2024", "5"}});
    EXPECT_EQ(found(with_baseline(falling, "5")), Lines{"baseline-beyond-target"});
    EXPECT_EQ(found(with_baseline(falling, "5.1")), Lines{});
    EXPECT_EQ(found(with_baseline(goal(Schedule::sum, {{"2024", "5"}}), "9")), Lines{});
}

}  // namespace
}  // namespace domain
