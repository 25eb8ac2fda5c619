#include "domain/plan/kept_draft.hpp"

#include <gtest/gtest.h>

namespace {

using domain::DraftPlace;
using domain::KeptDraft;
using domain::KeptObject;
using domain::ObjectKind;
using domain::RefusalKind;

KeptObject object(int id, ObjectKind kind, int parent, int position) {
    return {.object = {.id = id, .kind = kind, .parent = parent, .position = position}};
}

// The plan; parts 1 and 2, 3 below 2; goals 4, 5 and 6 below 1, 7 below 3.
KeptDraft plan() {
    return {object(0, ObjectKind::plan, 0, 0), object(1, ObjectKind::node, 0, 0),
            object(2, ObjectKind::node, 0, 1), object(3, ObjectKind::node, 2, 0),
            object(4, ObjectKind::goal, 1, 0), object(5, ObjectKind::goal, 1, 1),
            object(6, ObjectKind::goal, 1, 2), object(7, ObjectKind::goal, 3, 0)};
}

std::vector<int> numbers(KeptDraft const& draft) {
    std::vector<int> list;
    for (auto const& one : domain::standing(draft))
        list.push_back(one.id);
    return list;
}

// As people do it: hung below a part, before a sibling or last.
std::optional<RefusalKind> move(KeptDraft& draft, int number, int parent,
                                std::optional<int> sibling = {}) {
    auto const place = domain::place_before(draft, number, parent, sibling);
    if (!place) return place.error().kind;
    domain::put_at(draft, number, *place);
    return std::nullopt;
}

TEST(KeptDraft, StandsInTheOrderOfTheDocument) {
    EXPECT_EQ(numbers(plan()), (std::vector{0, 1, 4, 5, 6, 2, 3, 7}));
    auto draft = plan();
    draft.push_back(object(8, ObjectKind::goal, 0, 0));  // a goal of the plan itself comes first
    EXPECT_EQ(numbers(draft), (std::vector{0, 8, 1, 4, 5, 6, 2, 3, 7}));
    draft[2].is_removed = true;
    EXPECT_EQ(numbers(draft), (std::vector{0, 8, 1, 4, 5, 6}));
}

TEST(KeptDraft, TakesAnotherPlaceAmongItsSiblings) {
    auto draft = plan();
    EXPECT_EQ(move(draft, 6, 1, 4), std::nullopt);
    EXPECT_EQ(numbers(draft), (std::vector{0, 1, 6, 4, 5, 2, 3, 7}));
    EXPECT_EQ(move(draft, 6, 1, 5), std::nullopt);
    EXPECT_EQ(numbers(draft), (std::vector{0, 1, 4, 6, 5, 2, 3, 7}));
    EXPECT_EQ(move(draft, 4, 1), std::nullopt);
    EXPECT_EQ(numbers(draft), (std::vector{0, 1, 6, 5, 4, 2, 3, 7}));
}

TEST(KeptDraft, HangsBelowAnotherPartWithAllThatHangsFromIt) {
    auto draft = plan();
    EXPECT_EQ(move(draft, 1, 3), std::nullopt);  // 3 has the greater number
    EXPECT_EQ(numbers(draft), (std::vector{0, 2, 3, 7, 1, 4, 5, 6}));
    EXPECT_EQ(move(draft, 5, 3, 7), std::nullopt);
    EXPECT_EQ(numbers(draft), (std::vector{0, 2, 3, 5, 7, 1, 4, 6}));
    EXPECT_EQ(domain::place_of(draft, 7), (DraftPlace{.parent = 3, .rank = 2}));
}

TEST(KeptDraft, RefusesWhatCannotHangThere) {
    auto draft = plan();
    EXPECT_EQ(move(draft, 2, 2), RefusalKind::placed_within_itself);
    EXPECT_EQ(move(draft, 2, 3), RefusalKind::placed_within_itself);
    EXPECT_EQ(move(draft, 5, 4), RefusalKind::object_unknown);  // a goal holds nothing
    EXPECT_EQ(move(draft, 5, 99), RefusalKind::object_unknown);
    EXPECT_EQ(move(draft, 99, 1), RefusalKind::object_unknown);
    EXPECT_EQ(move(draft, 0, 1), RefusalKind::object_unknown);
    EXPECT_EQ(move(draft, 5, 1, 7), RefusalKind::changed_meanwhile);  // it hangs elsewhere
    EXPECT_EQ(move(draft, 5, 1, 5), RefusalKind::changed_meanwhile);
    EXPECT_EQ(move(draft, 5, 0, 1), RefusalKind::changed_meanwhile);  // a part among goals
    draft[6].is_removed = true;
    EXPECT_EQ(move(draft, 5, 1, 6), RefusalKind::changed_meanwhile);
    draft[1].is_removed = true;
    EXPECT_EQ(move(draft, 5, 2), RefusalKind::object_unknown);  // out with its part
    EXPECT_EQ(move(draft, 7, 1), RefusalKind::object_unknown);
    EXPECT_EQ(numbers(draft), (std::vector{0, 2, 3, 7}));
}

// Whatever is moved, put back at its former place it leaves everything in its former order.
TEST(KeptDraft, APlaceLeadsBack) {
    for (int number = 1; number < 8; ++number)
        for (int parent = 0; parent < 4; ++parent)
            for (int sibling = 0; sibling < 8; ++sibling) {
                auto draft = plan();
                draft[5].is_removed = true;
                auto const all = numbers(draft);
                if (number == 5) continue;
                auto const from = domain::place_of(draft, number);
                auto const before = sibling == 0 ? std::nullopt : std::optional(sibling);
                if (move(draft, number, parent, before)) continue;
                domain::put_at(draft, number, from);
                EXPECT_EQ(numbers(draft), all) << number << " " << parent << " " << sibling;
                EXPECT_EQ(domain::place_of(draft, number), from);
            }
}

}  // namespace
