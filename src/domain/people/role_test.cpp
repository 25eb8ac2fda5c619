// Who may do what: for a unit and what is below it, on the days between two days.
#include "domain/people/role.hpp"

#include <gtest/gtest.h>

namespace {

using domain::Permission;
using domain::Role;
using domain::RoleHeld;
using domain::UnitKind;

domain::UnitTree const units({{"A", "Alcaldía", UnitKind::entity, std::nullopt},
                              {"S", "Sector", UnitKind::sector, "A"},
                              {"P", "Proceso", UnitKind::process, "S"},
                              {"Q", "Otro proceso", UnitKind::process, "A"}});
base::Date const day(2026, 11, 21);

RoleHeld held(Role role, std::string unit, base::Date from = {2026, 1, 1},
              std::optional<base::Date> until = std::nullopt) {
    return {.id = "r", .role = role, .unit = std::move(unit), .from = from, .until = until};
}

bool may(RoleHeld const& role, std::string_view unit, base::Date on = day) {
    return domain::may({&role, 1}, Permission::manage_people, units, unit, on);
}

TEST(Role, ReachesItsUnitAndWhatIsBelow) {
    auto const role = held(Role::administrator, "S");
    EXPECT_TRUE(may(role, "S"));
    EXPECT_TRUE(may(role, "P"));
    EXPECT_FALSE(may(role, "A"));
    EXPECT_FALSE(may(role, "Q"));
    EXPECT_FALSE(may(role, "none"));
}

TEST(Role, HoldsFromTheFirstDayToTheLast) {
    auto const role = held(Role::administrator, "A", {2026, 3, 1}, base::Date(2026, 3, 31));
    EXPECT_FALSE(may(role, "A", {2026, 2, 28}));
    EXPECT_TRUE(may(role, "A", {2026, 3, 1}));
    EXPECT_TRUE(may(role, "A", {2026, 3, 31}));
    EXPECT_FALSE(may(role, "A", {2026, 4, 1}));
}

// Its last day is the day on which it was ended: it was held then, and is not from that moment on.
TEST(Role, EndsAtOnceAndKeepsItsLastDay) {
    auto role = held(Role::administrator, "A", day, day);
    role.is_ended = true;
    EXPECT_EQ(role.until, day);
    EXPECT_TRUE(role.has_ended(day));
    EXPECT_FALSE(may(role, "A"));
    EXPECT_FALSE(may(role, "A", day.plus_days(1)));
    role.is_ended = false;
    EXPECT_FALSE(role.has_ended(day));
    EXPECT_TRUE(role.has_ended(day.plus_days(1)));
}

// procedure.md §1: internal control reads everything and writes nothing.
TEST(Role, InternalControlReadsTheLogAndManagesNobody) {
    EXPECT_TRUE(domain::grants(Role::internal_control, Permission::read_log));
    EXPECT_FALSE(domain::grants(Role::internal_control, Permission::manage_people));
}

TEST(Role, NoRoleIsNoPermission) {
    EXPECT_FALSE(domain::may({}, Permission::read_log, units, "A", day));
    EXPECT_FALSE(domain::needs_second_factor({}, day));
}

TEST(Role, WhoDecidesProvesItTwiceOnTheDaysOfTheRole) {
    auto const role = held(Role::planning_head, "A", day, day);
    EXPECT_TRUE(domain::needs_second_factor({&role, 1}, day));
    EXPECT_FALSE(domain::needs_second_factor({&role, 1}, day.plus_days(1)));
    auto const analyst = held(Role::planning_analyst, "A");
    EXPECT_FALSE(domain::needs_second_factor({&analyst, 1}, day));
}

TEST(UnitTree, ParentsInACircleEnd) {
    domain::UnitTree const circle(
        {{"X", "X", UnitKind::process, "Y"}, {"Y", "Y", UnitKind::process, "X"}});
    EXPECT_TRUE(circle.is_within("X", "Y"));
    EXPECT_FALSE(circle.is_within("X", "Z"));
}

}  // namespace
