// Expected values: procedure.md §1, by hand.
#include "domain/people/delegation.hpp"

#include <gtest/gtest.h>

namespace domain {
namespace {

base::Date day(std::string const& text) {
    return *base::Date::parse(text);
}

UnitTree const units({{"E", "Entidad", UnitKind::entity, std::nullopt},
                      {"P1", "Proceso 1", UnitKind::process, "E"},
                      {"P2", "Proceso 2", UnitKind::process, "E"}});
RoleHeld const held{.id = "r1",
                    .role = Role::planning_head,
                    .unit = "E",
                    .from = day("2026-01-01"),
                    .until = day("2026-12-31")};
base::Date const today = day("2026-11-29");

Delegation delegation() {
    return {.id = "d1",
            .role_id = "r1",
            .delegator = "ana",
            .delegate = "luis",
            .unit = "E",
            .from = day("2026-12-01"),
            .until = day("2026-12-15")};
}

std::optional<RefusalKind> flaw(Delegation const& one, RoleHeld const& of = held) {
    auto const found = flaw_of_delegation(one, of, units, today);
    return found ? std::optional(found->kind) : std::nullopt;
}

TEST(Delegation, IsForItsUnitOrOneBelow) {
    auto one = delegation();
    EXPECT_EQ(flaw(one), std::nullopt);
    one.unit = "P1";
    EXPECT_EQ(flaw(one), std::nullopt);
    auto below = held;
    below.unit = "P2";
    EXPECT_EQ(flaw(one, below), RefusalKind::unit_outside_role);
    one.unit = "E";
    EXPECT_EQ(flaw(one, below), RefusalKind::unit_outside_role);
    one.unit = "nowhere";
    EXPECT_EQ(flaw(one), RefusalKind::unit_outside_role);
}

TEST(Delegation, IsToSomebodyElse) {
    auto one = delegation();
    one.delegate = "ana";
    EXPECT_EQ(flaw(one), RefusalKind::delegate_self);
}

TEST(Delegation, LiesWithinTheDaysOfTheRoleAndBeginsNoSoonerThanToday) {
    auto one = delegation();
    one.from = today;
    EXPECT_EQ(flaw(one), std::nullopt);
    one.from = day("2026-11-28");
    EXPECT_EQ(flaw(one), RefusalKind::day_past);
    one = delegation();
    one.until = day("2026-11-30");
    EXPECT_EQ(flaw(one), RefusalKind::dates_reversed);
    one.until = day("2026-12-31");
    EXPECT_EQ(flaw(one), std::nullopt);
    one.until = day("2027-01-01");
    EXPECT_EQ(flaw(one), RefusalKind::dates_outside_role);
    auto later = held;
    later.from = day("2026-12-02");
    EXPECT_EQ(flaw(delegation(), later), RefusalKind::dates_outside_role);
    auto endless = held;
    endless.until = std::nullopt;
    EXPECT_EQ(flaw(one, endless), std::nullopt);
}

TEST(Delegation, LendsTheRoleFromItsFirstDayToItsLast) {
    auto const lent_on = [](std::string const& text) {
        return lent_role(delegation(), held, PersonState::active, day(text));
    };
    EXPECT_FALSE(lent_on("2026-11-30"));
    ASSERT_TRUE(lent_on("2026-12-01"));
    EXPECT_TRUE(lent_on("2026-12-15"));
    EXPECT_FALSE(lent_on("2026-12-16"));
    EXPECT_EQ(lent_on("2026-12-01")->role, Role::planning_head);
    EXPECT_EQ(lent_on("2026-12-01")->unit, "E");
    EXPECT_EQ(lent_on("2026-12-01")->id, "d1");
}

TEST(Delegation, EndsWhenItIsRevokedWithTheRoleAndWithWhoLent) {
    auto const on = day("2026-12-10");
    auto revoked = delegation();
    revoked.ended_on = today;
    EXPECT_FALSE(lent_role(revoked, held, PersonState::active, on));
    auto ended = held;
    ended.until = day("2026-12-09");
    EXPECT_FALSE(lent_role(delegation(), ended, PersonState::active, on));
    EXPECT_FALSE(lent_role(delegation(), held, PersonState::deactivated, on));
    EXPECT_TRUE(lent_role(delegation(), held, PersonState::active, on));
}

}  // namespace
}  // namespace domain
