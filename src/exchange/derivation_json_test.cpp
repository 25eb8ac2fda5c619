// The package that a stranger recomputes; figures by hand. tests/cli recomputes real ones.
#include "exchange/derivation_json.hpp"

#include <gtest/gtest.h>

#include "kit/json/document.hpp"

namespace exchange {
namespace {

using domain::Goal;
using domain::Period;
using domain::Schedule;

base::Decimal decimal(std::string_view text) {
    return base::Decimal::parse(text).value();
}

// (85 − 75) ÷ (87,5 − 75), and a goal that is not programmed.
domain::Plan a_plan() {
    Goal level;
    level.code = "513";
    level.schedule = Schedule::increasing;
    level.baseline = decimal("75");
    level.targets = {{*Period::parse("2024-Q1"), decimal("87.5")}};
    level.actuals = {{.period = *Period::parse("2024-Q1"),
                      .value = decimal("85"),
                      .evidence = {"acta.pdf"},
                      .reported_by = "Secretaría General"}};
    Goal unprogrammed;
    unprogrammed.code = "n";
    domain::Plan plan;
    plan.code = "p";
    plan.name = "Plan";
    plan.period.from = base::Date(2024, 1, 1);
    plan.period.to = base::Date(2024, 12, 31);
    plan.goals = {level, unprogrammed};
    plan.rules.push_back({base::Date(2024, 2, 1), {}});
    plan.rules[0].rules.cap = decimal("70");
    return plan;
}

struct DerivationJson : ::testing::Test {
    // The JSON text of what stands at a path of keys and indexes.
    static std::string at(json::Document const& document, std::vector<std::string> const& path) {
        auto value = document.root();
        for (auto const& step : path) {
            if (value.kind() == json::Kind::array) {
                auto element = value.elements().begin();
                std::advance(element, std::stoi(step));
                value = *element;
            } else if (auto const found = value.find(step)) {
                value = *found;
            } else {
                return "missing: " + step;
            }
        }
        return std::string(value.raw());
    }

    domain::Plan plan = a_plan();
    domain::Evaluation evaluation =
        domain::evaluate(plan, base::Date(2024, 3, 31), domain::Scope::year);
    DerivationSource source{"1.2.3", 4, "abcd", {"Step one."}};
    std::string text =
        derivation_json(evaluation, evaluation.root, "", source, json::Layout::compact);
    json::Document document = json::parse(text).value();
};

TEST_F(DerivationJson, says_what_it_was_computed_from) {
    EXPECT_EQ(at(document, {"format"}), R"("rumbo-derivation/1")");
    EXPECT_EQ(at(document, {"program"}), R"("rumbo 1.2.3")");
    EXPECT_EQ(at(document, {"edition"}), "4");
    EXPECT_EQ(at(document, {"digest"}), R"("abcd")");
    EXPECT_EQ(at(document, {"plan"}),
              R"({"code":"p","name":"Plan","from":"2024-01-01","to":"2024-12-31"})");
    EXPECT_EQ(at(document, {"rules", "from"}), R"("2024-02-01")");
    EXPECT_EQ(at(document, {"rules", "cap"}), R"("70")");
    EXPECT_EQ(at(document, {"how_to_recompute"}), R"(["Step one."])");
}

TEST_F(DerivationJson, a_goal_has_formula_operands_and_facts) {
    std::vector<std::string> const goal{"result", "members", "0"};
    auto const of = [&](std::vector<std::string> const& rest) {
        auto path = goal;
        path.insert(path.end(), rest.begin(), rest.end());
        return at(document, path);
    };
    EXPECT_EQ(of({"formula"}), R"("level")");
    EXPECT_EQ(of({"baseline"}), R"("75")");
    EXPECT_EQ(of({"percent"}), R"("80.0000")");
    EXPECT_EQ(of({"percent_exact"}), R"("80/1")");
    EXPECT_EQ(of({"counted"}), R"("70.0000")");
    EXPECT_EQ(of({"limited_by"}), R"("cap")");
    EXPECT_EQ(of({"share"}), R"("100.0000")");
    EXPECT_EQ(of({"periods", "0", "programmed_exact"}), R"("175/2")");
    EXPECT_EQ(of({"periods", "0", "report", "reported_by"}), R"("Secretaría General")");
    EXPECT_EQ(of({"periods", "0", "report", "evidence"}), R"(["acta.pdf"])");
    EXPECT_EQ(of({"facts", "targets"}), R"({"2024-Q1":"87.5"})");
}

TEST_F(DerivationJson, what_was_left_out_says_why) {
    EXPECT_EQ(at(document, {"result", "members", "1", "no_percentage"}), R"("nothing-due")");
    EXPECT_EQ(at(document, {"result", "members", "1", "left_out"}), R"("no-percentage")");
    EXPECT_EQ(at(document, {"result", "members", "0", "left_out"}), "null");
    EXPECT_EQ(at(document, {"result", "percent"}), R"("70.0000")");
    EXPECT_EQ(at(document, {"result", "weights"}), R"("equal")");
}

TEST_F(DerivationJson, of_one_goal_alone) {
    auto const own =
        derivation_json(evaluation, evaluation.root.goals[0], "513", source, json::Layout::compact);
    auto const alone = json::parse(own).value();
    EXPECT_EQ(at(alone, {"path"}), R"("513")");
    EXPECT_EQ(at(alone, {"result"}), at(document, {"result", "members", "0"}));
}

}  // namespace
}  // namespace exchange
