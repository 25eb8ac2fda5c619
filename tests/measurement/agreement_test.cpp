// The program agrees with the reference to the last digit, on random plans, in every scope, at
// random cut-offs. RUMBO_AGREEMENT_PLANS sets how many plans.

#include <gtest/gtest.h>

#include <cstdlib>

#include "exchange/plan_document/plan_document.hpp"
#include "measurement/answer.hpp"
#include "measurement/shrink.hpp"
#include "support/plan_generator.hpp"

namespace {

using domain::Scope;

constexpr int cut_offs = 2;
constexpr std::array scopes{Scope::period, Scope::year, Scope::plan, Scope::total};

int plans_to_try(int otherwise) {
    char const* const stated = std::getenv("RUMBO_AGREEMENT_PLANS");
    return stated != nullptr ? std::atoi(stated) : otherwise;
}

bool agree(domain::Plan const& plan, base::Date at, Scope scope) {
    return answer::of_program(plan, at, scope) == answer::of_reference(plan, at, scope);
}

// What to print about a disagreement: the smallest plan that shows it, and both answers.
std::string report(domain::Plan const& plan, base::Date at, Scope scope) {
    auto const small = shrink::smallest(
        plan, [&](domain::Plan const& candidate) { return !agree(candidate, at, scope); });
    auto const ours = answer::of_program(small, at, scope);
    auto const theirs = answer::of_reference(small, at, scope);
    return "at " + ours.at + ", scope " + ours.scope + "; - program, + reference\n" +
           answer::differences(ours, theirs) + exchange::write_plan_document(small);
}

void expect_agreement(std::uint64_t seed, generator::Shape const& shape) {
    generator::Engine engine{seed};
    auto const plan = generator::random_plan(engine, shape);
    for (int i = 0; i < cut_offs; ++i) {
        auto const at = generator::random_cut_off(engine, plan);
        for (auto const scope : scopes)
            ASSERT_TRUE(agree(plan, at, scope))
                << "seed " << seed << ", " << report(plan, at, scope);
    }
}

void expect_agreements(std::uint64_t first_seed, int plans, generator::Shape const& shape) {
    for (int i = 0; i < plans && !testing::Test::HasFatalFailure(); ++i)
        expect_agreement(first_seed + static_cast<std::uint64_t>(i), shape);
}

TEST(Agreement, OneGoal) {
    expect_agreements(1'000'000, plans_to_try(1500), {.goals = 1});
}

TEST(Agreement, AwkwardPlans) {
    expect_agreements(0, plans_to_try(500), {.goals = 12});
}

TEST(Agreement, WideNodes) {
    expect_agreements(2'000'000, plans_to_try(1000) / 100, {.goals = 400, .goals_in_node = 150});
}

TEST(Agreement, OrderlyPlans) {
    expect_agreements(3'000'000, plans_to_try(1000) / 100,
                      {.goals = 300, .goals_in_node = 100, .mix = generator::Mix::orderly});
}

}  // namespace
