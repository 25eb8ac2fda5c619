// What is to be revised in next year's plan is a list that empties (F9).
#include "domain/plan/revision.hpp"

#include <gtest/gtest.h>

namespace {

using domain::Draft;
using domain::ObjectKind;
using domain::Revision;
using State = domain::Revision::State;

Draft const begun{
    {.id = 0, .kind = ObjectKind::plan, .cells = {{"name", "Plan 2026"}}},
    {.id = 1,
     .kind = ObjectKind::goal,
     .cells =
         {{"baseline", "10"}, {"code", "1"}, {"goal", "Transferir 50 cajas"}, {"total", "50"}}},
    {.id = 2, .kind = ObjectKind::goal, .cells = {{"code", "2"}, {"goal", "Digitalizar todo"}}}};

TEST(Revision, AsksForFiguresOfTheOtherYear) {
    std::vector<Revision> const expected{{1, "goal", State::open},
                                         {1, "baseline", State::open},
                                         {1, "total", State::open},
                                         {1, "targets", State::open},
                                         {2, "targets", State::open}};
    EXPECT_EQ(domain::list_revisions(begun, begun, {}), expected);
}

TEST(Revision, EmptiesAsThingsChangeOrStay) {
    auto now = begun;
    now[1].cells[3].text = "60";
    now[1].cells.push_back({"targets/2027-Q1", "60"});
    now[2].cells.push_back({"targets/2027-Q1", "1"});
    std::vector<std::pair<int, std::string>> const kept{{1, "goal"}, {1, "baseline"}};
    for (auto const& one : domain::list_revisions(begun, now, kept))
        EXPECT_NE(one.state, State::open) << one.object << " " << one.cell;
    EXPECT_EQ(domain::list_revisions(begun, now, kept)[0].state, State::kept);
    EXPECT_EQ(domain::list_revisions(begun, now, kept)[2].state, State::changed);
}

// It changed after somebody had said that it stays.
TEST(Revision, WhatChangedIsChanged) {
    auto now = begun;
    now[1].cells[0].text = "12";
    std::vector<std::pair<int, std::string>> const kept{{1, "baseline"}};
    EXPECT_EQ(domain::list_revisions(begun, now, kept)[1].state, State::changed);
}

TEST(Revision, AsksNothingOfWhatIsGoneOrNew) {
    Draft now{begun[0], begun[2], {.id = 9, .kind = ObjectKind::goal}};
    std::vector<Revision> const expected{{2, "targets", State::open}};
    EXPECT_EQ(domain::list_revisions(begun, now, {}), expected);
}

}  // namespace
