// What changed between two editions, object by object and cell by cell.
#include "exchange/plan_document/difference.hpp"

#include <gtest/gtest.h>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace {

using domain::ObjectKind;
using exchange::ObjectChange;
using What = ObjectChange::What;

domain::Draft draft(std::string const& members) {
    auto const text = R"({"format": "rumbo-plan/1", "code": "P", "name": "Plan",
        "instrument": "action-plan", "owner": {"code": "G", "name": "G"},
        "period": {"from": "2027", "to": "2027"}, )" +
                      members + "}";
    return exchange::take_apart(*exchange::read_plan_document(text));
}

std::string goal(std::string const& code, std::string const& more) {
    return R"({"code": ")" + code + R"(", "goal": "Meta )" + code + R"(", "schedule": "sum")" +
           more + "}";
}

TEST(Difference, OfAPlanWithItselfIsNothing) {
    auto const one = draft(R"("goals": [)" + goal("1", R"(, "unit": "cajas")") + "]");
    EXPECT_TRUE(exchange::difference(one, one).empty());
}

TEST(Difference, TellsCellsAddedChangedAndTakenAway) {
    auto const before =
        draft(R"("goals": [)" + goal("1", R"(, "unit": "cajas", "targets": {"2027": "5"})") + "]");
    auto const after = draft(R"("mission": "Servir", "goals": [)" +
                             goal("1", R"(, "note": "n", "targets": {"2027": "6"})") + "]");
    std::vector<ObjectChange> const expected{
        {.kind = ObjectKind::plan, .title = "Plan", .cells = {{"mission", "", "Servir"}}},
        {.kind = ObjectKind::goal,
         .path = "1",
         .title = "Meta 1",
         .cells = {{"note", "", "n"}, {"targets/2027", "5", "6"}, {"unit", "cajas", ""}}}};
    EXPECT_EQ(exchange::difference(before, after), expected);
}

// Neither what says something else, nor what is gone from its place or new there.
TEST(Difference, OfSomeGoalsNothingChanged) {
    auto const before = draft(R"("children": [{"kind": "group", "code": "A", "name": "Uno",)"
                              R"("goals": [)" +
                              goal("1", R"(, "unit": "cajas")") + "," + goal("2", "") + "," +
                              goal("3", "") + "]}]");
    auto const after =
        draft(R"("children": [{"kind": "group", "code": "A", "name": "Otro",)"
              R"("goals": [)" +
              goal("1", R"(, "unit": "cajas")") + "," + goal("2", R"(, "note": "n")") + "," +
              goal("4", "") + R"(]}], "goals": [)" + goal("3", "") + "]");
    EXPECT_EQ(exchange::unchanged_goals(before, after), std::set<std::string>{"A/1"});
}

// What goes on under another code is neither new nor gone, and did not move.
TEST(Difference, WhatWasRenamedIsTheSame) {
    auto const before = draft(R"("children": [{"kind": "group", "code": "A", "name": "Uno",)"
                              R"("goals": [)" +
                              goal("1", "") + "," + goal("2", "") + "]}]");
    auto const after = draft(R"("children": [{"kind": "group", "code": "B", "name": "Uno",)"
                             R"("goals": [)" +
                             goal("2", R"(, "unit": "cajas")") + "," + goal("3", "") + "]}]");
    std::vector<domain::Renaming> const renamings{
        {0, "A", "B"}, {0, "A/1", "B/2"}, {0, "A/2", "B/3"}};
    std::vector<ObjectChange> const expected{
        {.kind = ObjectKind::node, .path = "B", .title = "Uno", .cells = {{"code", "A", "B"}}},
        {.kind = ObjectKind::goal,
         .path = "B/2",
         .title = "Meta 2",
         .cells = {{"code", "1", "2"}, {"goal", "Meta 1", "Meta 2"}, {"unit", "", "cajas"}}},
        {.kind = ObjectKind::goal,
         .path = "B/3",
         .title = "Meta 3",
         .cells = {{"code", "2", "3"}, {"goal", "Meta 2", "Meta 3"}}}};
    EXPECT_EQ(exchange::difference(before, after, renamings), expected);
    // One took the code of what is gone.
    std::vector<domain::Renaming> const taken{{0, "A", "B"}, {0, "A/1", "B/2"}};
    auto const changes = exchange::difference(before, after, taken);
    ASSERT_EQ(changes.size(), 4u);
    EXPECT_EQ(changes[2].what, What::added);
    EXPECT_EQ(changes[3].what, What::removed);
    EXPECT_EQ(changes[3].path, "A/2");
}

TEST(Difference, KnowsObjectsByTheirCodesWhereverTheyStand) {
    auto const before = draft(R"("goals": [)" + goal("1", "") + "," + goal("2", "") + "]");
    auto const after =
        draft(R"("goals": [)" + goal("2", "") + "," + goal("3", "") + "," + goal("1", "") + "]");
    auto const changes = exchange::difference(before, after);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].what, What::added);
    EXPECT_EQ(changes[0].path, "3");
    auto const back = exchange::difference(after, before);
    ASSERT_EQ(back.size(), 1u);
    EXPECT_EQ(back[0].what, What::removed);
    EXPECT_EQ(back[0].title, "Meta 3");
}

TEST(Difference, ACodeThatComesTwiceIsTwo) {
    auto const before = draft(R"("goals": [)" + goal("1", "") + "," + goal("1", "") + "]");
    auto const after =
        draft(R"("goals": [)" + goal("1", "") + "," + goal("1", R"(, "unit": "%")") + "]");
    auto const changes = exchange::difference(before, after);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].cells, (std::vector<exchange::CellChange>{{"unit", "", "%"}}));
}

std::string part(std::string const& code, std::string const& goals) {
    return R"({"code": ")" + code + R"(", "kind": "process", "name": "Parte", "goals": [)" + goals +
           "]}";
}

TEST(Difference, AGoalOfOneCodeIsMovedAndNotAnother) {
    auto const before = draft(R"("children": [)" + part("A", goal("1", "") + "," + goal("2", "")) +
                              "," + part("B", goal("3", "")) + "]");
    auto const after = draft(R"("children": [)" + part("A", goal("2", "")) + "," +
                             part("B", goal("3", "") + "," + goal("1", R"(, "unit": "m")")) + "]");
    std::vector<ObjectChange> const expected{
        {.kind = ObjectKind::goal,
         .path = "B/1",
         .title = "Meta 1",
         .cells = {{"unit", "", "m"}},
         .moved = exchange::ObjectMove{.from = "A Parte", .to = "B Parte"}}};
    EXPECT_EQ(exchange::difference(before, after), expected);
}

TEST(Difference, OfACodeThatTwoGoalsHaveNoneIsMoved) {
    auto const before = draft(R"("children": [)" + part("A", goal("1", "")) + "," +
                              part("B", goal("1", "")) + "," + part("C", "") + "]");
    auto const after = draft(R"("children": [)" + part("A", "") + "," + part("B", goal("1", "")) +
                             "," + part("C", goal("1", "")) + "]");
    auto const changes = exchange::difference(before, after);
    ASSERT_EQ(changes.size(), 2u);
    EXPECT_EQ(changes[0].what, What::added);
    EXPECT_EQ(changes[1].what, What::removed);
    EXPECT_EQ(changes[1].path, "A/1");
}

}  // namespace
