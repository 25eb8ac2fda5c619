// Roles lent, from making to ending, on both engines (procedure.md §1).
#include <gtest/gtest.h>

#include "app/people/delegations.hpp"
#include "app/people/directory.hpp"
#include "app/people/links.hpp"
#include "app/people/roles_of.hpp"
#include "app/people/sign_in.hpp"
#include "app/plan/authority.hpp"
#include "app/record/activity.hpp"
#include "kit/sql/testing.hpp"

namespace {

using domain::Permission;
using domain::RefusalKind;
using domain::Role;

storage::EntityId const entity{"e"};
std::string const good_password = "cinco ranas cantan";

class DelegationsTest : public testing::TestWithParam<sql::Engine> {
protected:
    DelegationsTest() {
        store.migrate(now());
        EXPECT_TRUE(app::offer_first_administrator(store, entity, now(), "first"));
        accept("first", "admin");
        for (auto const* code : {"P1", "P2"})
            EXPECT_TRUE(app::create_unit(
                store, {.occasion = occasion("admin"),
                        .unit = {code, code, domain::UnitKind::process, "entidad"}}));
        invite("head", Role::planning_head, "entidad");
        invite("leader", Role::process_leader, "P1");
        invite("other", Role::process_leader, "P2");
    }

    base::Instant now() const {
        return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'790'000'000}} +
                             std::chrono::days{days});
    }
    base::Date today() const { return now().colombian_date(); }
    storage::Occasion occasion(std::string person) const {
        return {.entity = entity, .now = now(), .actor = {.person = std::move(person)}};
    }
    storage::Occasion standing_in(std::string person, std::string delegation) const {
        auto in = occasion(std::move(person));
        in.delegation = std::move(delegation);
        in.actor.on_behalf_of = "head";
        return in;
    }
    void accept(std::string const& token, std::string const& id) {
        EXPECT_TRUE(app::accept_link(store, {.occasion = occasion({}),
                                             .token = token,
                                             .password = good_password,
                                             .person_id = id,
                                             .role_id = "role-" + id,
                                             .name = id,
                                             .email = id + "@e.co",
                                             .entity_name = "Alcaldía",
                                             .session_token = "of-" + token,
                                             .form_token = "form"}));
    }
    void invite(std::string const& id, Role role, std::string unit) {
        EXPECT_TRUE(app::invite_person(store, {.occasion = occasion("admin"),
                                               .person_id = id,
                                               .link_token = "link-" + id,
                                               .name = id,
                                               .email = id + "@e.co",
                                               .role = {.role_id = "role-" + id,
                                                        .role = role,
                                                        .unit = std::move(unit),
                                                        .from = today(),
                                                        .until = std::nullopt}}));
        accept("link-" + id, id);
    }
    app::Visitor session(std::string const& person) {
        EXPECT_TRUE(app::sign_in(store, {.occasion = occasion({}),
                                         .email = person + "@e.co",
                                         .password = good_password,
                                         .session_token = "s-" + person,
                                         .form_token = "f",
                                         .browser = "test"}));
        return *app::find_visitor(store, entity, "s-" + person, now());
    }
    domain::Outcome<void> lend(std::string const& by, std::string const& role_of,
                               std::string const& to, std::string unit = "entidad",
                               std::string id = "d1") {
        return app::delegate_role(store, {.occasion = occasion(by),
                                          .delegation_id = std::move(id),
                                          .delegator = role_of,
                                          .role_id = "role-" + role_of,
                                          .delegate_email = to + "@e.co",
                                          .unit = std::move(unit),
                                          .from = today(),
                                          .until = today().plus_days(10)});
    }
    bool can_accept(storage::Occasion const& in, std::string const& unit = "P1") {
        auto const reader = store.database().reader();
        return app::has_authority(*reader, in, Permission::accept_plan, unit);
    }
    domain::Outcome<void> end(std::string const& by, std::string id = "d1") {
        return app::end_delegation(store,
                                   {.occasion = occasion(by), .delegation_id = std::move(id)});
    }

    int days = 0;
    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
};

RefusalKind kind(domain::Outcome<void> const& outcome) {
    EXPECT_FALSE(outcome.has_value());
    return outcome.has_value() ? RefusalKind::already_done : outcome.error().kind;
}

TEST_P(DelegationsTest, TheDelegateMayWhatWasLentInTheOthersNameAlone) {
    ASSERT_TRUE(lend("head", "head", "leader", "P1"));
    EXPECT_TRUE(can_accept(standing_in("leader", "d1")));
    EXPECT_FALSE(can_accept(standing_in("leader", "d1"), "P2"));  // lent for P1
    EXPECT_FALSE(can_accept(occasion("leader")));                 // in their own name
    EXPECT_FALSE(can_accept(standing_in("other", "d1")));         // lent to somebody else
    EXPECT_TRUE(can_accept(occasion("head")));                    // who lends keeps it
    days = 10;
    EXPECT_TRUE(can_accept(standing_in("leader", "d1")));
    days = 11;
    EXPECT_FALSE(can_accept(standing_in("leader", "d1")));
}

TEST_P(DelegationsTest, OnlyARoleOfOnesOwnIsLent) {
    EXPECT_EQ(kind(lend("leader", "head", "other")), RefusalKind::not_permitted);
    EXPECT_EQ(kind(lend("head", "head", "nobody")), RefusalKind::delegate_unknown);
    EXPECT_EQ(kind(lend("head", "head", "head")), RefusalKind::delegate_self);
    EXPECT_EQ(kind(lend("leader", "leader", "other")), RefusalKind::unit_outside_role);
    ASSERT_TRUE(lend("head", "head", "leader"));
    // No chain: what was lent is no role of the delegate's, and by it nothing is lent.
    auto const again = app::delegate_role(store, {.occasion = occasion("leader"),
                                                  .delegation_id = "d2",
                                                  .delegator = "leader",
                                                  .role_id = "d1",
                                                  .delegate_email = "other@e.co",
                                                  .unit = "P1",
                                                  .from = today(),
                                                  .until = today()});
    EXPECT_EQ(kind(again), RefusalKind::role_unknown);
    auto const in_name = app::delegate_role(store, {.occasion = standing_in("leader", "d1"),
                                                    .delegation_id = "d3",
                                                    .delegator = "head",
                                                    .role_id = "role-head",
                                                    .delegate_email = "other@e.co",
                                                    .unit = "P1",
                                                    .from = today(),
                                                    .until = today()});
    EXPECT_EQ(kind(in_name), RefusalKind::not_permitted);
    EXPECT_TRUE(lend("admin", "head", "other", "P2", "d4"));  // for them, by who administers
}

TEST_P(DelegationsTest, EitherOfTheTwoAndWhoAdministersEndsIt) {
    ASSERT_TRUE(lend("head", "head", "leader"));
    EXPECT_EQ(kind(end("other")), RefusalKind::not_permitted);
    EXPECT_TRUE(end("leader"));
    EXPECT_FALSE(can_accept(standing_in("leader", "d1")));
    EXPECT_EQ(kind(end("head")), RefusalKind::delegation_unknown);
    ASSERT_TRUE(lend("head", "head", "leader", "entidad", "d2"));
    EXPECT_TRUE(end("head", "d2"));
    ASSERT_TRUE(lend("head", "head", "leader", "entidad", "d3"));
    EXPECT_TRUE(end("admin", "d3"));
}

TEST_P(DelegationsTest, EndsWithTheRoleAndWithEitherPersonForGood) {
    ASSERT_TRUE(lend("head", "head", "leader"));
    ASSERT_TRUE(app::deactivate_person(store, {.occasion = occasion("admin"), .person = "leader"}));
    ASSERT_TRUE(app::offer_reset(store, {.occasion = occasion("admin"),
                                         .person = "leader",
                                         .link_token = "back",
                                         .identity = "Vino con su cédula.",
                                         .proof = {.password = good_password}}));
    accept("back", "leader");
    EXPECT_FALSE(can_accept(standing_in("leader", "d1")));
    ASSERT_TRUE(lend("head", "head", "leader", "entidad", "d2"));
    EXPECT_TRUE(can_accept(standing_in("leader", "d2")));
    ASSERT_TRUE(app::end_role(
        store, {.occasion = occasion("admin"), .person = "head", .role_id = "role-head"}));
    EXPECT_FALSE(can_accept(standing_in("leader", "d2")));
}

TEST_P(DelegationsTest, WhoeverStandsForSomebodyIsOnePartyWithThem) {
    auto const parties = [&](std::string const& person) {
        auto const reader = store.database().reader();
        return app::parties_of(*reader, entity, person, today());
    };
    ASSERT_TRUE(lend("leader", "leader", "head", "P1"));
    EXPECT_EQ(parties("head"), (std::vector<std::string>{"head", "leader"}));
    EXPECT_EQ(parties("leader"), (std::vector<std::string>{"leader"}));
    domain::PlanStep const own{.person = "leader", .at = {}};
    domain::PlanStep const in_name{.person = "head", .at = {}, .on_behalf_of = "leader"};
    EXPECT_TRUE(app::is_of(own, parties("head")));
    EXPECT_TRUE(app::is_of(in_name, parties("leader")));
    EXPECT_FALSE(app::is_of(own, parties("other")));
    days = 11;
    EXPECT_EQ(parties("head"), (std::vector<std::string>{"head"}));
}

TEST_P(DelegationsTest, ASessionActsByOneAndTheSecondFactorIsDemandedFirst) {
    invite("analyst", Role::planning_analyst, "entidad");
    auto visitor = session("analyst");
    ASSERT_TRUE(lend("head", "head", "analyst"));
    EXPECT_EQ(kind(app::act_by(store, occasion("analyst"), visitor, "d1")),
              RefusalKind::second_factor_missing);
    EXPECT_EQ(kind(app::act_by(store, occasion("analyst"), visitor, "none")),
              RefusalKind::delegation_unknown);
    invite("promoter", Role::improvement_promoter, "P1");
    ASSERT_TRUE(lend("promoter", "promoter", "analyst", "P1", "d2"));
    ASSERT_TRUE(app::act_by(store, occasion("analyst"), visitor, "d2"));
    auto const acting = app::find_visitor(store, entity, "s-analyst", now());
    ASSERT_TRUE(acting && acting->delegator);
    EXPECT_EQ(acting->delegator->id, "promoter");
    ASSERT_EQ(acting->roles.size(), 1U);
    EXPECT_EQ(acting->roles[0].role, Role::improvement_promoter);
    ASSERT_TRUE(end("promoter", "d2"));
    auto const own_again = app::find_visitor(store, entity, "s-analyst", now());
    ASSERT_TRUE(own_again);
    EXPECT_FALSE(own_again->delegator);
    EXPECT_EQ(own_again->roles[0].role, Role::planning_analyst);
    EXPECT_TRUE(app::act_by(store, occasion("analyst"), visitor, {}));
}

// Of who lends and of who acts: given, taken up, ended; of a third person nothing of it.
TEST_P(DelegationsTest, TheLogTellsThemOfBothPeople) {
    invite("promoter", Role::improvement_promoter, "P1");
    ASSERT_TRUE(lend("promoter", "promoter", "leader", "P1"));
    auto const visitor = session("leader");
    ASSERT_TRUE(app::act_by(store, occasion("leader"), visitor, "d1"));
    ASSERT_TRUE(end("promoter"));
    auto const told = [&](std::string const& person) {
        std::string actions;
        storage::LogFilter const filter{.action_prefix = "delegation", .about_person = person};
        for (auto const& one : app::read_activity(store, entity, filter, 0, 10).entries)
            actions.append(one.entry.action).append(" ");
        return actions;
    };
    std::string const all = "delegation.end delegation.act delegation.make ";
    EXPECT_EQ(told("promoter"), all);
    EXPECT_EQ(told("leader"), all);
    EXPECT_EQ(told("other"), "");
    EXPECT_EQ(told("lead"), "");
}

INSTANTIATE_TEST_SUITE_P(Engines, DelegationsTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

}  // namespace
