// The contract of plan-document, character by character; figures by hand.
#include "exchange/evaluation_json.hpp"

#include <gtest/gtest.h>

namespace exchange {
namespace {

using domain::Goal;
using domain::Node;
using domain::Period;
using domain::Schedule;

base::Decimal decimal(std::string_view text) {
    return base::Decimal::parse(text).value();
}

Goal a_goal(std::string code, std::string_view target, std::string_view actual) {
    Goal goal;
    goal.code = std::move(code);
    goal.schedule = Schedule::increasing;
    goal.targets = {{*Period::parse("2024-Q1"), decimal(target)}};
    goal.actuals = {{.period = *Period::parse("2024-Q1"), .value = decimal(actual)}};
    return goal;
}

domain::Plan a_plan() {
    domain::Plan plan;
    plan.code = "pes-gestion-publica";
    plan.period.from = base::Date(2020, 1, 1);
    plan.period.to = base::Date(2024, 12, 31);
    return plan;
}

std::string json_at_first_quarter(domain::Plan const& plan) {
    return evaluation_json(domain::evaluate(plan, base::Date(2024, 3, 31), domain::Scope::year),
                           json::Layout::compact);
}

// First objective of the sector plan: 67.25/66.63, 99.87/99.87, 9557/5400.
TEST(EvaluationJson, is_the_contract_to_the_character) {
    auto plan = a_plan();
    Node objective;
    objective.code = "1";
    objective.goals = {a_goal("569", "66.63", "67.25"), a_goal("542", "99.87", "99.87"),
                       a_goal("75", "5400", "9557")};
    objective.goals[0].total = decimal("66.63");
    plan.children = {objective};
    EXPECT_EQ(json_at_first_quarter(plan),
              R"({"plan":"pes-gestion-publica","at":"2024-03-31","scope":"year",)"
              R"("percent":"125.9707","status":"ahead","goals":[],"children":[)"
              R"({"kind":"strategic-objective","code":"1","weight":null,"share":"100.0000",)"
              R"("percent":"125.9707","status":"ahead","goals":[)"
              R"({"code":"569","schedule":"increasing","programmed":"66.63","executed":"67.25",)"
              R"("weight":null,"share":"33.3333","percent":"100.9305","counted":"100.9305",)"
              R"("status":"on-track","increment":null,"trajectory":"100.0000","gap":"0.9305",)"
              R"("findings":[]},)"
              R"({"code":"542","schedule":"increasing","programmed":"99.87","executed":"99.87",)"
              R"("weight":null,"share":"33.3333","percent":"100.0000","counted":"100.0000",)"
              R"("status":"on-track","increment":null,"trajectory":null,"gap":null,"findings":[]},)"
              R"({"code":"75","schedule":"increasing","programmed":"5400","executed":"9557",)"
              R"("weight":null,"share":"33.3333","percent":"176.9815","counted":"176.9815",)"
              R"("status":"ahead","increment":null,"trajectory":null,"gap":null,"findings":[]}],)"
              R"("children":[]}]})");
}

TEST(EvaluationJson, none_is_null_and_never_zero) {
    auto plan = a_plan();
    plan.combine = domain::Combine::independent;
    Goal unscheduled;
    unscheduled.code = "n";
    unscheduled.weights = {{std::nullopt, decimal("33.50")}};
    unscheduled.actuals = {{.period = *Period::parse("2024-Q1"), .value = decimal("5")}};
    plan.goals = {unscheduled};
    EXPECT_EQ(json_at_first_quarter(plan),
              R"({"plan":"pes-gestion-publica","at":"2024-03-31","scope":"year","percent":null,)"
              R"("status":null,"goals":[{"code":"n","schedule":"sum","programmed":null,)"
              R"("executed":null,"weight":"33.5","share":null,"percent":null,"counted":null,)"
              R"("status":"unprogrammed","increment":null,"trajectory":null,"gap":null,)"
              R"("findings":[{"code":"executed-unprogrammed","period":"2024-Q1"}]}],)"
              R"("children":[]})");
}

// A sixth decimal of amounts, half up: 1 / 3 and 2 / 3; P of 1.0000005 shows 1.000001.
TEST(EvaluationJson, amounts_have_at_most_six_decimals) {
    auto plan = a_plan();
    plan.goals = {a_goal("a", "1.0000005", "0")};
    plan.goals[0].actuals[0] = {.period = *Period::parse("2024-Q1"),
                                .numerator = decimal("2"),
                                .denominator = decimal("3")};
    auto const json = json_at_first_quarter(plan);
    EXPECT_NE(json.find(R"("programmed":"1.000001","executed":"0.666667")"), json.npos) << json;
}

}  // namespace
}  // namespace exchange
