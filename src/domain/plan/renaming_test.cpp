// Addresses that people keep lead on, however often a code changes.
#include "domain/plan/renaming.hpp"

#include <gtest/gtest.h>

namespace {

using domain::Draft;
using domain::ObjectKind;
using domain::path_today;
using domain::Renaming;

Draft draft(std::string const& node, std::string const& goal) {
    return {{.id = 0, .kind = ObjectKind::plan},
            {.id = 1, .kind = ObjectKind::node, .parent = 0, .cells = {{"code", node}}},
            {.id = 2, .kind = ObjectKind::goal, .parent = 1, .cells = {{"code", goal}}}};
}

TEST(EditionName, IsCodeAndNumber) {
    EXPECT_EQ(domain::parse_edition_name("plan/2"), (domain::EditionName{"plan", 2}));
    EXPECT_EQ(domain::parse_edition_name("a/b/12"), (domain::EditionName{"a/b", 12}));
    for (auto const* text : {"", "plan", "plan/", "plan/x", "plan/2x", "2"})
        EXPECT_FALSE(domain::parse_edition_name(text)) << text;
    EXPECT_EQ((domain::EditionName{"plan", 0}).text(), "plan/0");
}

TEST(Renaming, ANodeTakesItsGoalsAlong) {
    auto const list = domain::renamings_between(draft("1", "7"), draft("A", "7"));
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(list[0], (Renaming{.before = "1", .after = "A"}));
    EXPECT_EQ(list[1], (Renaming{.before = "1/7", .after = "A/7"}));
    EXPECT_TRUE(domain::renamings_between(draft("1", "7"), draft("1", "7")).empty());
}

TEST(Renaming, AGoalThatMovedLeadsToItsNewPlace) {
    Draft now = draft("1", "7");
    now[2].parent = 0;
    EXPECT_EQ(domain::renamings_between(draft("1", "7"), now),
              (std::vector{Renaming{.before = "1/7", .after = "7"}}));
}

TEST(Renaming, WhatIsNoLongerThereLeadsNowhere) {
    Draft now = draft("1", "7");
    now.pop_back();
    EXPECT_TRUE(domain::renamings_between(draft("1", "7"), now).empty());
}

TEST(Renaming, AChainLeadsToItsEnd) {
    std::vector<Renaming> const chain{{2, "a", "b"}, {3, "b", "c"}, {5, "c", "d"}};
    EXPECT_EQ(path_today(chain, "a"), "d");
    EXPECT_EQ(path_today(chain, "b"), "d");
    EXPECT_EQ(path_today(chain, "d"), "d");
    EXPECT_EQ(path_today({}, "a"), "a");
}

// A code that was given up, used anew and given up again is that of the last thing that had it.
TEST(Renaming, ACodeUsedAnewIsThatOfTheLastThatHadIt) {
    std::vector<Renaming> const twice{{2, "a", "b"}, {4, "a", "c"}};
    EXPECT_EQ(path_today(twice, "a"), "c");
    EXPECT_EQ(path_today(twice, "b"), "b");
}

// From a state onwards it is what became of that very object.
TEST(Renaming, SinceAStateEachGoesOnByItself) {
    std::vector<Renaming> const steps{{2, "1/7", "1/8"}, {3, "1/8", "1/9"}, {4, "1/7", "1/x"}};
    EXPECT_EQ(domain::renamings_since(draft("1", "7"), steps),
              (std::vector{Renaming{.before = "1/7", .after = "1/9"}}));
    EXPECT_TRUE(domain::renamings_since(draft("1", "z"), steps).empty());
    std::vector<Renaming> const swap{{2, "1/7", "1/8"}, {2, "1/8", "1/7"}};
    EXPECT_EQ(domain::renamings_since(draft("1", "7"), swap),
              (std::vector{Renaming{.before = "1/7", .after = "1/8"}}));
}

TEST(Renaming, ThereAndBackEnds) {
    std::vector<Renaming> const circle{{2, "a", "b"}, {3, "b", "a"}};
    EXPECT_EQ(path_today(circle, "b"), "a");
    EXPECT_EQ(path_today(circle, "a"), "a");
    // Two that change places in one edition.
    std::vector<Renaming> const swap{{2, "a", "b"}, {2, "b", "a"}};
    EXPECT_EQ(path_today(swap, "a"), "b");
}

}  // namespace
