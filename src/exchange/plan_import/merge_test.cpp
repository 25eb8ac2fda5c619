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

}  // namespace
