// People, from the first administrator to the one who may not leave, on both engines.
#include <gtest/gtest.h>

#include "app/record/activity.hpp"
#include "app/record/verify_log.hpp"
#include "first_people.hpp"
#include "kit/crypto/password.hpp"

namespace {

using namespace first_people;

class PeopleTest : public People {};

INSTANTIATE_TEST_SUITE_P(Engines, PeopleTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(PeopleTest, TheFirstLinkIsGoodOnceAndForNobodyElse) {
    found();
    EXPECT_EQ(accept("first").error().kind, RefusalKind::link_unusable);
    EXPECT_FALSE(app::offer_first_administrator(store, entity, now(), "second"));
    EXPECT_EQ(accept("second").error().kind, RefusalKind::link_unusable);
}

TEST_P(PeopleTest, TheFirstLinkEndsAfterHalfAnHour) {
    ASSERT_TRUE(app::offer_first_administrator(store, entity, now(), "first"));
    time = half_an_hour;
    EXPECT_EQ(accept("first").error().kind, RefusalKind::link_unusable);
    ASSERT_TRUE(app::offer_first_administrator(store, entity, now(), "later"));
    time += half_an_hour - 1;
    EXPECT_TRUE(accept("later").has_value());
}

TEST_P(PeopleTest, ARefusedPasswordLeavesTheLinkGood) {
    ASSERT_TRUE(app::offer_first_administrator(store, entity, now(), "first"));
    EXPECT_EQ(accept("first", "corta").error().kind, RefusalKind::password_too_short);
    EXPECT_EQ(accept("first", "football2023").error().kind, RefusalKind::password_easy);
    EXPECT_TRUE(accept("first").has_value());
}

TEST_P(PeopleTest, SigningInStartsASessionThatRestsAndEnds) {
    found();
    ASSERT_EQ(*sign_in("s1"), storage::SessionStage::whole);
    EXPECT_EQ(visitor("s1")->person.name, "Ana");
    EXPECT_FALSE(visitor("s2").has_value());
    EXPECT_FALSE(visitor("s1")->is_whole(now().colombian_date()));  // no second factor yet
    time = half_an_hour / 2;  // of rest, for whoever administers
    EXPECT_FALSE(visitor("s1").has_value());
}

TEST_P(PeopleTest, ASessionLivesTenHoursHoweverBusy) {
    found();
    ASSERT_TRUE(sign_in("s1").has_value());
    for (time = 600; time < 20 * half_an_hour; time += 600)
        ASSERT_TRUE(visitor("s1").has_value()) << time;
    EXPECT_FALSE(visitor("s1").has_value());
}

TEST_P(PeopleTest, AfterFiveFailuresTheRightPasswordWaitsToo) {
    found();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(sign_in("s", "no").error().kind, RefusalKind::wrong_credentials);
    auto const refused = sign_in("s");
    EXPECT_EQ(refused.error().kind, RefusalKind::too_many_tries);
    EXPECT_EQ(refused.error().until->moment(), now().moment() + std::chrono::seconds{1});
    EXPECT_EQ(refused.error().wait_seconds, 1);
    time = 1;
    EXPECT_TRUE(sign_in("s").has_value());
    EXPECT_EQ(sign_in("t", "no").error().kind, RefusalKind::wrong_credentials);  // forgotten
}

TEST_P(PeopleTest, ACodeIsGoodOnceAndSoIsARecoveryCode) {
    found();
    ASSERT_TRUE(sign_in("s0").has_value());
    ASSERT_TRUE(enrol("s0", "s1", code("s0")).has_value());
    EXPECT_TRUE(visitor("s1")->is_whole(now().colombian_date()));
    ASSERT_EQ(*sign_in("s2"), storage::SessionStage::password);
    auto const pass = [&](std::string const& from, std::string with, std::string to) {
        return app::pass_second_factor(store, {.occasion = occasion(),
                                               .session = visitor(from)->session,
                                               .code = std::move(with),
                                               .session_token = std::move(to),
                                               .form_token = "form"});
    };
    EXPECT_EQ(pass("s2", code("s0"), "s3").error().kind, RefusalKind::wrong_code);  // to enrol
    time += 30;
    EXPECT_TRUE(pass("s2", code("s0"), "s3").has_value());
    EXPECT_FALSE(visitor("s2").has_value());
    EXPECT_TRUE(visitor("s3")->is_whole(now().colombian_date()));
    ASSERT_TRUE(sign_in("s4").has_value());
    EXPECT_TRUE(pass("s4", "mfrg gzdf mztw q2lk", "s5").has_value());
    ASSERT_TRUE(sign_in("s6").has_value());
    EXPECT_EQ(pass("s6", "MFRGGZDFMZTWQ2LK", "s7").error().kind, RefusalKind::wrong_recovery_code);
    EXPECT_EQ(pass("s6", "123 456", "s7").error().kind, RefusalKind::wrong_code);
}

// Who knew the password before cannot ride on the second factor of another session, nor know its
// key.
TEST_P(PeopleTest, OneSessionThatEnrolsMakesNoOtherWhole) {
    found();
    ASSERT_TRUE(sign_in("mine").has_value());
    ASSERT_TRUE(sign_in("theirs").has_value());
    EXPECT_NE(app::offered_secret("mine"), app::offered_secret("theirs"));
    EXPECT_EQ(enrol("mine", "new", code("theirs")).error().kind, RefusalKind::wrong_code);
    ASSERT_TRUE(enrol("mine", "new", code("mine")).has_value());
    EXPECT_FALSE(visitor("theirs").has_value());
    EXPECT_FALSE(visitor("mine").has_value());
    EXPECT_TRUE(visitor("new")->is_whole(now().colombian_date()));
    EXPECT_EQ(enrol("new", "newer", code("new")).error().kind, RefusalKind::already_done);
}

TEST_P(PeopleTest, ARoleForAUnitIsNoneForTheEntity) {
    found();
    auto const unit = app::create_unit(
        store, {.occasion = occasion("p1"),
                .unit = {"GDI", "Gestión documental", domain::UnitKind::process, "entidad"}});
    ASSERT_TRUE(unit.has_value());
    ASSERT_TRUE(sign_in("s1").has_value());
    auto const may = [&] {
        return visitor("s1")->may(domain::Permission::manage_people, now().colombian_date());
    };
    EXPECT_TRUE(may());
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    ASSERT_TRUE(accept("link-p2").has_value());
    ASSERT_TRUE(app::end_role(store, {.occasion = occasion(), .person = "p1", .role_id = "r1"})
                    .has_value());
    EXPECT_FALSE(may());  // from that very moment
    ASSERT_TRUE(app::grant_role(store, {.occasion = occasion(),
                                        .person = "p1",
                                        .role = {.role_id = "r2",
                                                 .role = domain::Role::administrator,
                                                 .unit = "GDI",
                                                 .from = now().colombian_date(),
                                                 .until = std::nullopt}})
                    .has_value());
    EXPECT_FALSE(may());
}

// Given and ended on one day, it was held that day: an auditor reads so (reliability.md §7).
TEST_P(PeopleTest, ARoleThatIsEndedKeepsItsLastDay) {
    found();
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value() && accept("link-p2").has_value());
    ASSERT_TRUE(sign_in("s1").has_value());
    auto const today = now().colombian_date();
    auto const end = [&] {
        return app::end_role(store, {.occasion = occasion("p2"), .person = "p1", .role_id = "r1"});
    };
    ASSERT_TRUE(end().has_value());
    auto const held = visitor("s1")->roles.at(0);
    EXPECT_EQ(std::pair(held.from, held.until), std::pair(today, std::optional(today)));
    EXPECT_FALSE(held.holds_on(today));
    EXPECT_EQ(end().error().kind, RefusalKind::role_ended);
    auto const latest =
        app::read_activity(store, entity, {.action_prefix = "role.end"}, 0, 1).entries.at(0);
    EXPECT_EQ(latest.changes.back(), (domain::Change{"until", std::nullopt, today.text()}));
}

// Whoever takes a link is in, as far as a password reaches.
TEST_P(PeopleTest, TheLinkSignsIn) {
    ASSERT_TRUE(app::offer_first_administrator(store, entity, now(), "first"));
    EXPECT_EQ(accept("first").value(), storage::SessionStage::whole);
    ASSERT_TRUE(enrol("of-first", "s2", code("of-first")).has_value());
    ASSERT_TRUE(invite("p2", "luis@e.co") && accept("link-p2"));
    ASSERT_TRUE(offer("p1", "again").has_value());
    EXPECT_EQ(accept("again", "nueve ranas cantan").value(), storage::SessionStage::password);
    EXPECT_TRUE(visitor("of-again")->waits_for_code());
}

TEST_P(PeopleTest, TheEntityAndItsUnitsMakeNoPassword) {
    found();
    ASSERT_TRUE(app::create_unit(store, {.occasion = occasion("p1"),
                                         .unit = {"SDM", "Secretaría de Movilidad",
                                                  domain::UnitKind::sector, "entidad"}})
                    .has_value());
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    EXPECT_EQ(accept("link-p2", "secretaria de movilidad 2026").error().kind,
              RefusalKind::password_of_own_words);
}

// One whose role ends some day does not count: on that day nobody would be left.
TEST_P(PeopleTest, AnAdministratorForAWhileIsNotEnough) {
    found();
    ASSERT_TRUE(invite("p2", "luis@e.co", now().colombian_date().plus_days(30)).has_value());
    ASSERT_TRUE(accept("link-p2").has_value());
    auto const ended =
        app::end_role(store, {.occasion = occasion(), .person = "p1", .role_id = "r1"});
    EXPECT_EQ(ended.error().kind, RefusalKind::last_administrator);
}

TEST_P(PeopleTest, NamesAndCodesAreShortAndInOneLine) {
    found();
    auto const create = [&](std::string code, std::string name) {
        return app::create_unit(store, {.occasion = occasion("p1"),
                                        .unit = {std::move(code), std::move(name),
                                                 domain::UnitKind::process, "entidad"}});
    };
    EXPECT_EQ(create(std::string(41, 'a'), "N").error().kind, RefusalKind::text_unusable);
    EXPECT_EQ(create("a", std::string(201, 'n')).error().kind, RefusalKind::text_unusable);
    EXPECT_EQ(create("a\n", "N").error().kind, RefusalKind::text_unusable);
    EXPECT_TRUE(create(std::string(40, 'a'), std::string(200, 'n')).has_value());
}

// ASVS 6.2, rehash on entry: the hash of another cost is replaced, and still is the password's.
TEST_P(PeopleTest, AHashOfAnotherCostIsMadeAnewOnEntry) {
    found();
    auto const hash = [&] {
        auto const reader = store.database().reader();
        return storage::find_credential(*reader, entity, "p1")->password_hash;
    };
    {
        auto const writer = store.database().writer();
        writer->execute("UPDATE credential SET password_hash = $1",
                        crypto::hash_password(good_password, {.passes = 1, .memory_kib = 64}));
    }
    ASSERT_TRUE(sign_in("s1").has_value());
    EXPECT_TRUE(hash().starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash();
    EXPECT_TRUE(sign_in("s2").has_value());
}

TEST_P(PeopleTest, AnAddressIsOfOnePersonWhateverItsCase) {
    found();
    EXPECT_EQ(invite("p2", "ANA@E.CO").error().kind, RefusalKind::email_taken);
    EXPECT_EQ(invite("p2", "luis").error().kind, RefusalKind::email_malformed);
    EXPECT_TRUE(invite("p2", "luis@e.co").has_value());
    EXPECT_EQ(app::load_directory(store, entity).people.size(), 2U);
}

TEST_P(PeopleTest, SomebodyIsLeftWhoCanAdminister) {
    found();
    auto const end_own = [&] {
        return app::end_role(store, {.occasion = occasion("p1"), .person = "p1", .role_id = "r1"});
    };
    EXPECT_EQ(end_own().error().kind, RefusalKind::last_administrator);
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    EXPECT_EQ(end_own().error().kind, RefusalKind::last_administrator);  // invited is not active
    ASSERT_TRUE(accept("link-p2").has_value());
    EXPECT_TRUE(end_own().has_value());
    EXPECT_EQ(
        app::deactivate_person(store, {.occasion = occasion("p2"), .person = "p2"}).error().kind,
        RefusalKind::last_administrator);
}

TEST_P(PeopleTest, WhoIsDeactivatedIsOutAtOnce) {
    found();
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    ASSERT_TRUE(accept("link-p2").has_value());
    ASSERT_TRUE(sign_in("s1").has_value());
    ASSERT_TRUE(
        app::deactivate_person(store, {.occasion = occasion("p2"), .person = "p1"}).has_value());
    EXPECT_FALSE(visitor("s1").has_value());
    EXPECT_EQ(sign_in("s2").error().kind, RefusalKind::wrong_credentials);
}

TEST_P(PeopleTest, WhoIsDeactivatedStaysSoUntilTheLinkIsUsed) {
    found();
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    ASSERT_TRUE(accept("link-p2").has_value());
    ASSERT_TRUE(deactivate("p1").has_value());
    ASSERT_TRUE(offer("p1", "back").has_value());
    EXPECT_EQ(state_of("p1"), domain::PersonState::deactivated);
    EXPECT_EQ(sign_in("s1").error().kind, RefusalKind::wrong_credentials);
    ASSERT_TRUE(accept("back", "nueve ranas cantan").has_value());
    EXPECT_EQ(state_of("p1"), domain::PersonState::active);
    EXPECT_TRUE(sign_in("s2", "nueve ranas cantan").has_value());
    auto const latest =
        app::read_activity(store, entity, {.action_prefix = "person.activate"}, 0, 1).entries.at(0);
    EXPECT_EQ(latest.entry.object, "p1");
    EXPECT_EQ(latest.changes, (std::vector<domain::Change>{{"state", "deactivated", "active"}}));
    EXPECT_EQ(accept("back").error().kind, RefusalKind::link_unusable);
}

// Not even once somebody is active again.
TEST_P(PeopleTest, ALinkFromBeforeADeactivationIsGoodNoMore) {
    found();
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    ASSERT_TRUE(deactivate("p2").has_value());
    EXPECT_EQ(accept("link-p2").error().kind, RefusalKind::link_unusable);
    ASSERT_TRUE(offer("p2", "back").has_value());
    EXPECT_EQ(accept("link-p2").error().kind, RefusalKind::link_unusable);
    ASSERT_TRUE(accept("back").has_value());
    ASSERT_TRUE(offer("p2", "reset").has_value());
    ASSERT_TRUE(deactivate("p2").has_value());
    EXPECT_EQ(accept("reset").error().kind, RefusalKind::link_unusable);
    ASSERT_TRUE(offer("p2", "back again").has_value());
    ASSERT_TRUE(accept("back again").has_value());
    EXPECT_EQ(accept("reset").error().kind, RefusalKind::link_unusable);
}

TEST_P(PeopleTest, EverythingIsInTheLogAndNoNameInItsChain) {
    found();
    ASSERT_FALSE(sign_in("s1", "no").has_value());
    ASSERT_TRUE(sign_in("s1").has_value());
    ASSERT_TRUE(enrol("s1", "s2", code("s1")).has_value());
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    auto const lines = app::export_log(store, entity, 1, 100).lines;
    for (auto const* action :
         {"person.found", "session.refuse", "session.start", "second-factor.set", "person.invite"})
        EXPECT_NE(lines.find(action), std::string::npos) << action;
    for (auto const* personal : {"Ana", "ana@e.co", "Luis", "luis@e.co"})
        EXPECT_EQ(lines.find(personal), std::string::npos) << personal;
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

}  // namespace
