// A plan taken apart into cells and put together again is the same plan.
#include "exchange/plan_document/draft.hpp"

#include <gtest/gtest.h>

#include "exchange/plan_document/plan_document.hpp"

namespace {

using domain::Draft;
using exchange::DraftPlace;

constexpr std::string_view document = R"({
 "format": "rumbo-plan/1", "code": "P", "name": "=Plan", "instrument": "management-plan",
 "owner": {"code": "G", "name": "Gestión", "kind": "process", "x/y": 1},
 "period": {"from": "2027", "to": "2027"},
 "rules": {"cap": null, "constant": "last"},
 "legal_basis": ["Ley 152", "a\nb"], "~odd": {"a": [1, 2.50]},
 "goals": [{"code": "0", "schedule": "constant", "weight": {"2026": "10", "2027": "20"}}],
 "children": [{"kind": "process", "code": "1", "name": "Uno", "weight": "80", "count": 3,
   "budget": {"currency": "COP"}, "period": {"from": "2027-01", "to": "2027-06"},
   "goals": [
    {"code": "1.1", "schedule": "sum", "transversal": true, "aligned_to": ["otro/3"],
     "targets": {"2027-Q1": "1.50", "2027-Q2": "2"},
     "actuals": {"2027-Q1": "1", "2027-Q2": {"numerator": "1", "denominator": "2",
                                              "evidence": ["x"]}}},
    {"code": "1.2", "schedule": "increasing"}]}]
})";

domain::Plan plan() {
    return *exchange::read_plan_document(document);
}

TEST(Draft, IsCutIntoObjectsAndCells) {
    auto const draft = exchange::take_apart(plan());
    ASSERT_EQ(draft.size(), 5u);
    EXPECT_EQ(draft[0].text("name"), "==Plan");
    EXPECT_EQ(draft[0].text("owner/x~1y"), "=1");
    EXPECT_EQ(draft[0].text("~0odd"), R"(={"a": [1, 2.50]})");
    EXPECT_EQ(draft[1].text("weight/2027"), "20");
    EXPECT_EQ(draft[2].kind, domain::ObjectKind::node);
    EXPECT_EQ(draft[2].text("count"), "=3");
    EXPECT_EQ(draft[3].parent, 2);
    EXPECT_EQ(draft[3].text("targets/2027-Q1"), "1.50");
    EXPECT_EQ(draft[3].text("transversal"), "=true");
    EXPECT_EQ(draft[4].position, 1);
    EXPECT_EQ(draft[4].text("targets/2027-Q1"), "");
}

TEST(Draft, PutTogetherIsTheSamePlan) {
    auto const draft = exchange::take_apart(plan());
    auto const again = exchange::put_together(draft);
    ASSERT_TRUE(again.plan.has_value());
    EXPECT_EQ(exchange::write_plan_document(*again.plan), exchange::write_plan_document(plan()));
    EXPECT_EQ(*again.plan, plan());
    EXPECT_EQ(exchange::take_apart(*again.plan), draft);
}

TEST(Draft, StandsInTheOrderOfItsPositions) {
    auto draft = exchange::take_apart(plan());
    draft[3].position = 7;
    auto const again = exchange::put_together(draft);
    EXPECT_EQ(again.plan->children[0].goals[0].code, "1.2");
    EXPECT_EQ(again.place("/children/0/goals/1"), (DraftPlace{3, ""}));
}

TEST(Draft, TellsItsProblemsAtObjectAndCell) {
    auto draft = exchange::take_apart(plan());
    std::ranges::find(draft[3].cells, "targets/2027-Q1", &domain::Cell::name)->text = "mucho";
    auto const reading = exchange::put_together(draft);
    ASSERT_FALSE(reading.plan);
    ASSERT_EQ(reading.problems->size(), 1u);
    EXPECT_EQ(reading.place(reading.problems->front().place.pointer),
              (DraftPlace{3, "targets/2027-Q1"}));
    EXPECT_EQ(reading.place(""), (DraftPlace{0, ""}));
    EXPECT_EQ(reading.place("/owner/name"), (DraftPlace{0, "owner/name"}));
    EXPECT_EQ(reading.place("/children/0"), (DraftPlace{2, ""}));
    EXPECT_EQ(reading.place("/children/0/goals/1/weight"), (DraftPlace{4, "weight"}));
    EXPECT_EQ(reading.place("nowhere"), (DraftPlace{0, ""}));
}

TEST(CellText, KeepsListsAndTextsApart) {
    EXPECT_EQ(exchange::cell_text("=5"), "==5");
    EXPECT_EQ(exchange::cell_characters("==5"), "=5");
    EXPECT_EQ(exchange::cell_characters("=true"), "true");
    EXPECT_EQ(exchange::cell_list({"a", "b\"c"}), R"(=["a","b\"c"])");
    EXPECT_EQ(exchange::cell_texts(R"(=["a","b\"c"])"), (std::vector<std::string>{"a", "b\"c"}));
    EXPECT_EQ(exchange::cell_texts("=[]"), std::vector<std::string>{});
    EXPECT_EQ(exchange::cell_texts("one"), std::vector<std::string>{"one"});
    EXPECT_EQ(exchange::cell_list({}), "");
    EXPECT_EQ(exchange::cell_texts("=[no list"), std::vector<std::string>{"[no list"});
}

}  // namespace
