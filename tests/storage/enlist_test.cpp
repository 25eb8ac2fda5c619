// Units and people of one list, all or none, on both engines.
#include <gtest/gtest.h>

#include "app/people/enlist.hpp"
#include "app/people/links.hpp"
#include "app/record/activity.hpp"
#include "app/record/verify_log.hpp"
#include "kit/sql/testing.hpp"

namespace {

using domain::RefusalKind;
using List = app::RowFlaw::List;

storage::EntityId const entity{"e"};
base::Instant const now = *base::Instant::parse("2026-11-29T15:00:00Z");
base::Date const today(2026, 11, 29);

class EnlistTest : public testing::TestWithParam<sql::Engine> {
protected:
    EnlistTest() {
        store.migrate(now);
        EXPECT_TRUE(app::offer_first_administrator(store, entity, now, "first"));
        EXPECT_TRUE(app::accept_link(store, {.occasion = occasion(),
                                             .token = "first",
                                             .password = "cinco ranas cantan",
                                             .person_id = "p1",
                                             .role_id = "r1",
                                             .name = "Ana",
                                             .email = "ana@e.co",
                                             .entity_name = "Alcaldía",
                                             .session_token = "of-first",
                                             .form_token = "form"})
                        .has_value());
    }

    storage::Occasion occasion() {
        return {.entity = entity, .now = now, .actor = {.person = "p1"}, .salt = next()};
    }
    std::string next() { return std::to_string(++number_); }

    void unit(std::string code, std::string parent, std::string name = "Unidad") {
        list.units.push_back({.occasion = occasion(),
                              .unit = {.code = std::move(code),
                                       .name = std::move(name),
                                       .kind = domain::UnitKind::process,
                                       .parent = std::move(parent)}});
    }
    void person(std::string email, std::string of_unit, std::string name = "Luis",
                std::optional<base::Date> until = std::nullopt) {
        list.people.push_back({.occasion = occasion(),
                               .person_id = next(),
                               .link_token = "link-" + email,
                               .name = std::move(name),
                               .email = std::move(email),
                               .role = {.role_id = next(),
                                        .role = domain::Role::committee,
                                        .unit = std::move(of_unit),
                                        .from = today,
                                        .until = until}});
    }

    // "units 2 code_taken 0": list, row, kind and by which row.
    std::vector<std::string> flaws() {
        std::vector<std::string> lines;
        for (auto const& flaw : app::find_flaws(store, list)) {
            std::string line = flaw.list == List::units ? "units " : "people ";
            line += std::to_string(flaw.row) + " " +
                    std::string(domain::refusal_kind_tokens.token(flaw.refusal.kind)) + " " +
                    flaw.refusal.field;
            if (flaw.taken_by) line += " " + std::to_string(*flaw.taken_by);
            if (flaw.lineage == app::RowFlaw::Lineage::circle) line += " circle";
            lines.push_back(std::move(line));
        }
        return lines;
    }
    std::int64_t entries() { return app::verify_log(store, entity).entries; }

    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
    app::EnlistAll list{.occasion = occasion(), .units = {}, .people = {}};

private:
    int number_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, EnlistTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

using Lines = std::vector<std::string>;

TEST_P(EnlistTest, AParentMayStandBelowItsChildrenAndPeopleInNewUnits) {
    unit("C", "B");
    unit("B", "A");
    unit("A", "entidad");
    person(" LUIS@e.co ", "C");
    person("eva@e.co", "entidad", "Eva", today);
    ASSERT_EQ(flaws(), Lines{});
    ASSERT_TRUE(app::enlist_all(store, list).has_value());
    auto const directory = app::load_directory(store, entity);
    EXPECT_EQ(directory.units.all().size(), 4U);
    EXPECT_TRUE(directory.units.is_within("C", "A"));
    ASSERT_EQ(directory.people.size(), 3U);
    EXPECT_EQ(directory.people[2].person.email, "luis@e.co");
    EXPECT_EQ(directory.people[2].roles.at(0).unit, "C");
    EXPECT_TRUE(app::open_link(store, entity, "link-eva@e.co", now).has_value());
}

TEST_P(EnlistTest, EachHasAnEntryOfTheirOwnAndNoNameInItsChain) {
    auto const before = entries();
    unit("A", "entidad");
    person("luis@e.co", "A");
    person("eva@e.co", "A", "Eva");
    ASSERT_TRUE(app::enlist_all(store, list).has_value());
    EXPECT_EQ(entries(), before + 3);
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
    auto const lines = app::export_log(store, entity, 1, 100).lines;
    for (auto const* personal : {"Luis", "luis@e.co", "Eva", "eva@e.co"})
        EXPECT_EQ(lines.find(personal), std::string::npos) << personal;
}

TEST_P(EnlistTest, OneFlawAndNothingIsWritten) {
    auto const before = entries();
    unit("A", "entidad");
    person("luis@e.co", "A");
    person("eva@e.co", "B", "Eva");
    auto const refused = app::enlist_all(store, list);
    ASSERT_FALSE(refused.has_value());
    ASSERT_EQ(refused.error().size(), 1U);
    EXPECT_EQ(refused.error()[0].row, 1U);
    EXPECT_EQ(app::load_directory(store, entity).people.size(), 1U);
    EXPECT_EQ(app::load_directory(store, entity).units.all().size(), 1U);
    // That it was refused, and nothing else, is in the log.
    EXPECT_EQ(entries(), before + 1);
    auto const refusals =
        app::read_activity(store, entity, {.action_prefix = "change.refuse"}, 0, 10).entries;
    ASSERT_EQ(refusals.size(), 1U);
    EXPECT_TRUE(refusals[0].entry.changes.contains("person.invite"));
    EXPECT_TRUE(refusals[0].entry.changes.contains("unit-unknown"));
}

TEST_P(EnlistTest, FlawsAreThoseOfASingleOneEachAtItsRow) {
    unit("", "entidad", "");
    unit("entidad", "nada");
    unit("A", "");
    person("no es un correo", "entidad", "");
    person("ana@e.co", "nada", "", today.plus_days(-1));
    person("luis@e.co", "entidad", "Lu\nis");
    EXPECT_EQ(flaws(), (Lines{"units 0 code-missing codigo", "units 0 name-missing nombre",
                              "units 1 code-taken codigo", "units 1 unit-unknown unidad",
                              "units 2 unit-unknown unidad", "people 0 name-missing nombre",
                              "people 0 email-malformed correo", "people 1 unit-unknown unidad",
                              "people 1 dates-reversed hasta", "people 2 text-unusable nombre"}));
}

TEST_P(EnlistTest, WhatStandsTwiceNamesTheFirst) {
    unit("A", "entidad");
    unit("B", "entidad");
    unit("A", "B");
    person("luis@e.co", "A");
    person("eva@e.co", "A");
    person(" Luis@E.co", "B", "Otro");
    person("eva@e.co", "A");
    EXPECT_EQ(flaws(), (Lines{"units 2 code-taken codigo 0", "people 2 email-taken correo 0",
                              "people 3 role-doubled rol 1"}));
}

TEST_P(EnlistTest, FurtherRowsOfAPersonAreFurtherRoles) {
    unit("A", "entidad");
    unit("B", "entidad");
    person("luis@e.co", "A");
    person("eva@e.co", "A", "Eva");
    person("LUIS@e.co ", "B", " Luis ");
    list.people[2].person_id = list.people[0].person_id;
    ASSERT_EQ(flaws(), Lines{});
    ASSERT_TRUE(app::enlist_all(store, list).has_value());
    auto const directory = app::load_directory(store, entity);
    ASSERT_EQ(directory.people.size(), 3U);
    EXPECT_EQ(directory.people[2].person.email, "luis@e.co");
    EXPECT_EQ(directory.people[2].roles.size(), 2U);
    EXPECT_TRUE(app::open_link(store, entity, "link-luis@e.co", now).has_value());
}

TEST_P(EnlistTest, WhoIsActiveIsGivenAFurtherRoleAndNothingElse) {
    unit("A", "entidad");
    person(" ANA@e.co", "A", "Ana María");
    person("ana@e.co", "entidad", "Otra", today);
    person("luis@e.co", "A");
    auto const known = app::find_known(store, list);
    EXPECT_EQ(known.at(0)->name, "Ana");
    EXPECT_EQ(known.at(1)->id, "p1");
    EXPECT_FALSE(known.at(2).has_value());
    ASSERT_EQ(flaws(), Lines{});
    auto const before = entries();
    ASSERT_TRUE(app::enlist_all(store, list).has_value());
    EXPECT_EQ(entries(), before + 4);  // the unit, two roles, one invitation
    auto const directory = app::load_directory(store, entity);
    ASSERT_EQ(directory.people.size(), 2U);
    auto const& ana = directory.people[0];
    EXPECT_EQ(ana.person.name, "Ana");
    ASSERT_EQ(ana.roles.size(), 3U);
    EXPECT_EQ(std::ranges::count(ana.roles, today, &domain::RoleHeld::until), 1);
    EXPECT_FALSE(app::open_link(store, entity, "link- ANA@e.co", now).has_value());
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
    // Once more it is a role that they have; who is only invited is refused as before.
    EXPECT_EQ(flaws(), (Lines{"units 0 code-taken codigo", "people 0 role-doubled rol",
                              "people 1 role-doubled rol", "people 2 email-taken correo"}));
}

// The rule of granting by hand: no deciding role to oneself, unless nobody else could give it.
TEST_P(EnlistTest, WhoLoadsGivesThemselvesNoRoleThatDecides) {
    auto const decides = [&](std::string const& email) {
        person(email, "entidad");
        list.people.back().role.role = domain::Role::planning_head;
    };
    decides("ana@e.co");
    EXPECT_EQ(flaws(), Lines{});  // she administers alone
    person("luis@e.co", "entidad");
    list.people.back().role.role = domain::Role::administrator;
    ASSERT_TRUE(app::enlist_all(store, list).has_value());
    EXPECT_TRUE(app::export_log(store, entity, 1, 100).lines.contains("only-administrator"));
    ASSERT_TRUE(app::accept_link(store, {.occasion = occasion(),
                                         .token = "link-luis@e.co",
                                         .password = "cinco ranas cantan",
                                         .person_id = {},
                                         .role_id = {},
                                         .name = {},
                                         .email = {},
                                         .entity_name = {},
                                         .session_token = "of-luis",
                                         .form_token = "form"})
                    .has_value());
    list.people.clear();
    decides("ana@e.co");
    list.people.back().role.unit = "A";
    unit("A", "entidad");
    EXPECT_EQ(flaws(), Lines{"people 0 own-role rol"});
    EXPECT_FALSE(app::enlist_all(store, list).has_value());
}

TEST_P(EnlistTest, CodesThatDifferInCapitalsAreOne) {
    unit("A", "entidad");
    unit("a", "entidad");
    unit("ENTIDAD", "entidad");
    EXPECT_EQ(flaws(), (Lines{"units 1 code-taken codigo 0", "units 2 code-taken codigo"}));
}

TEST_P(EnlistTest, UnitsInACircleAreToldAndThoseBelowThemAreNot) {
    unit("A", "B");
    unit("B", "C");
    unit("C", "A");
    unit("D", "A");
    unit("E", "E");
    unit("F", "nada");
    unit("G", "F");
    EXPECT_EQ(flaws(),
              (Lines{"units 0 unit-unknown unidad circle", "units 1 unit-unknown unidad circle",
                     "units 2 unit-unknown unidad circle", "units 4 unit-unknown unidad circle",
                     "units 5 unit-unknown unidad"}));
}

TEST_P(EnlistTest, ASecondTimeEverythingIsTaken) {
    unit("A", "entidad");
    person("luis@e.co", "A");
    ASSERT_TRUE(app::enlist_all(store, list).has_value());
    EXPECT_EQ(flaws(), (Lines{"units 0 code-taken codigo", "people 0 email-taken correo"}));
}

}  // namespace
