#include "domain/plan/checks/weights.hpp"
#include "domain/plan/checks/sample_plan.hpp"

namespace domain {
namespace {

using namespace sample;

Goal weighted(std::string_view code, Weights weights) {
    auto made = goal(Schedule::sum);
    made.code = code;
    made.weights = std::move(weights);
    return made;
}

Weights always(std::string_view percent) {
    return {{std::nullopt, decimal(percent)}};
}

TEST(CheckWeights, AreLeftAloneWhereNobodyHasOne) {
    EXPECT_EQ(found(plan({weighted("a", {}), weighted("b", {})})), Lines{});
}

TEST(SumOfWeights, is_of_the_last_year_and_of_who_has_one) {
    EXPECT_EQ(sum_of_weights(plan({weighted("a", {}), weighted("b", {})})), std::nullopt);
    EXPECT_EQ(sum_of_weights(plan({weighted("a", always("40.5")), weighted("b", {})})),
              base::Rational(decimal("40.5")));
    EXPECT_EQ(sum_of_weights(plan({weighted("a", always("50")), weighted("b", always("70"))})),
              base::Rational(120));
    auto const dated = weighted("a", {{2026, decimal("10")}, {2027, decimal("90")}});
    EXPECT_EQ(sum_of_weights(plan({dated, weighted("b", always("10"))})), base::Rational(100));
}

TEST(CheckWeights, AddUpTo100Within5Hundredths) {
    for (auto const* enough : {"50", "50.05", "49.95"})
        EXPECT_EQ(found(plan({weighted("a", always("50")), weighted("b", always(enough))})),
                  Lines{})
            << enough;
    for (auto const* wrong : {"50.051", "49.949", "0"})
        EXPECT_EQ(found(plan({weighted("a", always("50")), weighted("b", always(wrong))})),
                  Lines{" weights-not-100"})
            << wrong;
}

TEST(CheckWeights, CountGoalsAndNodesTogether) {
    auto made = plan({weighted("a", always("40"))});
    made.children = {node("n")};
    made.children[0].weights = always("60");
    EXPECT_EQ(found(made), Lines{});
    made.children[0].weights = always("59");
    EXPECT_EQ(found(made), Lines{" weights-not-100"});
}

TEST(CheckWeights, AreJudgedInEveryStatedYear) {
    auto const a = weighted("a", {{2024, 50}, {2026, 30}});
    auto const b = weighted("b", {{2024, 50}, {2025, 60}, {2026, 70}});
    auto const findings = check(plan({a, b}));
    ASSERT_EQ(findings.size(), 1U);
    auto const& sum = std::get<WeightSum>(findings[0].evidence);
    EXPECT_EQ(sum.year, 2025);  // 50 + 60; 2024 and 2026 give 100
    EXPECT_EQ(sum.sum, base::Rational(110));
}

TEST(CheckWeights, LeaveOutTheEliminatedFromTheYearOfTheirElimination) {
    auto gone = weighted("c", {{2024, 20}});
    gone.eliminated = period("2025-Q2");
    auto const before = weighted("a", {{2024, 80}, {2025, 100}});
    EXPECT_EQ(found(plan({before, gone})), Lines{});
    gone.eliminated = period("2026");
    EXPECT_EQ(found(plan({before, gone})), Lines{" weights-not-100"});  // 2025: 100 + 20
    gone.weights = always("20");
    EXPECT_EQ(found(plan({weighted("a", always("100")), gone})), Lines{});
}

TEST(CheckWeights, AreForAllSiblingsOrForNone) {
    EXPECT_EQ(found(plan({weighted("a", always("100")), weighted("b", {})})),
              Lines{" weight-missing"});
    auto inside = plan({});
    inside.children = {node("1", {weighted("a", always("100")), weighted("b", {})})};
    EXPECT_EQ(found(inside), Lines{"/children/0 weight-missing"});
}

TEST(CheckWeights, SayOnceWhoHasNone) {
    auto const findings =
        check(plan({weighted("a", {{2024, 100}, {2025, 100}}), weighted("b", {})}));
    ASSERT_EQ(findings.size(), 1U);
    auto const& missing = std::get<MissingWeights>(findings[0].evidence);
    EXPECT_EQ(missing.year, 2024);
    EXPECT_EQ(missing.without, Lines{"b"});
}

}  // namespace
}  // namespace domain
