// The days on which an entity does not work: who sets them, which may be, and what is due then
// (procedure.md R2), on both engines.
#include "app/period/own_days.hpp"

#include "app/plan/deadlines.hpp"
#include "planning_office.hpp"

namespace {

using namespace planning_office;

class OwnDaysTest : public PlanningOffice {
protected:
    // Monday, 21 September 2026, in Colombia.
    app::SetOwnDay setting(std::string const& role, std::optional<base::Date> day,
                           std::string reason = "Cierre de fin de año") {
        return {.occasion = as(role), .day = day, .reason = std::move(reason)};
    }
    std::vector<std::string> told() {
        std::vector<std::string> list;
        for (auto const& one :
             app::read_activity(store, entity, {.action_prefix = "own-day"}, 0, 10).entries)
            list.push_back(one.entry.action + " " + one.entry.object);
        return list;
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, OwnDaysTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(OwnDaysTest, AreSetByThePlanningOffice) {
    base::Date const day(2026, 12, 24);
    for (auto const* role : {"process-leader", "administrator", "internal-control"})
        EXPECT_EQ(refusal(app::add_own_day(store, setting(role, day))), RefusalKind::not_permitted);
    ASSERT_TRUE(app::add_own_day(store, setting("planning-analyst", day)).has_value());
    EXPECT_EQ(app::list_own_days(store, entity),
              (std::vector<domain::OwnDay>{{day, "Cierre de fin de año"}}));
    EXPECT_EQ(refusal(app::add_own_day(store, setting("planning-head", day))),
              RefusalKind::already_done);
    EXPECT_EQ(refusal(app::remove_own_day(store, setting("process-leader", day))),
              RefusalKind::not_permitted);
    ASSERT_TRUE(app::remove_own_day(store, setting("planning-head", day)).has_value());
    EXPECT_EQ(refusal(app::remove_own_day(store, setting("planning-head", day))),
              RefusalKind::already_done);
    EXPECT_TRUE(app::list_own_days(store, entity).empty());
    EXPECT_EQ(told(),
              (std::vector<std::string>{"own-day.remove 2026-12-24", "own-day.add 2026-12-24"}));
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

TEST_P(OwnDaysTest, AreDaysToComeOnWhichPeopleWouldWork) {
    auto const add = [&](std::optional<base::Date> day, std::string reason = "Motivo") {
        return refusal(app::add_own_day(store, setting("planning-head", day, std::move(reason))));
    };
    EXPECT_EQ(add(std::nullopt), RefusalKind::day_malformed);
    EXPECT_EQ(add(base::Date(2026, 9, 20)), RefusalKind::own_day_past);
    EXPECT_EQ(add(base::Date(2026, 9, 26)), RefusalKind::day_without_work);   // Saturday
    EXPECT_EQ(add(base::Date(2026, 12, 25)), RefusalKind::day_without_work);  // by law
    EXPECT_EQ(add(base::Date(2026, 12, 24), " "), RefusalKind::reason_missing);
    ASSERT_TRUE(app::add_own_day(store, setting("planning-head", base::Date(2026, 9, 21))));
    time = 3 * 24 * 3600;  // what was due then was due
    EXPECT_EQ(
        refusal(app::remove_own_day(store, setting("planning-head", base::Date(2026, 9, 21)))),
        RefusalKind::own_day_past);
}

// The report of the third quarter of 2026 is due on Thursday, 15 October.
TEST_P(OwnDaysTest, MoveWhatIsDueToTheNextBusinessDay) {
    formulate();
    for (auto const& [name, text] : std::vector<domain::Cell>{{"period/from", "2026"}})
        ASSERT_TRUE(edit("planning-analyst", 0, name, text, "2027").has_value());
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    ASSERT_TRUE(take("planning-head", PlanAction::accept).has_value());
    ASSERT_TRUE(take("process-leader", PlanAction::officialise, "C-1").has_value());
    ASSERT_TRUE(take("planning-head", PlanAction::publish).has_value());
    auto const due = [&] {
        base::Date const today(2026, 10, 1);
        auto const standings = app::list_standings(store, entity, "demo-process-leader", today);
        for (auto const& one :
             app::list_deadlines(store, library, entity, standings.front(), today))
            if (one.period->text() == "2026-Q3") return one.day.text();
        return std::string("none");
    };
    EXPECT_EQ(due(), "2026-10-15");
    ASSERT_TRUE(app::add_own_day(store, setting("planning-head", base::Date(2026, 10, 15))));
    EXPECT_EQ(due(), "2026-10-16");
    ASSERT_TRUE(app::add_own_day(store, setting("planning-head", base::Date(2026, 10, 16))));
    EXPECT_EQ(due(), "2026-10-19");  // Monday
}

}  // namespace
