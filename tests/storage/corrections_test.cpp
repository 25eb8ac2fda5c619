// What was written down wrong about people and units, mended; and units that work no more.
#include <gtest/gtest.h>

#include <map>

#include "app/people/corrections.hpp"
#include "app/people/outbox.hpp"
#include "app/record/activity.hpp"
#include "first_people.hpp"
#include "storage/people/unit_store.hpp"

namespace {

using namespace first_people;
using domain::UnitKind;

class CorrectionsTest : public People {
protected:
    void SetUp() override { found(); }

    domain::Outcome<void> create(std::string code, std::string name, std::string parent) {
        return app::create_unit(store, {.occasion = occasion("p1"),
                                        .unit = {std::move(code), std::move(name),
                                                 UnitKind::process, std::move(parent)}});
    }
    domain::Outcome<void> correct(domain::Unit unit) {
        return app::correct_unit(store, {.occasion = occasion("p1"), .unit = std::move(unit)});
    }
    domain::Outcome<void> close(std::string code) {
        return app::close_unit(store, {.occasion = occasion("p1"), .code = std::move(code)});
    }
    domain::Outcome<void> reopen(std::string code) {
        return app::reopen_unit(store, {.occasion = occasion("p1"), .code = std::move(code)});
    }
    domain::Outcome<void> correct_person(std::string name, std::string email,
                                         std::string password = {}) {
        return app::correct_person(store, {.occasion = occasion("p1"),
                                           .person = "p2",
                                           .name = std::move(name),
                                           .email = std::move(email),
                                           .proof = {.password = std::move(password)}});
    }
    domain::Unit unit(std::string const& code) {
        auto const reader = store.database().reader();
        auto const units = storage::load_units(*reader, entity);
        auto const* found = units.find(code);
        EXPECT_NE(found, nullptr) << code;
        return found == nullptr ? domain::Unit{} : *found;
    }
    domain::Person person(std::string const& id) {
        auto const reader = store.database().reader();
        return *storage::find_person(*reader, entity, id);
    }
    app::ActivityEntry latest(std::string action) {
        return app::read_activity(store, entity, {.action_prefix = std::move(action)}, 0, 1)
            .entries.at(0);
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, CorrectionsTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(CorrectionsTest, AUnitIsRenamedAndMovedAndTheLogKeepsWhatItWas) {
    ASSERT_TRUE(create("A", "Area", "entidad") && create("B", "Be", "entidad"));
    ASSERT_TRUE(correct({"B", " Barrio ", UnitKind::dependency, "A"}).has_value());
    EXPECT_EQ(unit("B").name, "Barrio");
    EXPECT_EQ(unit("B").parent, "A");
    auto const entry = latest("unit.correct");
    EXPECT_EQ(entry.changes, (std::vector<domain::Change>{{"name", "Be", "Barrio"},
                                                          {"kind", "process", "dependency"},
                                                          {"parent", "entidad", "A"}}));
    ASSERT_TRUE(correct({"B", "Barrio", UnitKind::dependency, "A"}).has_value());
    EXPECT_EQ(latest("unit.correct").entry.sequence, entry.entry.sequence);  // nothing to say
}

TEST_P(CorrectionsTest, AUnitStandsNeverWithinItself) {
    ASSERT_TRUE(create("A", "A", "entidad") && create("B", "B", "A"));
    for (auto const* parent : {"A", "B"})
        EXPECT_EQ(correct({"A", "A", UnitKind::process, parent}).error().kind,
                  RefusalKind::unit_within_itself);
    EXPECT_EQ(correct({"A", "A", UnitKind::process, "nada"}).error().kind,
              RefusalKind::unit_unknown);
    EXPECT_EQ(correct({"nada", "A", UnitKind::process, "A"}).error().kind,
              RefusalKind::unit_unknown);
}

// There is one entity: it has another name, and neither another kind nor another place.
TEST_P(CorrectionsTest, TheEntityItselfIsRenamedAndNoMore) {
    ASSERT_TRUE(create("A", "A", "entidad").has_value());
    EXPECT_TRUE(correct({"entidad", "Alcaldía de Verdad", UnitKind::entity, std::nullopt}));
    EXPECT_EQ(unit("entidad").name, "Alcaldía de Verdad");
    for (auto const& wrong : {domain::Unit{"entidad", "x", UnitKind::process, std::nullopt},
                              domain::Unit{"entidad", "x", UnitKind::entity, "A"},
                              domain::Unit{"A", "A", UnitKind::entity, "entidad"}})
        EXPECT_EQ(correct(wrong).error().kind, RefusalKind::unit_is_entity) << wrong.code;
    EXPECT_EQ(close("entidad").error().kind, RefusalKind::unit_is_entity);
    EXPECT_EQ(app::create_unit(store, {.occasion = occasion("p1"),
                                       .unit = {"E2", "Otra", UnitKind::entity, "entidad"}})
                  .error()
                  .kind,
              RefusalKind::unit_is_entity);
}

TEST_P(CorrectionsTest, CodesThatDifferInCapitalsAreTheSameAndBlanksAreNoPart) {
    ASSERT_TRUE(create(" SG ", "  Secretaría ", "entidad").has_value());
    EXPECT_EQ(unit("SG").name, "Secretaría");
    EXPECT_EQ(create("sg", "Otra", "entidad").error().kind, RefusalKind::code_taken);
}

TEST_P(CorrectionsTest, AClosedUnitTakesNothingNewAndOpensAgain) {
    ASSERT_TRUE(create("A", "A", "entidad") && create("B", "B", "A"));
    EXPECT_EQ(close("A").error().kind, RefusalKind::unit_not_empty);
    ASSERT_TRUE(close("B") && close("A"));
    EXPECT_EQ(close("A").error().kind, RefusalKind::already_done);
    EXPECT_EQ(unit("A").closed_at, now());
    EXPECT_EQ(latest("unit.close").entry.object, "A");
    EXPECT_EQ(create("C", "C", "A").error().kind, RefusalKind::unit_closed);
    EXPECT_EQ(app::grant_role(store, {.occasion = occasion("p1"),
                                      .person = "p1",
                                      .role = {.role_id = "r2",
                                               .role = domain::Role::committee,
                                               .unit = "A",
                                               .from = now().colombian_date(),
                                               .until = std::nullopt}})
                  .error()
                  .kind,
              RefusalKind::unit_closed);
    EXPECT_EQ(reopen("B").error().kind, RefusalKind::unit_closed);  // below one that is closed
    ASSERT_TRUE(reopen("A") && reopen("B"));
    EXPECT_EQ(unit("B").closed_at, std::nullopt);
    EXPECT_EQ(reopen("B").error().kind, RefusalKind::already_done);
    EXPECT_TRUE(create("C", "C", "A").has_value());
}

TEST_P(CorrectionsTest, WhatHangsFromAUnitIsCounted) {
    ASSERT_TRUE(create("A", "A", "entidad") && create("B", "B", "A"));
    auto const burden = app::burden_of(store, entity, "entidad", now().colombian_date());
    EXPECT_EQ(burden.units_below, 2U);
    EXPECT_EQ(burden.roles, 1U);
    EXPECT_EQ(burden.plans, 0U);
    EXPECT_EQ(app::burden_of(store, entity, "A", now().colombian_date()).roles, 0U);
}

TEST_P(CorrectionsTest, ANameIsMendedByWhoeverAdministersAndStaysOutOfTheChain) {
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    ASSERT_TRUE(correct_person("  Luisa ", "luis@e.co").has_value());
    EXPECT_EQ(person("p2").name, "Luisa");
    auto const entry = latest("person.correct");
    EXPECT_TRUE(entry.changes.empty());
    EXPECT_EQ(entry.personal, (std::vector<domain::Change>{{"name", "Luis", "Luisa"}}));
    EXPECT_TRUE(accept("link-p2").has_value());  // the address stayed
    EXPECT_EQ(correct_person(" ", "x").error().kind, RefusalKind::name_missing);
    EXPECT_EQ(correct_person("Luisa", "x", good_password).error().kind,
              RefusalKind::email_malformed);
}

// Whoever is signed in at a desk left alone moves nobody's address.
TEST_P(CorrectionsTest, AnAddressIsMovedWithProofAndEndsTheLinkThatWentAstray) {
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    EXPECT_EQ(correct_person("Luis", "luis2@e.co").error().kind, RefusalKind::password_missing);
    EXPECT_EQ(person("p2").email, "luis@e.co");
    EXPECT_EQ(correct_person("Luis", "ANA@e.co", good_password).error().kind,
              RefusalKind::email_taken);
    ASSERT_TRUE(correct_person("Luis", " Luis2@E.co", good_password).has_value());
    EXPECT_EQ(person("p2").email, "luis2@e.co");
    EXPECT_EQ(accept("link-p2").error().kind, RefusalKind::link_unusable);
}

// ASVS 6.3.7: who took an address away may not be whose it was.
TEST_P(CorrectionsTest, BothAddressesAreToldAndTheOldOneIsKeptNoLongerThanItsMail) {
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    ASSERT_TRUE(accept("link-p2").has_value());
    ASSERT_TRUE(correct_person("Luis", "luis2@e.co", good_password).has_value());
    std::map<domain::MailKind, std::string> told;
    auto const now = occasion("p1").now;
    while (auto const one = app::claim_mail(store, entity, now)) {
        told[one->mail.kind] = one->person.email;
        app::note_mail_sent(store, entity, one->mail, now);
    }
    EXPECT_EQ(told[domain::MailKind::access_changed], "luis2@e.co");
    EXPECT_EQ(told[domain::MailKind::address_left], "luis@e.co");
    auto const reader = store.database().reader();
    for (auto const row : reader->query("SELECT secret FROM mail"))
        EXPECT_EQ(row.get<std::string>(0), "");
}

// A code of the second factor is asked of a person, once for each time.
TEST_P(CorrectionsTest, TheProofTakesACodeThatIsGoodOnce) {
    ASSERT_TRUE(sign_in("s0").has_value());
    ASSERT_TRUE(enrol("s0", "s1", code("s0")).has_value());
    ASSERT_TRUE(invite("p2", "luis@e.co").has_value());
    auto const moved = [&](std::string email, std::string with) {
        return app::correct_person(store,
                                   {.occasion = occasion("p1"),
                                    .person = "p2",
                                    .name = "Luis",
                                    .email = std::move(email),
                                    .proof = {.password = good_password, .code = std::move(with)}});
    };
    EXPECT_EQ(moved("a@e.co", "000000").error().kind, RefusalKind::wrong_code);
    time += 30;
    EXPECT_TRUE(moved("a@e.co", code("s0")).has_value());
    EXPECT_EQ(moved("b@e.co", code("s0")).error().kind, RefusalKind::wrong_code);
    EXPECT_EQ(person("p2").email, "a@e.co");
}

}  // namespace
