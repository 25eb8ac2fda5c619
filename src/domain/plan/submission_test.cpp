// What refuses a submission, each with its rule (procedure.md §2, F2 to F4).
#include "domain/plan/submission.hpp"

#include <gtest/gtest.h>

#include "domain/plan/checks/check.hpp"

namespace {

using domain::Goal;
using domain::Instrument;
using domain::Node;
using domain::NodeKind;
using domain::Plan;
using domain::UnmetKind;

Goal goal(std::string code, std::vector<std::string> aligned_to = {"pei/2"}) {
    Goal goal;
    goal.code = std::move(code);
    goal.goal = "Transferir 1.200 cajas";
    goal.indicator = "Cajas transferidas";
    goal.unit = "cajas";
    goal.targets = {{*domain::Period::parse("2027-Q1"), 1200}};
    goal.sheet.aligned_to = std::move(aligned_to);
    return goal;
}

Plan plan(std::vector<Goal> goals, Instrument instrument = Instrument::management_plan) {
    Plan plan;
    plan.code = "p";
    plan.instrument = instrument;
    plan.period = {
        .from = {2027, 1, 1}, .to = {2027, 12, 31}, .from_text = "2027", .to_text = "2027"};
    plan.goals = std::move(goals);
    return plan;
}

std::vector<std::string> told(Plan const& plan,
                              domain::Moorings const& moorings = {{"pei/2"}, {}}) {
    std::vector<std::string> list;
    for (auto const& unmet : domain::unmet_for_submission(plan, moorings, domain::check(plan)))
        list.push_back(std::string(unmet.rule) + " " + unmet.where + " " +
                       std::to_string(static_cast<int>(unmet.kind)));
    return list;
}

std::string line(std::string const& rule_and_where, UnmetKind kind) {
    return rule_and_where + " " + std::to_string(static_cast<int>(kind));
}

using Lines = std::vector<std::string>;

TEST(Submission, AGoodPlanLacksNothing) {
    EXPECT_EQ(told(plan({goal("1")})), Lines{});
}

TEST(Submission, NeedsGoals) {
    EXPECT_EQ(told(plan({})), Lines{line("F2 ", UnmetKind::no_goals)});
}

// Of a part within a part the topmost alone is told; what weighs nothing waits for its goals.
TEST(Submission, APartThatWeighsSomethingHoldsGoals) {
    auto made = plan({});
    Node full;
    full.code = "A";
    full.weights = {{std::nullopt, 80}};
    full.goals = {goal("1")};
    Node empty;
    empty.code = "B";
    empty.weights = {{std::nullopt, 100}};
    empty.children = {empty};
    empty.weights = {{std::nullopt, 20}};
    made.children = {full, empty};
    EXPECT_EQ(told(made), Lines{line("F4 /children/1", UnmetKind::part_empty)});
    // The block of transversal goals of a management plan, which others complete (F1).
    auto block = made;
    block.instrument = Instrument::management_plan;
    block.children[1] = {};
    block.children[1].kind = NodeKind::group;
    block.children[1].code = "T";
    block.children[1].weights = {{std::nullopt, 20}};
    EXPECT_EQ(told(block), Lines{});
    block.children[1].code = "P";
    EXPECT_EQ(told(block), Lines{line("F4 /children/1", UnmetKind::part_empty)});
    made.children[1].weights = {{std::nullopt, 0}};
    made.children[0].weights = {{std::nullopt, 100}};
    EXPECT_EQ(told(made), Lines{line("F4 /children/1/children/0", UnmetKind::part_empty)});
    made.children[1].children[0].goals = {goal("2")};
    EXPECT_EQ(told(made), Lines{});
}

TEST(Submission, AnOrphanCannotBeSubmitted) {
    EXPECT_EQ(told(plan({goal("1"), goal("2", {})})),
              Lines{line("F2 /goals/1", UnmetKind::orphan)});
    EXPECT_EQ(told(plan({goal("1", {"pei/9", "p/1"})})),
              Lines{line("F2 /goals/0", UnmetKind::unmoored)});
    EXPECT_EQ(told(plan({goal("1", {"pei/9", "pei/2"})})), Lines{});
}

// A plan above that is not known is none of Rumbo's: what it holds nobody can tell.
TEST(Submission, AFalseLineBesideATrueOneIsFalse) {
    domain::Moorings const moorings{{"pei/2"}, {"pei/99"}};
    auto const made = plan({goal("1", {"pei/2", "pei/99", "ods/11"})});
    EXPECT_EQ(told(made, moorings), Lines{line("F2 /goals/0", UnmetKind::leads_nowhere)});
    EXPECT_EQ(domain::unmet_for_submission(made, moorings, {}).front().found, "pei/99");
    EXPECT_EQ(told(plan({goal("1", {"pei/2", "p/1", "p/7"})})),
              Lines{line("F2 /goals/0", UnmetKind::leads_nowhere)});
    EXPECT_EQ(told(plan({goal("1", {"pei/99"})}), moorings),
              (Lines{line("F2 /goals/0", UnmetKind::leads_nowhere),
                     line("F2 /goals/0", UnmetKind::unmoored)}));
}

// F3: type of programming against period magnitudes and total. What results say is not for a
// submission to explain, nor is an error, which refuses it.
TEST(Submission, WarningsOfWhatIsReviewedAreExplained) {
    auto one = goal("1");
    one.targets = {{*domain::Period::parse("2027-Q1"), 600},
                   {*domain::Period::parse("2027-Q2"), 200},
                   {*domain::Period::parse("2027-Q3"), 200},
                   {*domain::Period::parse("2027-Q4"), 200}};
    EXPECT_EQ(domain::count_to_explain(domain::check(plan({one}))), 0);
    one.total = 1300;  // the schedule and the sentence say 1,200
    auto const findings = domain::check(plan({one}));
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings.front().code, domain::CheckCode::total_mismatch);
    EXPECT_EQ(domain::count_to_explain(findings), 1);
    using enum domain::CheckCode;
    for (auto const code : {retreat, narrative_number, published_percent, unknown_key})
        EXPECT_EQ(domain::count_to_explain({{.code = code,
                                             .severity = domain::Severity::warning,
                                             .where = "/goals/0",
                                             .subject = "1",
                                             .evidence = domain::NoBaseline{}}}),
                  0);
}

TEST(Submission, StrategicPlansHoldTheObjectivesThemselves) {
    EXPECT_EQ(told(plan({goal("1", {})}, Instrument::sector_strategic_plan)), Lines{});
    auto action = plan({}, Instrument::action_plan);
    Node objective;
    objective.kind = NodeKind::strategic_objective;
    objective.code = "1";
    objective.goals = {goal("1.1", {})};
    action.children = {objective};
    // What the plan alone calls an objective is in force nowhere.
    EXPECT_EQ(told(action), Lines{line("F2 /children/0/goals/0", UnmetKind::orphan)});
    action.children[0].goals = {goal("1.1", {"no-existe/9"})};
    EXPECT_EQ(told(action), Lines{line("F2 /children/0/goals/0", UnmetKind::unmoored)});
    EXPECT_EQ(domain::unmet_for_submission(action, {}, {}).front().found, "no-existe/9");
    action.children[0].goals = {goal("1.1", {"pei/2"})};
    EXPECT_EQ(told(action), Lines{});
}

TEST(Submission, AGoalSaysWhatItPromisesAndHowItIsMeasured) {
    auto bare = goal("1");
    bare.goal = bare.indicator = bare.unit = "";
    bare.targets.clear();
    EXPECT_EQ(told(plan({bare})), (Lines{line("F3 /goals/0", UnmetKind::sentence_missing),
                                         line("F3 /goals/0", UnmetKind::indicator_missing),
                                         line("F3 /goals/0", UnmetKind::unit_missing),
                                         line("F3 /goals/0", UnmetKind::targets_missing)}));
}

TEST(Submission, WeightsAddUpToOneHundred) {
    auto one = goal("1");
    auto two = goal("2");
    one.weights = {{std::nullopt, 50}};
    two.weights = {{std::nullopt, 49}};
    EXPECT_EQ(told(plan({one, two})), Lines{line("F4 ", UnmetKind::finding)});
    two.weights = {{std::nullopt, 50}};
    EXPECT_EQ(told(plan({one, two})), Lines{});
}

TEST(Submission, AMooringIsAStrategicObjectiveInForce) {
    auto above = plan({}, Instrument::institutional_strategic_plan);
    Node objective;
    objective.code = "2";
    objective.goals = {goal("2.1", {})};
    Node programme;
    programme.kind = NodeKind::programme;
    programme.code = "3";
    above.children = {objective, programme};
    auto const year = plan({}).period;
    EXPECT_TRUE(domain::is_mooring(above, "2", year));
    EXPECT_TRUE(domain::is_mooring(above, "2/2.1", year));
    EXPECT_FALSE(domain::is_mooring(above, "3", year));
    EXPECT_FALSE(domain::is_mooring(above, "4", year));
    above.period.to = {2026, 12, 31};
    EXPECT_FALSE(domain::is_mooring(above, "2", year));
}

TEST(Submission, ObjectivesAreOfferedWithTheirWholePath) {
    Node objective;
    objective.code = "2";
    objective.name = "Cuidar el río";
    objective.goals = {goal("2.1", {})};
    Node pillar;
    pillar.kind = NodeKind::programme;
    pillar.code = "A";
    pillar.children = {objective};
    auto above = plan({}, Instrument::institutional_strategic_plan);
    above.children = {pillar};
    auto const offered = domain::list_objectives(above);
    ASSERT_EQ(offered.size(), 1U);
    EXPECT_EQ(offered.front().path, "A/2");
    EXPECT_EQ(offered.front().name, "Cuidar el río");
    EXPECT_TRUE(domain::is_mooring(above, offered.front().path, plan({}).period));
}

TEST(Submission, ReferencesAreThoseToOtherPlans) {
    EXPECT_EQ(domain::references_of(plan({goal("1", {"pei/2", "p/9"}), goal("2", {"pei/2"})})),
              domain::References{"pei/2"});
}

}  // namespace
