// The generator: deterministic, of the size asked for, and as awkward as it promises.

#include <gtest/gtest.h>

#include <set>

#include "support/plan_generator.hpp"

namespace {

int count_goals(domain::Plan const& plan) {
    int goals = 0;
    domain::for_each_goal(plan, [&](auto const&, auto const&) { ++goals; });
    return goals;
}

TEST(Generator, SameSeedSamePlan) {
    EXPECT_EQ(generator::random_plan(7, {.goals = 30}), generator::random_plan(7, {.goals = 30}));
    EXPECT_NE(generator::random_plan(7, {.goals = 30}), generator::random_plan(8, {.goals = 30}));
}

// The first numbers of xoshiro256** from this seed, as another implementation gives them.
TEST(Generator, SameNumbersOnEveryMachine) {
    generator::Engine engine{2024};
    EXPECT_EQ(engine.next(), 0x0e48715a13d7772eU);
    EXPECT_EQ(engine.next(), 0xc837f3ee8a7a1065U);
}

TEST(Generator, HoldsTheGoalsAskedFor) {
    for (int const goals : {0, 1, 7, 500})
        EXPECT_EQ(count_goals(generator::random_plan(1, {.goals = goals})), goals);
    auto const orderly = generator::random_plan(1, {.goals = 900, .mix = generator::Mix::orderly});
    EXPECT_EQ(count_goals(orderly), 900);
    domain::for_each_goal(orderly, [](domain::Goal const& goal, auto const&) {
        EXPECT_EQ(goal.targets.size(), 16U);
    });
}

// Every goal is one that a document may hold: facts at the frequency, or one yearly target a year.
void expect_admissible(domain::Goal const& goal) {
    auto const frequency = domain::frequency_of(goal);
    std::set<int> spread_years;
    std::set<int> other_years;
    for (auto const& [period, value] : goal.targets) {
        if (period.frequency() == frequency) {
            other_years.insert(period.year());
        } else {
            EXPECT_EQ(period.frequency(), domain::Frequency::yearly);
            EXPECT_TRUE(spread_years.insert(period.year()).second);
        }
    }
    for (int const year : spread_years)
        EXPECT_FALSE(other_years.contains(year));
    for (auto const& actual : goal.actuals)
        EXPECT_EQ(actual.period.frequency(), frequency);
}

TEST(Generator, FactsStandAtTheFrequency) {
    std::set<domain::Frequency> seen;
    for (std::uint64_t seed = 0; seed < 200; ++seed)
        domain::for_each_goal(generator::random_plan(seed, {}),
                              [&](domain::Goal const& goal, auto const&) {
                                  expect_admissible(goal);
                                  seen.insert(domain::frequency_of(goal));
                              });
    EXPECT_EQ(seen.size(), 6U);
}

}  // namespace
