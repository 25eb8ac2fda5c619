#include "domain/plan/cell_rule.hpp"

#include <gtest/gtest.h>

namespace domain {
namespace {

std::string flaw(std::string const& cell, std::string const& text) {
    auto const found = flaw_of_value({cell, text});
    return found ? std::string(refusal_kind_tokens.token(found->kind)) : std::string();
}

TEST(CellRule, NumbersAreInPlainNotation) {
    for (auto const* const cell : {"total", "baseline", "targets/2027-Q1", "weight", "weight/2027"})
        for (auto const* const text :
             {"1,5", "1e5", "45 %", "–", "abc", "99999999999999999999999999999", "==5", "=[5]"})
            EXPECT_EQ(flaw(cell, text), "cell-no-number") << cell << " " << text;
    for (auto const* const text : {"0", "1.5", "66.63", "999999999999999.999999999", "=25"})
        EXPECT_EQ(flaw("total", text), "") << text;
    EXPECT_EQ(flaw("baseline", "-5"), "");
    EXPECT_EQ(flaw("weight", "-5"), "cell-negative");
    EXPECT_EQ(flaw("weight/2027", "-0.5"), "cell-negative");
}

TEST(CellRule, PeriodsAreThoseThatThereAre) {
    EXPECT_EQ(flaw("targets/2027-Q9", "5"), "cell-no-period");
    EXPECT_EQ(flaw("targets/2027-13", "5"), "cell-no-period");
    EXPECT_EQ(flaw("targets/2027", "5"), "");
    EXPECT_EQ(flaw("weight/27", "5"), "cell-no-period");
    EXPECT_EQ(flaw("period/to", "enero"), "cell-no-period");
    EXPECT_EQ(flaw("period/to", "2027-06"), "");
    EXPECT_EQ(flaw("at", "2027-02-30"), "cell-no-period");
}

TEST(CellRule, ChoicesAreOfTheirList) {
    EXPECT_EQ(flaw("schedule", "suma"), "cell-no-choice");
    EXPECT_EQ(flaw("schedule", "sum"), "");
    EXPECT_EQ(flaw("frequency", "mensual"), "cell-no-choice");
    EXPECT_EQ(flaw("kind", "objetivo"), "cell-no-choice");
    EXPECT_EQ(flaw("decimals", "=10"), "cell-no-choice");
    EXPECT_EQ(flaw("decimals", "=2"), "");
    EXPECT_EQ(flaw("transversal", "true"), "cell-no-choice");
    EXPECT_EQ(flaw("transversal", "=true"), "");
    auto const refused = flaw_of_value({"schedule", "suma"});
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->field, "schedule");
    EXPECT_EQ(refused->both.first, "sum, constant, increasing, decreasing");
}

TEST(CellRule, TextsAreTexts) {
    EXPECT_EQ(flaw("unit", "=25"), "cell-no-text");
    EXPECT_EQ(flaw("goal", "={}"), "cell-no-text");
    EXPECT_EQ(flaw("goal", "==25"), "");
    EXPECT_EQ(flaw("aligned_to", "=[\"pei/1\"]"), "");
    EXPECT_EQ(flaw("goal", ""), "");
    EXPECT_EQ(flaw("total", ""), "");
}

}  // namespace
}  // namespace domain
