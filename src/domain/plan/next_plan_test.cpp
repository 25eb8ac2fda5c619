// Next year's plan keeps what stays and opens what is to be revised (F9).
#include "domain/plan/next_plan.hpp"

#include <gtest/gtest.h>

namespace {

using domain::Goal;
using domain::Plan;

domain::Period period(std::string_view text) {
    return *domain::Period::parse(text);
}

TEST(NextPlan, KeepsTheTreeAndOpensTheFigures) {
    Goal goal;
    goal.code = "1";
    goal.indicator = "Cajas";
    goal.total = 100;
    goal.weights = {{2025, 40}, {2027, 60}};
    goal.targets = {{period("2026"), 5}};
    goal.actuals = {{.period = period("2026"), .value = 5}};
    goal.sheet.status = "Rezago";
    goal.sheet.aligned_to = {"pei/1"};
    Goal gone = goal;
    gone.code = "2";
    gone.eliminated = period("2026");
    Plan plan;
    plan.goals = {goal, gone};
    plan.adopted_by = "Resolución 1 de 2026";

    auto const next = domain::opened_anew(plan, *domain::parse_span("2027", "2027"));
    ASSERT_EQ(next.goals.size(), 1u);
    auto const& kept = next.goals[0];
    EXPECT_EQ(kept.indicator, "Cajas");
    EXPECT_EQ(kept.total, base::Decimal(100));
    EXPECT_EQ(kept.weights, (domain::Weights{{std::nullopt, 60}}));
    EXPECT_EQ(kept.sheet.aligned_to, std::vector<std::string>{"pei/1"});
    EXPECT_TRUE(kept.targets.empty() && kept.actuals.empty() && kept.sheet.status.empty());
    EXPECT_EQ(next.adopted_by, "");
    EXPECT_EQ(next.period.to, base::Date(2027, 12, 31));
}

TEST(NextPlan, IsComparedWithoutReportsNorRules) {
    Goal goal;
    goal.code = "1";
    goal.targets = {{period("2026"), 5}};
    goal.actuals = {{.period = period("2026"), .value = 5}};
    goal.sheet.status = "Rezago";
    Plan plan;
    plan.at = base::Date(2026, 9, 30);
    plan.rules.emplace_back().rules.cap = 100;
    plan.children.resize(1);
    plan.children[0].goals = {goal};
    plan.children[0].programmed = 3;
    auto const said = domain::as_formulated(plan);
    EXPECT_TRUE(said.rules.empty());
    EXPECT_FALSE(said.at.has_value());
    EXPECT_FALSE(said.children[0].programmed.has_value());
    auto const& kept = said.children[0].goals[0];
    EXPECT_EQ(kept.targets.size(), 1u);
    EXPECT_TRUE(kept.actuals.empty() && kept.sheet.status.empty());
}

TEST(Span, GoesFromTheFirstDayThroughTheLast) {
    auto const span = domain::parse_span("2027-Q2", "2028-02-29");
    ASSERT_TRUE(span.has_value());
    EXPECT_EQ(span->from, base::Date(2027, 4, 1));
    EXPECT_EQ(span->to, base::Date(2028, 2, 29));
    EXPECT_EQ(span->from_text, "2027-Q2");
    EXPECT_FALSE(domain::parse_span("2027", "2027-13"));
    EXPECT_FALSE(domain::parse_span("", "2027"));
}

TEST(NextPlan, HasAtMostFiftyYearsOfThisTime) {
    for (auto const& [from, to] : {std::pair{"2027", "2027"}, {"1990", "2039"}, {"2051", "2100"}})
        EXPECT_TRUE(domain::is_usual_span(*domain::parse_span(from, to))) << from << "-" << to;
    for (auto const& [from, to] : {std::pair{"1989", "1990"}, {"1990", "2040"}, {"2099", "2101"}}) {
        auto const span = domain::parse_span(from, to);
        EXPECT_FALSE(span && domain::is_usual_span(*span)) << from << "-" << to;
    }
}

}  // namespace
