#include "domain/plan/checks/sample_plan.hpp"

namespace domain {
namespace {

using namespace sample;

TEST(CheckReports, EveryDuePeriodOfThePlanIsReported) {
    sample::Values const targets{{"2024-Q1", "1"}, {"2024-Q2", "1"}, {"2024-Q3", "1"},
                                 {"2024-Q4", "1"}, {"2025-Q1", "1"}, {"2025-Q2", "1"}};
    auto const findings =
        check(plan({goal(Schedule::sum, targets, {{"2024-Q2", "1"}, {"2025-Q1", "1"}})}));
    Lines periods;
    for (auto const& finding : findings) {
        EXPECT_EQ(finding.code, CheckCode::unreported_period);
        periods.push_back(std::get<InPeriod>(finding.evidence).period.text());
    }
    // 2025-Q2 ends after the cut-off, which is the last day of 2025-Q1.
    EXPECT_EQ(periods, (Lines{"2024-Q1", "2024-Q3", "2024-Q4"}));
}

TEST(CheckReports, NothingIsDueWithoutACutOff) {
    EXPECT_EQ(found(goal(Schedule::sum, {{"2024", "1"}})), Lines{});
    auto made = plan({goal(Schedule::sum, {{"2024", "1"}})});
    made.at = base::Date(2024, 12, 31);
    EXPECT_EQ(found(made), Lines{"/goals/0 unreported-period"});
    made.at = base::Date(2024, 12, 30);
    EXPECT_EQ(found(made), Lines{});
}

TEST(CheckReports, AnEliminatedGoalOwesNoneFromThenOn) {
    auto gone = goal(Schedule::sum, {{"2024-Q1", "1"}, {"2024-Q2", "1"}, {"2024-Q3", "1"}});
    gone.eliminated = period("2024-Q2");
    auto made = plan({gone});
    made.at = base::Date(2024, 9, 30);
    EXPECT_EQ(found(made), Lines{"/goals/0 unreported-period"});  // 2024-Q1
}

TEST(CheckReports, ExecutionNeedsATarget) {
    EXPECT_EQ(found(goal(Schedule::sum, {{"2024", "0"}}, {{"2024", "5"}})),
              Lines{"executed-unprogrammed"});
    EXPECT_EQ(found(goal(Schedule::sum, {}, {{"2024", "5"}})), Lines{"executed-unprogrammed"});
    EXPECT_EQ(found(goal(Schedule::sum, {{"2024", "5"}}, {{"2024", "0"}})), Lines{});
}

TEST(CheckReports, LevelsDoNotTurnBack) {
    sample::Values const targets{{"2024", "50"}, {"2025", "60"}};
    EXPECT_EQ(found(goal(Schedule::increasing, targets, {{"2024", "50"}, {"2025", "49"}})),
              Lines{"retreat"});
    EXPECT_EQ(found(goal(Schedule::increasing, targets, {{"2024", "50"}, {"2025", "50"}})),
              Lines{});
    EXPECT_EQ(found(goal(Schedule::sum, targets, {{"2024", "50"}, {"2025", "49"}})), Lines{});
    auto falling = goal(Schedule::decreasing, {{"2024", "90"}, {"2025", "80"}},
                        {{"2024", "110"}, {"2025", "105"}});
    falling.baseline = decimal("100");
    auto const findings = check(plan({falling}));
    ASSERT_EQ(findings.size(), 1U);  // the level at the start is the baseline; 105 is a fall again
    EXPECT_EQ(std::get<Step>(findings[0].evidence).from, std::nullopt);
    EXPECT_EQ(std::get<Step>(findings[0].evidence).after, base::Rational(110));
}

TEST(CheckReports, AValueIsItsRatioAtItsOwnDecimals) {
    auto const with_ratio = [](std::string_view value, std::string_view unit) {
        auto made = goal(Schedule::sum, {{"2024", "33.33"}}, {{"2024", value}});
        made.actuals[0].numerator = decimal("1");
        made.actuals[0].denominator = decimal("3");
        made.unit = unit;
        return found(made);
    };
    EXPECT_EQ(with_ratio("33.33", "%"), Lines{});
    EXPECT_EQ(with_ratio("33", "%"), Lines{});
    EXPECT_EQ(with_ratio("33.34", "%"), Lines{"ratio-mismatch"});
    EXPECT_EQ(with_ratio("33.33", "casos"), Lines{"ratio-mismatch"});
    EXPECT_EQ(with_ratio("0.3", "casos"), Lines{});
}

}  // namespace
}  // namespace domain
