// Codes that stand in several places, and paths that tell them apart.
#include "domain/plan/locate.hpp"

#include <gtest/gtest.h>

namespace domain {
namespace {

Goal a_goal(std::string code) {
    Goal goal;
    goal.code = std::move(code);
    return goal;
}

Node a_node(std::string code) {
    Node node;
    node.code = std::move(code);
    return node;
}

// Goals 1/7, 2/7 and 2/2/7 beside the goal 7 of the plan; the second objective holds a process 2.
Plan a_plan() {
    Plan plan;
    plan.goals = {a_goal("7")};
    plan.children = {a_node("1"), a_node("2")};
    plan.children[0].goals = {a_goal("7")};
    plan.children[1].goals = {a_goal("6"), a_goal("7")};
    plan.children[1].children = {a_node("2")};
    plan.children[1].children[0].goals = {a_goal("7")};
    return plan;
}

std::vector<std::string> pointers(std::vector<Place> const& places) {
    std::vector<std::string> list;
    for (auto const& place : places)
        list.push_back(place.where);
    return list;
}

using Pointers = std::vector<std::string>;

TEST(Locate, FindsEveryPlaceThatEndsInThePath) {
    auto const plan = a_plan();
    EXPECT_EQ(pointers(locate(plan, "7")),
              (Pointers{"/goals/0", "/children/0/goals/0", "/children/1/goals/1",
                        "/children/1/children/0/goals/0"}));
    EXPECT_EQ(pointers(locate(plan, "2/7")),
              (Pointers{"/children/1/goals/1", "/children/1/children/0/goals/0"}));
    EXPECT_EQ(pointers(locate(plan, "2")), (Pointers{"/children/1", "/children/1/children/0"}));
}

TEST(Locate, ACodeMayHoldASlash) {
    auto plan = a_plan();
    plan.children[0].code = "1/A";
    plan.children[0].goals = {a_goal("7/b")};
    for (auto const* path : {"7/b", "1/A/7/b"})
        EXPECT_EQ(pointers(locate(plan, path)), Pointers{"/children/0/goals/0"}) << path;
    EXPECT_EQ(pointers(locate_whole(plan, "1/A/7/b")), Pointers{"/children/0/goals/0"});
    EXPECT_EQ(pointers(locate_whole(plan, "1/A")), Pointers{"/children/0"});
    for (auto const* path : {"1", "1/", "/7/b", "A/7/b", "1/A/7", "1/A/", ""}) {
        EXPECT_TRUE(locate_whole(plan, path).empty()) << path;
        EXPECT_TRUE(locate(plan, path).empty()) << path;
    }
}

TEST(Locate, APointerLeadsToItsLastNodeOrGoal) {
    auto const plan = a_plan();
    EXPECT_EQ(place_at(plan, "/children/1/children/0/goals/0/actuals/2024-Q1").path(), "2/2/7");
    EXPECT_EQ(place_at(plan, "/children/1/children/0/goals/0").where,
              "/children/1/children/0/goals/0");
    EXPECT_EQ(place_at(plan, "/children/1/children/0").path(), "2/2");
    EXPECT_EQ(place_at(plan, "/children/1/period").path(), "2");
    EXPECT_EQ(place_at(plan, "/goals/0").path(), "7");
}

TEST(Locate, APointerThatLeadsNowhereStopsWhereItCan) {
    auto const plan = a_plan();
    EXPECT_EQ(place_at(plan, "/children/1/goals/9").path(), "2");
    for (auto const* pointer : {"", "/rules/0", "/children/2", "/children/x", "/goals/-1"}) {
        auto const place = place_at(plan, pointer);
        EXPECT_TRUE(place.node == nullptr && place.goal == nullptr) << pointer;
    }
}

TEST(Locate, WholePathsStartAtThePlan) {
    auto const plan = a_plan();
    EXPECT_EQ(pointers(locate_whole(plan, "7")), Pointers{"/goals/0"});
    EXPECT_EQ(pointers(locate_whole(plan, "2/7")), Pointers{"/children/1/goals/1"});
    EXPECT_EQ(pointers(locate_whole(plan, "2/2")), Pointers{"/children/1/children/0"});
    EXPECT_TRUE(locate_whole(plan, "1/6").empty());
    EXPECT_TRUE(locate_whole(plan, "").empty());
}

TEST(Locate, APlaceKnowsItsPath) {
    auto const plan = a_plan();
    auto const places = locate_whole(plan, "2/2/7");
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(places[0].path(), "2/2/7");
    EXPECT_EQ(places[0].node, nullptr);
    EXPECT_EQ(places[0].goal, &plan.children[1].children[0].goals[0]);
    EXPECT_EQ(shortest_path(plan, places[0]), "2/2/7");
}

}  // namespace
}  // namespace domain
