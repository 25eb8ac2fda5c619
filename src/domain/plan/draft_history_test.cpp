#include "domain/plan/draft_history.hpp"

#include <gtest/gtest.h>

namespace {

using domain::Action;
using domain::DraftEvent;
using domain::KeptDraft;
using domain::ObjectKind;
using What = domain::ObjectDifference::What;

DraftEvent event(Action action, std::vector<domain::Change> changes, std::string at = "t",
                 std::string person = "ana") {
    return {.sequence = 1,
            .at = std::move(at),
            .person = std::move(person),
            .action = action,
            .changes = std::move(changes)};
}

KeptDraft two_goals() {
    return {{.object = {.id = 0, .cells = {{"name", "Plan"}}}},
            {.object = {.id = 1, .kind = ObjectKind::node, .cells = {{"code", "1"}}}},
            {.object = {.id = 2,
                        .kind = ObjectKind::goal,
                        .parent = 1,
                        .cells = {{"code", "1"}, {"goal", "Sembrar"}}}}};
}

TEST(DraftHistory, FieldsOfTheLogNameObjectAndCell) {
    EXPECT_EQ(domain::draft_place("3/targets/2027-Q1"),
              (std::pair<int, std::string>{3, "targets/2027-Q1"}));
    for (auto const* field : {"object", "rule", "", "x/y", "-/", "3x/y"})
        EXPECT_EQ(domain::draft_place(field).first, -1) << field;
}

TEST(DraftHistory, AnEditIsUndone) {
    auto draft = two_goals();
    domain::undo(draft, event(Action::plan_edit, {{"2/goal", "Regar", "Sembrar"},
                                                  {"2/code", "9", "1"},
                                                  {"2/note", "Vieja", std::nullopt},
                                                  {"1/name", std::nullopt, "x"}}));
    EXPECT_EQ(draft[2].object.text("goal"), "Regar");
    EXPECT_EQ(draft[2].object.text("code"), "9");
    EXPECT_EQ(draft[2].object.text("note"), "Vieja");
    EXPECT_EQ(draft[1].object.text("name"), "");
}

TEST(DraftHistory, TheSameCellTwiceInOneEntryGoesBackToTheFirst) {
    auto draft = two_goals();
    domain::undo(draft,
                 event(Action::plan_edit, {{"2/goal", "A", "B"}, {"2/goal", "B", "Sembrar"}}));
    EXPECT_EQ(draft[2].object.text("goal"), "A");
}

TEST(DraftHistory, WhatWasAddedIsGoneAndWhatWasTakenOutIsThere) {
    auto draft = two_goals();
    domain::undo(draft, event(Action::plan_add,
                              {{"object", std::nullopt, "2"}, {"2/code", std::nullopt, "1"}}));
    EXPECT_EQ(draft.size(), 2U);
    draft[1].is_removed = true;
    EXPECT_EQ(domain::standing(draft).size(), 1U);
    domain::undo(draft, event(Action::plan_remove, {{"object", std::nullopt, "1"}}));
    EXPECT_EQ(domain::standing(draft).size(), 2U);
    domain::undo(draft, event(Action::plan_restore, {{"object", std::nullopt, "1"}}));
    EXPECT_EQ(domain::standing(draft).size(), 1U);
}

TEST(DraftHistory, WhatHangsFromWhatWasTakenOutIsOut) {
    auto draft = two_goals();
    draft[1].is_removed = true;
    ASSERT_EQ(domain::standing(draft).size(), 1U);
    EXPECT_EQ(domain::standing(draft).front().id, 0);
}

TEST(DraftHistory, StepsAndRefusalsChangeNothing) {
    auto draft = two_goals();
    domain::undo(draft, event(Action::plan_submit, {{"digest", std::nullopt, "x"}}));
    domain::undo(draft, event(Action::plan_edit, {{"7/goal", "a", "b"}, {"object", "1", "2"}}));
    EXPECT_EQ(draft, two_goals());
}

TEST(DraftHistory, ObjectsAreTheSameByTheirNumber) {
    auto const before = domain::standing(two_goals());
    auto after = before;
    after[2].cells = {{"code", "9"}, {"goal", "Sembrar"}};
    after.erase(after.begin() + 1);
    after.push_back({.id = 3, .kind = ObjectKind::goal, .cells = {{"code", "1"}}});
    auto const list = domain::difference_by_object(before, after);
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list[0].what, What::removed);
    EXPECT_EQ(list[0].object.id, 1);
    EXPECT_EQ(list[1].what, What::changed);
    EXPECT_EQ(list[1].cells, (std::vector<domain::CellDifference>{{"code", "1", "9"}}));
    EXPECT_EQ(list[2].what, What::added);
    EXPECT_EQ(list[2].cells, (std::vector<domain::CellDifference>{{"code", "", "1"}}));
}

TEST(DraftHistory, AMoveIsUndone) {
    auto draft = two_goals();
    draft.push_back({.object = {.id = 3, .kind = ObjectKind::goal, .parent = 1, .position = 1}});
    auto const before = domain::standing(draft);
    domain::put_at(draft, 3, {.parent = 1, .rank = 1});
    auto const between = domain::standing(draft);
    domain::put_at(draft, 2, {.parent = 0, .rank = 1});
    auto const moved =
        event(Action::plan_move, {{"object", {}, "2"}, {"parent", "1", "0"}, {"place", "2", "1"}});
    auto const reordered = event(Action::plan_move, {{"object", {}, "3"}, {"place", "2", "1"}});
    domain::undo(draft, moved);
    EXPECT_EQ(domain::standing(draft), between);
    domain::undo(draft, reordered);
    EXPECT_EQ(domain::standing(draft), before);
    domain::undo(draft, event(Action::plan_move, {{"object", {}, "9"}, {"place", "2", "1"}}));
    domain::undo(draft, event(Action::plan_move, {{"object", {}, "3"}}));
    EXPECT_EQ(domain::standing(draft), before);
}

TEST(DraftHistory, PlacesDifferByPartAndByOrder) {
    auto draft = two_goals();
    for (int const id : {3, 4})
        draft.push_back(
            {.object = {.id = id, .kind = ObjectKind::goal, .parent = 1, .position = id}});
    auto const before = domain::standing(draft);
    domain::put_at(draft, 2, {.parent = 0, .rank = 1});
    auto list = domain::difference_by_object(before, domain::standing(draft));
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].object.id, 2);
    EXPECT_EQ(list[0].parent_before, 1);
    EXPECT_FALSE(list[0].is_reordered);
    domain::put_at(draft, 4, {.parent = 1, .rank = 1});
    list = domain::difference_by_object(before, domain::standing(draft));
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].object.id, 1);
    EXPECT_TRUE(list[0].is_reordered);
    EXPECT_EQ(list[0].what, What::changed);
    auto const touches = domain::last_touches(std::vector{
        event(Action::plan_move, {{"object", {}, "2"}, {"place", "1", "1"}}, "1"),
        event(Action::plan_move, {{"object", {}, "4"}, {"place", "3", "1"}}, "2", "eva")});
    EXPECT_EQ(domain::find_touch(touches, draft, 2, ":place")->at, "1");
    EXPECT_EQ(domain::find_touch(touches, draft, 1, ":order")->person, "eva");
    EXPECT_EQ(domain::find_touch(touches, draft, 2, ":order"), nullptr);
    EXPECT_EQ(domain::find_touch(touches, draft, 4, "goal"), nullptr);
}

TEST(DraftHistory, TheLastToTouchACellIsNamed) {
    std::vector const events{
        event(Action::plan_add, {{"object", {}, "2"}, {"2/code", {}, "1"}}, "1"),
        event(Action::plan_edit, {{"2/code", "1", "2"}}, "2", "luis"),
        event(Action::plan_remove, {{"object", {}, "2"}}, "3", "eva")};
    auto const touches = domain::last_touches(events);
    EXPECT_EQ(touches.at({2, "code"}).person, "luis");
    EXPECT_EQ(touches.at({2, ""}).at, "3");
    EXPECT_EQ(touches.size(), 2U);
}

TEST(DraftHistory, WhatWasTouchedByNobodyCameWithWhatItHangsFrom) {
    auto const draft = two_goals();
    auto const begun = std::vector{event(Action::plan_begin, {{"state", {}, "draft"}}, "1", "ana")};
    auto touches = domain::last_touches(begun);
    EXPECT_EQ(domain::find_touch(touches, draft, 2, "goal")->person, "ana");
    EXPECT_EQ(domain::find_touch(touches, draft, 0, "name")->person, "ana");

    auto const later = std::vector{event(Action::plan_remove, {{"object", {}, "1"}}, "2", "eva"),
                                   event(Action::plan_edit, {{"2/goal", "a", "b"}}, "3", "luis")};
    touches = domain::last_touches(later);
    EXPECT_EQ(domain::find_touch(touches, draft, 2, "goal")->person, "luis");
    EXPECT_EQ(domain::find_touch(touches, draft, 2, "")->person, "eva");
    EXPECT_EQ(domain::find_touch(touches, draft, 0, ""), nullptr);
    EXPECT_EQ(domain::find_touch(touches, draft, 9, ""), nullptr);
}

}  // namespace
