// Whether the public pages serve their readers: counted by page and month, told by nobody's name,
// what was missed kept for a year, on both engines.
#include "app/consultation/opinions.hpp"

#include "planning_office.hpp"

namespace {

using namespace planning_office;
using domain::Opinion;

class OpinionsTest : public PlanningOffice {
protected:
    storage::Occasion at(std::string_view moment) {
        auto occasion = as("planning-head");
        occasion.actor = {};
        occasion.now = *base::Instant::parse(moment);
        return occasion;
    }
    void say(Opinion opinion, std::string const& page, std::string_view moment) {
        app::give_opinion(store, at(moment), page, opinion);
    }
    std::string counted(std::string const& month) {
        std::string words;
        for (auto const& one : app::read_opinions(store, entity, {.month = month}).pages)
            words += one.page + " " + std::to_string(one.useful) + "/" +
                     std::to_string(one.not_useful) + "; ";
        return words;
    }
    std::vector<std::string> remarks(std::string const& month = {}) {
        std::vector<std::string> words;
        for (auto const& one : app::read_opinions(store, entity, {.month = month}).remarks)
            words.push_back(one.day.text() + " " + one.page + " " + one.words);
        return words;
    }
    std::int64_t entries() { return app::verify_log(store, entity).entries; }
};

INSTANTIATE_TEST_SUITE_P(Engines, OpinionsTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(OpinionsTest, AreCountedByPageAndMonthInColombiaThoseThatServedLeastFirst) {
    auto const before = entries();
    say(Opinion::useful, "/planes", "2026-11-30T15:00:00Z");
    say(Opinion::useful, "/planes", "2026-12-01T04:59:59Z");  // still November in Colombia
    say(Opinion::not_useful, "/planes", "2026-11-30T15:00:00Z");
    say(Opinion::useful, "/", "2026-12-01T05:00:00Z");
    say(Opinion::not_useful, "/resultados", "2026-11-02T15:00:00Z");
    say(Opinion::not_useful, "/resultados", "2026-12-02T15:00:00Z");
    EXPECT_EQ(counted("2026-11"), "/planes 2/1; /resultados 0/1; ");
    EXPECT_EQ(counted("2026-12"), "/resultados 0/1; / 1/0; ");
    EXPECT_EQ(counted(""), "/resultados 0/2; /planes 2/1; / 1/0; ");
    EXPECT_EQ(app::list_opinion_months(store, entity),
              (std::vector<std::string>{"2026-12", "2026-11"}));
    EXPECT_EQ(app::count_opinion_pages(store, entity, "2026-11"), 2U);
    EXPECT_EQ(app::count_opinion_pages(store, entity, ""), 3U);
    auto const second = app::read_opinions(store, entity, {.rows = {.first = 1, .count = 1}});
    ASSERT_EQ(second.pages.size(), 1U);
    EXPECT_EQ(second.pages.front().page, "/planes");
    EXPECT_EQ(second.pages.front().useful_percent()->fixed(2), "66.67");
    EXPECT_EQ(second.all.useful_percent()->fixed(2), "50.00");  // 3 of 6, of every page
    EXPECT_EQ(entries(), before);                               // no entry of the log tells of it
}

TEST_P(OpinionsTest, OfNobodyHaveNoShare) {
    auto const none = app::read_opinions(store, entity, {});
    EXPECT_TRUE(none.pages.empty());
    EXPECT_FALSE(none.all.useful_percent().has_value());
}

TEST_P(OpinionsTest, SayWhatWasMissedInAShortText) {
    auto const left = [&](std::string words) {
        return app::leave_remark(store, at("2026-11-30T15:00:00Z"), "/planes", std::move(words));
    };
    EXPECT_EQ(refusal(left(" \n ")), RefusalKind::comment_missing);
    EXPECT_EQ(refusal(left("campana\a")), RefusalKind::text_unusable);
    std::string most;
    for (int i = 0; i < 500; ++i)
        most += "ñ";
    auto const over = left(most + "ñ");
    EXPECT_EQ(refusal(over), RefusalKind::text_too_long);
    EXPECT_EQ(over.error().most, 500U);
    EXPECT_TRUE(remarks().empty());
    EXPECT_TRUE(left(most).has_value());
    EXPECT_TRUE(left("Los <b>datos</b>\r\nde 2025.").has_value());
    EXPECT_EQ(remarks("2026-11"),
              (std::vector<std::string>{"2026-11-30 /planes Los <b>datos</b>\nde 2025.",
                                        "2026-11-30 /planes " + most}));
    EXPECT_TRUE(remarks("2026-12").empty());
    EXPECT_EQ(app::read_opinions(store, entity, {.remarks_max = 1}).remarks.size(), 1U);
}

TEST_P(OpinionsTest, WhatWasMissedIsErasedAfterAYearAndTheLogTellsHowMany) {
    for (auto const* moment : {"2026-11-29T15:00:00Z", "2026-11-30T15:00:00Z"})
        ASSERT_TRUE(app::leave_remark(store, at(moment), "/planes", "Falta 2025.").has_value());
    say(Opinion::not_useful, "/planes", "2026-11-29T15:00:00Z");
    auto const before = entries();
    EXPECT_EQ(app::erase_old_remarks(store, at("2027-11-29T04:59:59Z")), 0);  // the eve
    EXPECT_EQ(entries(), before);
    EXPECT_EQ(app::erase_old_remarks(store, at("2027-11-29T05:00:00Z")), 1);
    EXPECT_EQ(remarks(), (std::vector<std::string>{"2026-11-30 /planes Falta 2025."}));
    EXPECT_EQ(entries(), before + 1);
    auto const told =
        app::read_activity(store, entity, {.action_prefix = "personal"}, 0, 10).entries;
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().entry.object_kind, "remark");
    EXPECT_EQ(counted(""), "/planes 0/1; ");  // a count names nobody: it stays
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

}  // namespace
