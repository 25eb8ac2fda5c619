// What whoever administers may do with the access of others, and not with their own.
#include <gtest/gtest.h>

#include "app/people/handed_links.hpp"
#include "app/record/activity.hpp"
#include "first_people.hpp"

namespace {

using namespace first_people;
using domain::Role;

class PersonAccessTest : public People {
protected:
    void SetUp() override {
        found();
        ASSERT_TRUE(invite("p2", "luis@e.co") && accept("link-p2"));
    }

    domain::Outcome<void> grant(std::string by, std::string person, Role role, int from = 0) {
        auto const today = now().colombian_date();
        return app::grant_role(store, {.occasion = occasion(std::move(by)),
                                       .person = std::move(person),
                                       .role = {.role_id = "g" + std::to_string(++granted),
                                                .role = role,
                                                .unit = "entidad",
                                                .from = today.plus_days(from),
                                                .until = std::nullopt}});
    }
    domain::Outcome<app::LinkOffered> take_factor(std::string by, std::string person,
                                                  std::string identity = "Vino con su cédula.",
                                                  std::string password = good_password) {
        return app::offer_reset(store, {.occasion = occasion(std::move(by)),
                                        .person = std::move(person),
                                        .link_token = "new",
                                        .identity = std::move(identity),
                                        .proof = {.password = std::move(password)},
                                        .also = app::OfferReset::Also::second_factor});
    }
    app::ActivityEntry latest(std::string action) {
        return app::read_activity(store, entity, {.action_prefix = std::move(action)}, 0, 1)
            .entries.at(0);
    }
    std::vector<std::string> mails() {
        auto const reader = store.database().reader();
        std::vector<std::string> kinds;
        for (auto const row : reader->query("SELECT kind FROM mail ORDER BY mail_id"))
            kinds.push_back(row.get<std::string>(0));
        return kinds;
    }

    int granted = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, PersonAccessTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

// ASVS 6.4.4 and 7.5.1: who took it away proves who they are and writes how they knew who asked.
TEST_P(PersonAccessTest, AFactorIsTakenAwayWithProofAndANote) {
    EXPECT_EQ(take_factor("p2", "p1", " ").error().kind, RefusalKind::identity_note_missing);
    EXPECT_EQ(take_factor("p2", "p1", std::string(501, 'x')).error().kind,
              RefusalKind::text_too_long);
    EXPECT_EQ(take_factor("p2", "p1", "Vino.", "no").error().kind, RefusalKind::wrong_password);
    EXPECT_TRUE(sign_in("s1").has_value());
    ASSERT_TRUE(take_factor("p2", "p1").has_value());
    EXPECT_EQ(latest("password.reset-offer").personal,
              (std::vector<domain::Change>{{"identity", std::nullopt, "Vino con su cédula."}}));
}

// The old password alone lets nobody in, and enrols no telephone.
TEST_P(PersonAccessTest, WithTheFactorThePasswordGoes) {
    ASSERT_TRUE(sign_in("s0").has_value());
    ASSERT_TRUE(enrol("s0", "s1", code("s0")).has_value());
    ASSERT_TRUE(take_factor("p2", "p1").has_value());
    EXPECT_FALSE(visitor("s1").has_value());
    EXPECT_EQ(sign_in("s2").error().kind, RefusalKind::wrong_credentials);
    EXPECT_EQ(accept("new", "nueve ranas cantan").value(), storage::SessionStage::whole);
    EXPECT_TRUE(sign_in("s3", "nueve ranas cantan").has_value());
}

TEST_P(PersonAccessTest, OnesOwnAccessIsChangedInOnesProfile) {
    EXPECT_EQ(take_factor("p1", "p1").error().kind, RefusalKind::own_account);
    auto in_their_name = occasion("p2");
    in_their_name.actor.on_behalf_of = "p1";
    EXPECT_EQ(app::offer_reset(store, {.occasion = in_their_name,
                                       .person = "p1",
                                       .link_token = "x",
                                       .identity = "Vino.",
                                       .proof = {.password = good_password}})
                  .error()
                  .kind,
              RefusalKind::own_account);
    EXPECT_TRUE(sign_in("s1").has_value());
}

TEST_P(PersonAccessTest, ThePersonIsAlwaysTold) {
    ASSERT_TRUE(offer("p1", "link").has_value());
    EXPECT_EQ(mails(), (std::vector<std::string>{"access-changed"}));
    ASSERT_TRUE(take_factor("p2", "p1").has_value());
    EXPECT_EQ(mails(), (std::vector<std::string>{"access-changed", "access-changed"}));
}

// Who is only invited has nothing that could be taken.
TEST_P(PersonAccessTest, AnInvitationIsMadeAnewWithoutProof) {
    ASSERT_TRUE(invite("p3", "eva@e.co").has_value());
    EXPECT_TRUE(app::offer_reset(store, {.occasion = occasion("p1"),
                                         .person = "p3",
                                         .link_token = "again",
                                         .identity = {},
                                         .proof = {}})
                    .has_value());
    EXPECT_TRUE(mails().empty());
}

TEST_P(PersonAccessTest, ARoleIsHeldOnceInTheSameDays) {
    ASSERT_TRUE(grant("p1", "p2", Role::committee).has_value());
    EXPECT_EQ(grant("p1", "p2", Role::committee).error().kind, RefusalKind::role_doubled);
    EXPECT_EQ(grant("p1", "p2", Role::committee, 40).error().kind, RefusalKind::role_doubled);
    EXPECT_TRUE(grant("p1", "p2", Role::internal_control).has_value());
    ASSERT_TRUE(
        app::end_role(store, {.occasion = occasion("p1"), .person = "p2", .role_id = "g1"}));
    EXPECT_TRUE(grant("p1", "p2", Role::committee).has_value());
}

TEST_P(PersonAccessTest, ARoleBeginsAtMostAYearBefore) {
    auto const refused = grant("p1", "p2", Role::committee, -366);
    EXPECT_EQ(refused.error().kind, RefusalKind::role_backdated);
    EXPECT_EQ(refused.error().day, now().colombian_date().plus_days(-365));
    EXPECT_TRUE(grant("p1", "p2", Role::committee, -365).has_value());
}

TEST_P(PersonAccessTest, NobodyGivesThemselvesARoleThatDecides) {
    auto const refused = grant("p1", "p1", Role::planning_head);
    EXPECT_EQ(refused.error().kind, RefusalKind::own_role);
    EXPECT_EQ(refused.error().lifted_by, domain::Permission::manage_people);
    EXPECT_TRUE(grant("p1", "p1", Role::internal_control).has_value());  // it only reads
    EXPECT_TRUE(grant("p2", "p1", Role::planning_head).has_value());
}

TEST_P(PersonAccessTest, WhoAdministersAloneMayAndTheLogSaysSo) {
    ASSERT_TRUE(deactivate("p2").has_value());
    EXPECT_TRUE(app::administers_alone(store, occasion("p1")));
    ASSERT_TRUE(grant("p1", "p1", Role::planning_head).has_value());
    EXPECT_EQ(latest("role.grant").changes.back(),
              (domain::Change{"separation", std::nullopt, "only-administrator"}));
}

TEST_P(PersonAccessTest, ALinkIsMadeAnewFromTheSessionAndItsNumber) {
    auto const token = app::handed_token("session", "number", "p1");
    EXPECT_NE(token, app::handed_token("session", "number", "p2"));
    EXPECT_NE(token, app::handed_token("session", "other", "p1"));
    EXPECT_NE(token, app::handed_token("other", "number", "p1"));
    ASSERT_TRUE(offer("p1", token).has_value());
    auto const shown = [&](std::string session) {
        return app::list_handed_links(
            store, entity, {.session = std::move(session), .number = "number", .now = now()});
    };
    ASSERT_EQ(shown("session").size(), 1U);
    EXPECT_EQ(shown("session").at(0).token, token);
    EXPECT_TRUE(shown("other").empty());
    ASSERT_TRUE(accept(token, "nueve ranas cantan").has_value());
    EXPECT_TRUE(shown("session").empty());  // it was used
}

}  // namespace
