#include "exchange/plan_import/merge.hpp"

#include <gtest/gtest.h>

#include "exchange/plan_document/draft.hpp"

namespace {

using domain::Draft;
using domain::DraftObject;
using domain::ObjectKind;
using What = exchange::ObjectChange::What;

Draft existing() {
    return {{.id = 0, .kind = ObjectKind::plan, .cells = {{"code", "p"}, {"name", "Plan"}}},
            {.id = 4,
             .kind = ObjectKind::node,
             .parent = 0,
             .cells = {{"code", "A"}, {"kind", "process"}}},
            {.id = 7,
             .kind = ObjectKind::goal,
             .parent = 4,
             .cells = {{"code", "1"}, {"goal", "Uno"}, {"targets/2027-Q1", "5"}, {"unit", "m"}}},
            {.id = 9,
             .kind = ObjectKind::goal,
             .parent = 4,
             .cells = {{"code", "2"}, {"goal", "Dos"}}}};
}

// The same, read from a workbook that numbers its objects by place.
exchange::WorkbookReading reading(std::string source = {}) {
    exchange::WorkbookReading made;
    made.draft = existing();
    made.source = std::move(source);
    if (!made.source.empty()) return made;
    for (auto [number, place] : {std::pair(4, 1), {7, 2}, {9, 3}})
        for (auto& object : made.draft) {
            if (object.id == number) object.id = place;
            if (object.parent == number) object.parent = place;
        }
    return made;
}

DraftObject& object(exchange::WorkbookReading& made, std::string_view code) {
    return *std::ranges::find_if(made.draft,
                                 [&](DraftObject const& one) { return one.text("code") == code; });
}

void set(DraftObject& object, std::string_view cell, std::string text) {
    std::erase_if(object.cells, [&](domain::Cell const& one) { return one.name == cell; });
    if (!text.empty()) object.cells.push_back({std::string(cell), std::move(text)});
}

TEST(Merge, OfTheSameIsNothing) {
    EXPECT_TRUE(exchange::merge(existing(), "p/1", reading()).is_empty());
    EXPECT_TRUE(exchange::merge(existing(), "p/1", reading("p/1")).is_empty());
    EXPECT_TRUE(exchange::merge(existing(), "p/2", reading("other/1")).is_empty());
}

// The goals that only the plan has are named, unless the file is one of ours, which takes them out.
TEST(Merge, GoalsThatTheFileDoesNotNameAreNamed) {
    auto made = reading();
    std::erase_if(made.draft, [](DraftObject const& one) { return one.text("code") == "2"; });
    EXPECT_EQ(exchange::merge(existing(), "p/1", made).left,
              (std::vector<std::string>{"A/2 · Dos"}));
    auto own = reading("p/1");
    std::erase_if(own.draft, [](DraftObject const& one) { return one.text("code") == "2"; });
    auto const merge = exchange::merge(existing(), "p/1", own);
    EXPECT_TRUE(merge.left.empty());
    EXPECT_EQ(merge.removed, std::vector<int>{9});
}

TEST(Merge, WhatAFileDoesNotSayStaysAsItIs) {
    auto file = reading();
    set(object(file, "1"), "unit", "");
    set(object(file, "1"), "goal", "Uno y medio");
    std::erase_if(file.draft, [](DraftObject const& one) { return one.text("code") == "2"; });
    auto const merge = exchange::merge(existing(), "p/1", file);
    ASSERT_EQ(merge.edits.size(), 1u);
    EXPECT_EQ(merge.edits[0].object, 7);
    EXPECT_EQ(merge.edits[0].wanted, (domain::Cell{"goal", "Uno y medio"}));
    EXPECT_EQ(merge.edits[0].shown, "Uno");
    EXPECT_TRUE(merge.removed.empty());
}

TEST(Merge, OfAnExportedFileWhatItDoesNotSayIsTakenAway) {
    auto file = reading("p/1");
    set(object(file, "1"), "unit", "");
    std::erase_if(file.draft, [](DraftObject const& one) { return one.text("code") == "2"; });
    auto const merge = exchange::merge(existing(), "p/1", file);
    ASSERT_EQ(merge.edits.size(), 1u);
    EXPECT_EQ(merge.edits[0].wanted, (domain::Cell{"unit", ""}));
    EXPECT_EQ(merge.removed, (std::vector<int>{9}));
    ASSERT_EQ(merge.changes.size(), 2u);
    EXPECT_EQ(merge.changes[1].change.what, What::removed);
    EXPECT_EQ(merge.changes[1].change.path, "A/2");
}

TEST(Merge, ANumberKeepsAnObjectWhoseCodeChanged) {
    auto file = reading("p/1");
    set(object(file, "2"), "code", "2.1");
    auto const merge = exchange::merge(existing(), "p/1", file);
    ASSERT_EQ(merge.edits.size(), 1u);
    EXPECT_EQ(merge.edits[0].object, 9);
    EXPECT_EQ(merge.edits[0].wanted, (domain::Cell{"code", "2.1"}));
    EXPECT_TRUE(merge.added.empty());
    // In another formulation the number says nothing: one goes, one comes.
    auto const elsewhere = exchange::merge(existing(), "p/2", file);
    EXPECT_EQ(elsewhere.added.size(), 1u);
    EXPECT_EQ(elsewhere.removed, (std::vector<int>{9}));
}

TEST(Merge, NewObjectsComeWithTheirParents) {
    auto file = reading();
    file.draft.push_back(
        {.id = 20, .kind = ObjectKind::node, .parent = 0, .cells = {{"code", "B"}}});
    file.draft.push_back({.id = 21,
                          .kind = ObjectKind::goal,
                          .parent = 20,
                          .cells = {{"code", "3"}, {"actuals/2027-Q1", "4"}}});
    auto const merge = exchange::merge(existing(), "p/1", file);
    ASSERT_EQ(merge.added.size(), 2u);
    EXPECT_EQ(merge.added[0].id, -1);
    EXPECT_EQ(merge.added[1].parent, -1);
    EXPECT_EQ(merge.added[1].text("actuals/2027-Q1"), "");  // reported, not imported
    auto const draft = exchange::merged(existing(), merge);
    ASSERT_EQ(draft.size(), 6u);
    EXPECT_EQ(draft[4].id, 10);
    EXPECT_EQ(draft[5].parent, 10);
    EXPECT_EQ(draft[5].position, 0);
}

TEST(Merge, ANodeThatGoesTakesItsGoalsAndIsToldOnce) {
    auto file = reading("p/1");
    file.draft.resize(1);
    auto const merge = exchange::merge(existing(), "p/1", file);
    EXPECT_EQ(merge.removed, (std::vector<int>{4}));
    EXPECT_EQ(merge.changes.size(), 1u);
    EXPECT_EQ(exchange::merged(existing(), merge).size(), 1u);
}

TEST(Merge, WhatIsNotWrittenByHandIsToldAndStays) {
    auto file = reading();
    set(file.draft[0], "instrument", "action-plan");
    set(object(file, "1"), "actuals/2027-Q1", "5");
    auto const merge = exchange::merge(existing(), "p/1", file);
    EXPECT_TRUE(merge.is_empty());
    EXPECT_EQ(merge.locked.size(), 2u);
}

TEST(Merge, OfTwoWithOneCodeTheSecondIsTheSecond) {
    auto before = existing();
    set(before[3], "code", "1");
    auto file = reading();
    set(object(file, "2"), "code", "1");
    set(file.draft[3], "goal", "Dos y medio");
    auto const merge = exchange::merge(before, "p/1", file);
    ASSERT_EQ(merge.edits.size(), 1u);
    EXPECT_EQ(merge.edits[0].object, 9);
}

// Objectives A and B; goals 1, 2 and 3 of A, 4 of B.
Draft two_parts() {
    Draft draft{{.id = 0, .kind = ObjectKind::plan, .cells = {{"code", "p"}, {"name", "Plan"}}}};
    int id = 1;
    for (std::string const code : {"A", "B"}) {
        int const part = id;
        draft.push_back({.id = id++,
                         .kind = ObjectKind::node,
                         .parent = 0,
                         .position = code == "A" ? 0 : 1,
                         .cells = {{"code", code}, {"kind", "process"}, {"name", "Parte"}}});
        for (std::string const goal : {"1", "2", "3", "4"})
            if ((goal == "4") == (code == "B"))
                draft.push_back({.id = id++,
                                 .kind = ObjectKind::goal,
                                 .parent = part,
                                 .position = code == "A" ? goal[0] - '1' : 0,
                                 .cells = {{"code", goal}, {"goal", "Meta " + goal}}});
    }
    return draft;  // A is 1; its goals 2, 3, 4; B is 5; goal 4 is 6
}

// The file of that: codes below each part, as «A: 1 3; B: 2 4».
exchange::WorkbookReading file_of(std::string const& source,
                                  std::vector<std::pair<int, std::vector<int>>> const& parts) {
    exchange::WorkbookReading made;
    made.source = source;
    auto const all = two_parts();
    made.draft.push_back(all.front());
    for (auto const& [part, goals] : parts) {
        made.draft.push_back(*domain::find_object(all, part));
        for (int const goal : goals) {
            made.draft.push_back(*domain::find_object(all, goal));
            made.draft.back().parent = part;
        }
    }
    return made;
}

// «A 1 3 B 2 4», in the order of the document.
std::string codes(Draft const& draft) {
    std::string list;
    for (auto const& object : draft)
        if (object.id != 0)
            list.append(list.empty() ? "" : " ").append(std::string(object.text("code")));
    return list;
}

TEST(Merge, AGoalThatStandsElsewhereInTheFileIsMoved) {
    auto const file = file_of("p/1", {{1, {2, 4}}, {5, {3, 6}}});
    for (auto const* const own : {"p/1", "p/2"}) {  // by its number; by its code
        auto const merge = exchange::merge(two_parts(), own, file);
        EXPECT_TRUE(merge.added.empty());
        EXPECT_TRUE(merge.removed.empty());
        EXPECT_TRUE(merge.edits.empty());
        ASSERT_EQ(merge.moved.size(), 1u);
        EXPECT_EQ(merge.moved[0].object, 3);
        EXPECT_EQ(merge.moved[0].parent, 5);
        EXPECT_EQ(merge.moved[0].before, 6);
        ASSERT_EQ(merge.changes.size(), 1u);
        auto const& change = merge.changes[0].change;
        EXPECT_EQ(change.what, What::changed);
        EXPECT_EQ(change.path, "B/2");
        EXPECT_EQ(change.moved, (exchange::ObjectMove{.from = "A Parte", .to = "B Parte"}));
        auto const draft = exchange::merged(two_parts(), merge);
        EXPECT_EQ(codes(draft), "A 1 3 B 2 4");
        EXPECT_EQ(domain::find_object(draft, 3)->text("code"), "2");
    }
}

// Of another workbook too: what it does not name stays where it is.
TEST(Merge, AGoalOfOneCodeIsMovedByAnyFile) {
    auto const merge = exchange::merge(two_parts(), "p/1", file_of({}, {{5, {2}}}));
    ASSERT_EQ(merge.moved.size(), 1u);
    EXPECT_EQ(merge.left.size(), 3u);
    EXPECT_EQ(codes(exchange::merged(two_parts(), merge)), "A 2 3 B 4 1");
}

// Nobody can tell which of two is meant: one goes and one comes, as before.
TEST(Merge, ACodeThatTwoGoalsHaveMovesNothing) {
    auto before = two_parts();
    set(before.back(), "code", "1");
    auto file = file_of("q/1", {{1, {3, 4}}, {5, {2}}});
    auto const merge = exchange::merge(before, "p/1", file);
    EXPECT_TRUE(merge.moved.empty());
    EXPECT_EQ(merge.removed, (std::vector<int>{2}));
}

TEST(Merge, TheOrderOfTheRowsCountsInAnExportedFileAlone) {
    std::vector<std::pair<int, std::vector<int>>> const last_first{{1, {4, 2, 3}}, {5, {6}}};
    auto const merge = exchange::merge(two_parts(), "p/1", file_of("p/1", last_first));
    ASSERT_EQ(merge.moved.size(), 1u);  // one row went up; the others stay
    EXPECT_EQ(merge.moved[0].object, 4);
    EXPECT_EQ(merge.moved[0].before, 2);
    ASSERT_EQ(merge.changes.size(), 1u);
    EXPECT_EQ(merge.changes[0].change.moved,
              (exchange::ObjectMove{
                  .from = "A Parte", .to = "A Parte", .rank_before = 3, .rank_after = 1}));
    EXPECT_EQ(codes(exchange::merged(two_parts(), merge)), "A 3 1 2 B 4");
    EXPECT_TRUE(exchange::merge(two_parts(), "p/1", file_of({}, last_first)).is_empty());
}

TEST(Merge, PartsChangeTheirOrderWithAllThatHangsFromThem) {
    auto const file = file_of("p/1", {{5, {6}}, {1, {2, 3, 4}}});
    auto const merge = exchange::merge(two_parts(), "p/1", file);
    ASSERT_EQ(merge.moved.size(), 1u);
    EXPECT_EQ(codes(exchange::merged(two_parts(), merge)), "B 4 A 1 2 3");
}

TEST(Merge, AGoalOfAPartThatGoesIsKeptWhereTheFileHasIt) {
    auto file = file_of("p/1", {{1, {2, 3, 4, 6}}});
    auto const merge = exchange::merge(two_parts(), "p/1", file);
    EXPECT_EQ(merge.removed, (std::vector<int>{5}));
    EXPECT_EQ(codes(exchange::merged(two_parts(), merge)), "A 1 2 3 4");
    // And below a part that is new.
    file.draft.push_back(
        {.id = 40, .kind = ObjectKind::node, .parent = 0, .cells = {{"code", "C"}}});
    domain::Draft::iterator const goal = file.draft.begin() + 2;
    auto moved = *goal;
    file.draft.erase(goal);
    moved.parent = 40;
    file.draft.push_back(moved);
    auto const under_new = exchange::merge(two_parts(), "p/1", file);
    EXPECT_EQ(codes(exchange::merged(two_parts(), under_new)), "A 2 3 4 C 1");
}

}  // namespace
