#include "domain/plan/checks/sample_plan.hpp"

namespace domain {
namespace {

using namespace sample;

Goal named(std::string_view code) {
    auto made = goal(Schedule::sum);
    made.code = code;
    return made;
}

TEST(CheckCodes, TwiceUnderOneParent) {
    EXPECT_EQ(found(plan({named("1"), named("2")})), Lines{});
    EXPECT_EQ(found(plan({named("1"), named("2"), named("1")})), Lines{"/goals/2 duplicate-code"});
}

TEST(CheckCodes, GoalsAndNodesShareTheirNames) {
    auto made = plan({named("1")});
    made.children = {node("1")};
    EXPECT_EQ(found(made), Lines{"/children/0 duplicate-code"});
}

TEST(CheckCodes, UnderTwoParentsIsASharedGoal) {
    auto made = plan({});
    made.children = {node("1", {named("543")}), node("2", {named("7"), named("543")})};
    EXPECT_EQ(found(made), Lines{"/children/1/goals/1 shared-goal"});
    auto const findings = check(made);
    auto const& same = std::get<SameCode>(findings.at(0).evidence);
    EXPECT_EQ(same.elsewhere, "/children/0/goals/0");
    EXPECT_EQ(same.path, "1/543");
    EXPECT_EQ(findings.at(0).severity, Severity::note);
}

TEST(CheckCodes, UnknownKeysStandWhereTheyStood) {
    auto strange = named("1");
    strange.unknown = {{"colour", "\"red\""}};
    strange.actuals.push_back({period("2024-Q1")});
    strange.actuals[0].unknown = {{"a/b~c", "1"}};
    auto made = plan({strange});
    made.unknown = {{"zeta", "1"}};
    made.owner.unknown = {{"nit", "1"}};
    made.children = {node("2")};
    made.children[0].unknown = {{"x", "1"}};
    EXPECT_EQ(found(made), (Lines{"/owner/nit unknown-key", "/zeta unknown-key",
                                  "/goals/0/actuals/2024-Q1/a~1b~0c unknown-key",
                                  "/goals/0/colour unknown-key", "/children/0/x unknown-key"}));
}

TEST(CheckOrder, IsThatOfTheDocument) {
    EXPECT_TRUE(stands_before("", "/goals/0"));
    EXPECT_TRUE(stands_before("/note", "/goals/0"));
    EXPECT_TRUE(stands_before("/goals/2", "/goals/10"));
    EXPECT_TRUE(stands_before("/goals/10", "/children/0"));
    EXPECT_TRUE(stands_before("/children/0", "/children/0/goals/0"));
    EXPECT_TRUE(stands_before("/children/0/goals/0", "/children/0/children/0"));
    EXPECT_TRUE(stands_before("/children/0/children/0", "/children/1"));
    EXPECT_FALSE(stands_before("/goals/0", "/goals/0"));
}

TEST(CheckOrder, ThenThatOfTheCodes) {
    auto made = goal(Schedule::decreasing, {{"2024", "5"}, {"2025", "6"}});
    EXPECT_EQ(found(made), (Lines{"baseline-missing", "not-monotonic"}));
}

}  // namespace
}  // namespace domain
