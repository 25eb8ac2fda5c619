#include "exchange/plan_document/plan_document.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "kit/json/document.hpp"

namespace {

using base::Decimal;
using domain::Period;

std::string file_bytes(std::filesystem::path const& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::filesystem::path> cases() {  // tests run at the root of the repository
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator("demo/plans"))
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    return paths;
}

domain::Plan read(std::string_view text) {
    auto plan = exchange::read_plan_document(text);
    if (plan) return *std::move(plan);
    auto const& problem = plan.error()[0];
    ADD_FAILURE() << static_cast<int>(problem.code) << ' ' << problem.place.pointer << ' '
                  << problem.found;
    return {};
}

std::string plan_text(std::string const& members) {
    return R"({"format":"rumbo-plan/1","code":"p","instrument":"action-plan",)"
           R"("period":{"from":"2024","to":"2025"},)" +
           members + "}";
}

domain::Goal read_goal(std::string const& members) {
    auto const plan =
        read(plan_text(R"("goals":[{"code":"g","schedule":"increasing",)" + members + "}]"));
    return plan.goals.at(0);
}

Decimal decimal(std::string_view text) {
    return Decimal::parse(text).value();
}

// The same values, whatever the order of members: JSON's own equality.
bool same(json::Value left, json::Value right) {
    if (left.kind() != right.kind()) return false;
    switch (left.kind()) {
        case json::Kind::array: {
            auto const a = left.elements();
            auto const b = right.elements();
            return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
        }
        case json::Kind::object: {
            auto const members = left.members();
            return left.size() == right.size() &&
                   std::all_of(members.begin(), members.end(), [&](json::Member member) {
                       auto const other = right.find(member.key.text());
                       return other && same(member.value, *other);
                   });
        }
        case json::Kind::string:
        case json::Kind::number:
            return left.text() == right.text();
        case json::Kind::boolean:
            return left.truth() == right.truth();
        case json::Kind::null:
            break;
    }
    return true;
}

TEST(PlanDocument, EveryValueOfTheFourCasesSurvives) {
    ASSERT_GE(cases().size(), 4U);
    for (auto const& path : cases()) {
        auto const original = file_bytes(path);
        auto const plan = read(original);
        auto const text = exchange::write_plan_document(plan);
        EXPECT_TRUE(same(json::parse(original)->root(), json::parse(text)->root())) << path;
        EXPECT_EQ(read(text), plan) << path;
        EXPECT_EQ(exchange::write_plan_document(read(text)), text) << path;
    }
}

TEST(PlanDocument, TheCasesHoldWhatTheDocumentsSay) {
    auto const plan = read(file_bytes("demo/plans/pes-gestion-publica-2024-03-31.json"));
    EXPECT_EQ(plan.code, "pes-gestion-publica");
    EXPECT_EQ(plan.instrument, domain::Instrument::sector_strategic_plan);
    EXPECT_EQ(plan.at, base::Date(2024, 3, 31));
    EXPECT_EQ(plan.period.from, base::Date(2020, 1, 1));
    EXPECT_EQ(plan.period.to, base::Date(2024, 12, 31));
    ASSERT_EQ(plan.children.size(), 5U);
    auto const& goal = plan.children[0].goals[0];
    EXPECT_EQ(goal.code, "569");
    EXPECT_EQ(goal.total->text(), "66.63");
    ASSERT_EQ(goal.targets.size(), 2U);
    EXPECT_EQ(goal.targets[1].period, Period(2024, domain::Frequency::quarterly, 2));
    EXPECT_EQ(goal.actuals[0].value, decimal("67.25"));
    EXPECT_EQ(goal.sheet.published, decimal("100.93"));

    auto const action_plan = read(file_bytes("demo/plans/pai-2020.json"));
    EXPECT_EQ(action_plan.combine, domain::Combine::independent);
    EXPECT_EQ(action_plan.period.from, base::Date(2020, 6, 1));
    EXPECT_EQ(action_plan.period.to, base::Date(2020, 12, 31));
    auto const& project = action_plan.children[0].children[0];
    EXPECT_EQ(project.budget->programmed, decimal("16131000000"));
    EXPECT_EQ(project.children[0].programmed, decimal("100"));
}

TEST(PlanDocument, DecimalsAreStringsOrNumbersByTheirText) {
    auto const goal = read_goal(R"("baseline":"-4.50","total":123456789012345.123456789,)"
                                R"("targets":{"2024":0.10,"2025":-0})");
    EXPECT_EQ(goal.baseline->text(), "-4.50");
    EXPECT_EQ(goal.total->text(), "123456789012345.123456789");
    EXPECT_EQ(goal.targets[0].value.text(), "0.10");
    EXPECT_EQ(goal.targets[1].value.text(), "0");
}

TEST(PlanDocument, NullIsTheSameAsLeftOut) {
    auto const goal = read_goal(
        R"("baseline":null,"weight":null,"targets":{"2024":null,"2024-Q1":"5"},)"
        R"("actuals":{"2024":null,"2024-Q2":{"value":null,"analysis":null}},"frequency":null)");
    EXPECT_FALSE(goal.baseline);
    EXPECT_FALSE(goal.frequency);
    ASSERT_EQ(goal.targets.size(), 1U);
    ASSERT_EQ(goal.actuals.size(), 1U);
    EXPECT_FALSE(goal.actuals[0].value);
    EXPECT_EQ(read(plan_text(R"("owner":null,"rules":null,"children":null,"at":null)")),
              read(plan_text(R"("name":null)")));
}

TEST(PlanDocument, NullInCapAndFloorMeansNone) {
    auto const rules = [](std::string const& text) {
        return read(plan_text("\"rules\":" + text)).rules.at(0).rules;
    };
    EXPECT_EQ(rules("{}"), domain::Rules{});
    EXPECT_EQ(rules("{}").floor, Decimal{0});
    EXPECT_FALSE(rules(R"({"floor":null})").floor);
    EXPECT_FALSE(rules(R"({"cap":null,"tolerance":null})").cap);
    EXPECT_EQ(rules(R"({"cap":100,"floor":"-10"})").cap, Decimal{100});
    EXPECT_EQ(rules(R"({"constant":"last","tolerance":"2.5"})").tolerance, decimal("2.5"));
    auto const none = read(plan_text(R"("rules":{"cap":null,"floor":null})"));
    EXPECT_EQ(read(exchange::write_plan_document(none)), none);
}

TEST(PlanDocument, WeightsAreOneOrOneForEachYear) {
    EXPECT_EQ(read_goal(R"("weight":12.5)").weights, (domain::Weights{{{}, decimal("12.5")}}));
    EXPECT_EQ(read_goal(R"("weight":{"2025":"3","2024":1,"2026":null})").weights,
              (domain::Weights{{2024, Decimal{1}}, {2025, Decimal{3}}}));
}

TEST(PlanDocument, AnActualThatIsNoReportStandsAnywhere) {
    auto const goal = read_goal(
        R"("frequency":"yearly","actuals":{"2024-Q1":{"analysis":"Avance.","evidence":["a","b"]},)"
        R"("2024-03":{"numerator":"4"},"2024":"1"})");
    ASSERT_EQ(goal.actuals.size(), 3U);
    EXPECT_EQ(goal.actuals[0].period.text(), "2024-03");
    EXPECT_EQ(goal.actuals[1].evidence, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(goal.actuals[2].value, Decimal{1});
}

TEST(PlanDocument, SpansAreOfDatesAndPeriods) {
    auto const plan = read(R"({"format":"rumbo-plan/1","code":"p","instrument":"action-plan",)"
                           R"("period":{"from":"2024-02-29","to":"2024-Q3"},)"
                           R"("children":[{"kind":"group","code":"1","period":{"from":"2024-B2",)"
                           R"("to":"2024-06-15"}}]})");
    EXPECT_EQ(plan.period.from, base::Date(2024, 2, 29));
    EXPECT_EQ(plan.period.to, base::Date(2024, 9, 30));
    EXPECT_EQ(plan.children[0].period->from, base::Date(2024, 3, 1));
    EXPECT_EQ(plan.children[0].period->to, base::Date(2024, 6, 15));
    EXPECT_EQ(read(exchange::write_plan_document(plan)), plan);
}

TEST(PlanDocument, KeepsUnknownKeysOfEveryObject) {
    std::string const text =
        R"({
 "format": "rumbo-plan/1",
 "code": "p",
 "instrument": "action-plan",
 "owner": {
  "code": "SG",
  "x": {"a": [1.50, "ñ\u00e9"] }
 },
 "period": {
  "from": "2024",
  "to": "2025",
  "x": null
 },
 "rules": {
  "cap": "100",
  "bands": [
   {
    "name": "bajo",
    "x": 1e5
   }
  ],
  "x": false
 },
 "children": [
  {
   "kind": "group",
   "code": "1",
   "budget": {
    "currency": "COP",
    "x": []
   },
   "goals": [
    {
     "code": "g",
     "schedule": "sum",
     "actuals": {
      "2024": {
       "value": "1",
       "x": "y"
      }
     },
     "goal ": 1,
     "x": {}
    }
   ],
   "x": 0
  }
 ],
 "x\n": 12345678901234567890123456789012345678901234567890
}
)";
    auto const plan = read(text);
    EXPECT_EQ(exchange::write_plan_document(plan), text);
    EXPECT_EQ(plan.unknown.at(0).key, "x\n");
    EXPECT_EQ(plan.children[0].goals[0].unknown.at(0), (domain::UnknownKey{"goal ", "1"}));
}

TEST(PlanDocument, ReadsItselfWithAByteOrderMarkAndInAnyLayout) {
    auto const text = plan_text(R"("name":"Plan")");
    EXPECT_EQ(read("\xEF\xBB\xBF" + text), read("\r\n\t " + text + "\r\n"));
}

}  // namespace
