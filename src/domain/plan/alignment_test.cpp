#include "domain/plan/alignment.hpp"

#include <gtest/gtest.h>

namespace {

using domain::AlignmentCircle;
using domain::Goal;
using domain::Node;
using domain::Plan;

Goal goal(std::string const& code, std::vector<std::string> const& aligned_to = {}) {
    Goal goal;
    goal.code = code;
    goal.sheet.aligned_to = aligned_to;
    return goal;
}

Node node(std::string const& code, std::vector<Goal> const& goals,
          std::vector<Node> const& children = {}) {
    Node node;
    node.code = code;
    node.goals = goals;
    node.children = children;
    return node;
}

Plan plan(std::vector<Node> const& children, std::vector<Goal> const& goals = {}) {
    Plan plan;
    plan.code = "p";
    plan.children = children;
    plan.goals = goals;
    return plan;
}

TEST(Alignment, ChainsThatEndAreNoCircle) {
    EXPECT_FALSE(find_alignment_circle(plan({}, {goal("a", {"p/b", "p/c"}), goal("b", {"p/c"}),
                                                 goal("c", {"q/a", "p/none", "pa", "a"})})));
    EXPECT_FALSE(find_alignment_circle(
        plan({node("1", {goal("a", {"p/2"})}), node("2", {goal("b", {"p/c"}), goal("c")})})));
}

TEST(Alignment, AGoalAlignedToItself) {
    EXPECT_EQ(find_alignment_circle(plan({node("1", {goal("x"), goal("a", {"p/a"})})})),
              (AlignmentCircle{"/children/0/goals/1", {"a", "a"}}));
}

TEST(Alignment, GoalsInACircleNameTheChain) {
    EXPECT_EQ(find_alignment_circle(plan({}, {goal("x", {"p/a"}), goal("a", {"p/b"}),
                                              goal("b", {"p/c"}), goal("c", {"p/a"})})),
              (AlignmentCircle{"/goals/1", {"a", "b", "c", "a"}}));
}

TEST(Alignment, AGoalAlignedToTheNodeItStandsIn) {
    EXPECT_EQ(find_alignment_circle(plan({node("1", {}, {node("1.1", {goal("a", {"p/1"})})})})),
              (AlignmentCircle{"/children/0/children/0/goals/0", {"a", "1", "1.1", "a"}}));
}

TEST(Alignment, TwoNodesWhoseGoalsAreAlignedToEachOther) {
    EXPECT_EQ(find_alignment_circle(
                  plan({node("1", {goal("a", {"p/2"})}), node("2", {goal("b", {"p/1"})})})),
              (AlignmentCircle{"/children/0/goals/0", {"a", "2", "b", "1", "a"}}));
}

TEST(Alignment, AGoalSharedByTwoNodesIsOneGoal) {
    EXPECT_EQ(find_alignment_circle(plan(
                  {node("1", {goal("a"), goal("b", {"p/a"})}), node("2", {goal("a", {"p/b"})})})),
              (AlignmentCircle{"/children/0/goals/0", {"a", "b", "a"}}));
}

TEST(Alignment, LongChainsNeedNoDeepStack) {
    std::vector<Goal> goals;
    for (int i = 0; i < 100'000; ++i)
        goals.push_back(goal("g" + std::to_string(i), {"p/g" + std::to_string(i + 1)}));
    EXPECT_FALSE(find_alignment_circle(plan({}, goals)));
    goals.back().sheet.aligned_to = {"p/g0"};
    auto const circle = find_alignment_circle(plan({}, goals));
    ASSERT_TRUE(circle);
    EXPECT_EQ(circle->codes.size(), 100'001U);
}

}  // namespace
