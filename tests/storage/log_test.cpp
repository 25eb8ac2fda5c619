// The log: every entry chained to the one before, nothing in it changed, and whatever is altered
// before a checkpoint found.
#include <gtest/gtest.h>

#include "app/record/change.hpp"
#include "app/record/make_checkpoint.hpp"
#include "app/record/verify_log.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/crypto/sha256.hpp"
#include "kit/sql/testing.hpp"
#include "storage/record/canonical_entry.hpp"

namespace {

using app::LogFlaw;
using domain::Action;
using domain::Event;
using storage::Occasion;

storage::EntityId const entity{"e"};

base::Instant at_second(int second) {
    return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'700'000'000 + second}});
}

crypto::KeyPair key_of(char const seed) {
    return crypto::key_pair_of(std::vector<std::byte>(32, static_cast<std::byte>(seed)));
}

std::string public_key(char const seed) {
    return crypto::hex(key_of(seed).public_key);
}

class LogTest : public testing::TestWithParam<sql::Engine> {
protected:
    LogTest() { store.migrate(at_second(0)); }

    void append(Event const& event, std::string peer = {}) {
        app::change(store, entity, [&](sql::Connection& connection) {
            storage::append_to_log(
                connection, Occasion{entity, at_second(++seconds), {.person = "p1"}, peer, "salt"},
                event);
        });
    }
    // So many entries of the same kind.
    void fill(int count) {
        for (int i = 0; i < count; ++i)
            append(
                Event{.action = Action::unit_create,
                      .object_kind = "unit",
                      .object = std::to_string(i),
                      .changes = {{"name", std::nullopt, "Unidad «" + std::to_string(i) + "»"}}});
    }
    bool sign(char const seed = 'k') {
        return app::make_checkpoint(store, entity, at_second(++seconds), key_of(seed));
    }

    std::vector<domain::LogEntry> entries() {
        std::vector<domain::LogEntry> list;
        auto const reader = store.database().reader();
        storage::read_log(*reader, entity, 0, storage::all_entries,
                          [&](domain::LogEntry const& entry) { list.push_back(entry); });
        return list;
    }
    std::vector<LogFlaw> flaws() { return app::verify_log(store, entity).flaws; }

    // As somebody who may do all to the database.
    void tamper(std::string const& script) {
        std::string const walls =
            GetParam() == sql::Engine::sqlite
                ? "DROP TRIGGER IF EXISTS log_entry_is_not_changed; "
                  "DROP TRIGGER IF EXISTS log_entry_is_not_deleted; "
                  "DROP TRIGGER IF EXISTS log_personal_is_not_changed; "
                  "DROP TRIGGER IF EXISTS log_checkpoint_is_not_changed; "
                : "DROP TRIGGER IF EXISTS log_entry_is_append_only ON log_entry; "
                  "DROP TRIGGER IF EXISTS log_personal_is_not_changed ON log_personal; "
                  "DROP TRIGGER IF EXISTS log_checkpoint_is_append_only ON log_checkpoint; ";
        auto const writer = store.database().writer();
        writer->run_script(walls + script);
    }

    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
    int seconds = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, LogTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

// By hand: the text of RFC 8785 for this entry, and SHA-256 of it behind a zero byte.
TEST_P(LogTest, TheFirstEntryIsTheTextThatIsDocumented) {
    append(Event{.action = Action::unit_create,
                 .object_kind = "unit",
                 .object = "A",
                 .changes = {{"name", std::nullopt, "Área \"1\"\n"}},
                 .reason = "nueva"});
    std::string const text =
        R"({"action":"unit.create","at":"2023-11-14T22:13:21Z",)"
        R"("changes":[{"after":"Área \"1\"\n","before":null,"field":"name"}],"entity":"e",)"
        R"("object":"A","object_kind":"unit","on_behalf_of":"","person":"p1",)"
        R"("personal_digest":"",)"
        R"("previous":"0000000000000000000000000000000000000000000000000000000000000000",)"
        R"("reason":"nueva","role":"","sequence":1,"session":""})";
    auto const entry = entries().at(0);
    EXPECT_EQ(storage::canonical_text(entity, entry), text);
    EXPECT_EQ(entry.hash, crypto::sha256_hex(std::string(1, '\0').append(text)));
}

TEST_P(LogTest, EachEntryHoldsTheHashOfTheOneBefore) {
    fill(5);
    auto const list = entries();
    ASSERT_EQ(list.size(), 5U);
    for (std::size_t i = 0; i < list.size(); ++i) {
        EXPECT_EQ(list[i].sequence, static_cast<std::int64_t>(i) + 1);
        EXPECT_EQ(list[i].previous, i == 0 ? storage::no_hash : list[i - 1].hash);
    }
    auto const verified = app::verify_log(store, entity);
    EXPECT_TRUE(verified.flaws.empty());
    EXPECT_EQ(verified.entries, 5);
    EXPECT_EQ(verified.head, list.back().hash);
}

TEST_P(LogTest, AnEmptyLogVerifies) {
    EXPECT_TRUE(flaws().empty());
    EXPECT_FALSE(sign());
}

TEST_P(LogTest, ARefusedChangeLeavesNoEntry) {
    EXPECT_THROW(app::change(store, entity,
                             [&](sql::Connection& connection) {
                                 storage::append_to_log(connection, Occasion{entity, at_second(1)},
                                                        Event{});
                                 throw std::runtime_error("no");
                             }),
                 std::runtime_error);
    EXPECT_TRUE(entries().empty());
    fill(1);
    EXPECT_TRUE(flaws().empty());
}

TEST_P(LogTest, TheDatabaseItselfRefusesToChangeIt) {
    fill(2);
    auto const refuses = [&](std::string const& script) {
        auto const writer = store.database().writer();
        EXPECT_THROW(writer->run_script(script), sql::DatabaseError) << script;
    };
    refuses("UPDATE log_entry SET reason = 'x' WHERE sequence = 1");
    refuses("DELETE FROM log_entry WHERE sequence = 2");
    EXPECT_TRUE(flaws().empty());
}

// SQLite's REPLACE takes a row away without asking the trigger of DELETE.
TEST_P(LogTest, TheDatabaseItselfRefusesToReplaceIt) {
    append(Event{.action = Action::person_invite, .object_kind = "person", .object = "p2"},
           "10.1.2.3");
    ASSERT_TRUE(sign());
    bool const is_sqlite = GetParam() == sql::Engine::sqlite;
    auto const refuses = [&](std::string const& table, std::string const& columns,
                             std::string const& key, std::string const& changed) {
        std::string const copied = columns + ", " + changed;
        auto const script = is_sqlite ? "INSERT OR REPLACE INTO " + table + " (" + copied +
                                            ") SELECT " + columns + ", 'x' FROM " + table
                                      : "INSERT INTO " + table + " (" + copied + ") SELECT " +
                                            copied + " FROM " + table + " ON CONFLICT (" + key +
                                            ") DO UPDATE SET " + changed + " = 'x'";
        auto const writer = store.database().writer();
        EXPECT_THROW(writer->run_script(script), sql::DatabaseError) << script;
    };
    refuses("log_entry",
            "entity_id, sequence, at, action, person_id, on_behalf_of, role, session, object_kind, "
            "object, changes, personal_digest, previous, hash",
            "entity_id, sequence", "reason");
    refuses("log_checkpoint", "entity_id, sequence, hash, at, public_key", "entity_id, sequence",
            "signature");
    refuses("log_personal", "entity_id, sequence, salt", "entity_id, sequence", "content");
    EXPECT_TRUE(flaws().empty());
    EXPECT_FALSE(sign());  // there is one for that entry
}

TEST_P(LogTest, WhatIsPersonalStandsApartAndMayBeErased) {
    append(Event{.action = Action::person_invite,
                 .object_kind = "person",
                 .object = "p2",
                 .personal = {{"name", std::nullopt, "Ana Pérez"}}},
           "10.1.2.3");
    auto const entry = entries().at(0);
    EXPECT_EQ(storage::canonical_text(entity, entry).find("Ana"), std::string::npos);
    std::string const content = R"([{"after":"Ana Pérez","before":null,"field":"name"},)"
                                R"({"after":"10.1.2.3","before":null,"field":"peer"}])";
    EXPECT_EQ(entry.personal_digest, crypto::sha256_hex("salt" + content));
    {
        auto const writer = store.database().writer();
        writer->run_script("DELETE FROM log_personal");
    }
    EXPECT_TRUE(flaws().empty());
}

TEST_P(LogTest, APersonalPartThatWasAlteredIsFound) {
    append(Event{.action = Action::person_invite, .object_kind = "person", .object = "p2"},
           "1.1.1.1");
    tamper("UPDATE log_personal SET content = '[]'");
    EXPECT_EQ(flaws(), (std::vector{LogFlaw{LogFlaw::Kind::personal_altered, 1}}));
}

// Every column of an entry, altered alone.
TEST_P(LogTest, EveryColumnThatWasAlteredIsFound) {
    fill(3);
    for (std::string const column :
         {"at", "action", "person_id", "on_behalf_of", "role", "session", "object_kind", "object",
          "changes", "reason", "personal_digest", "previous", "hash"}) {
        std::string const set = "UPDATE log_entry SET " + column + " = ";
        tamper(set + column + " || 'x' WHERE sequence = 2");
        auto const found = flaws();
        ASSERT_FALSE(found.empty()) << column;
        EXPECT_EQ(found.front(), (LogFlaw{LogFlaw::Kind::altered, 2})) << column;
        tamper(set + "substr(" + column + ", 1, length(" + column + ") - 1) WHERE sequence = 2");
        ASSERT_TRUE(flaws().empty()) << column;
    }
}

TEST_P(LogTest, AnEntryThatIsMissingIsFound) {
    fill(4);
    tamper("DELETE FROM log_entry WHERE sequence = 2");
    EXPECT_EQ(flaws(), (std::vector{LogFlaw{LogFlaw::Kind::gap, 2},
                                    LogFlaw{LogFlaw::Kind::broken_chain, 3}}));
}

// A number that none may have, put in by who may do all.
TEST_P(LogTest, AnEntryBeforeTheFirstIsFound) {
    fill(2);
    std::string const columns =
        "entity_id, at, action, person_id, on_behalf_of, role, session, object_kind, object, "
        "changes, reason, personal_digest, previous, hash";
    std::string const forged = "INSERT INTO log_entry (sequence, " + columns + ") SELECT -7, " +
                               columns + " FROM log_entry WHERE sequence = 1";
    {
        auto const writer = store.database().writer();
        EXPECT_THROW(writer->run_script(forged), sql::DatabaseError);
    }
    if (GetParam() == sql::Engine::sqlite)
        tamper("PRAGMA ignore_check_constraints = 1; " + forged);
    else
        tamper("ALTER TABLE log_entry DROP CONSTRAINT log_entry_sequence_check; " + forged);
    ASSERT_FALSE(flaws().empty());
    EXPECT_EQ(flaws().front(), (LogFlaw{LogFlaw::Kind::gap, 1}));
}

TEST_P(LogTest, ALogThatWasCutShortIsFound) {
    fill(4);
    tamper("DELETE FROM log_entry WHERE sequence = 4");
    EXPECT_EQ(flaws(), (std::vector{LogFlaw{LogFlaw::Kind::truncated, 4}}));
}

// Somebody who writes the whole chain anew, head and all, is found by what was signed.
TEST_P(LogTest, AChainWrittenAnewDoesNotMeetItsCheckpoint) {
    fill(3);
    ASSERT_TRUE(sign());
    EXPECT_FALSE(sign());
    auto list = entries();
    std::string script;
    auto previous = storage::no_hash;
    for (auto& entry : list) {
        entry.reason = "otra razón";
        entry.previous = previous;
        entry.hash = previous = storage::entry_hash(entity, entry);
        script += "UPDATE log_entry SET reason = '" + entry.reason + "', previous = '" +
                  entry.previous + "', hash = '" + entry.hash +
                  "' WHERE sequence = " + std::to_string(entry.sequence) + ";";
    }
    tamper(script + "UPDATE log_head SET hash = '" + previous + "'");
    EXPECT_EQ(flaws(), (std::vector{LogFlaw{LogFlaw::Kind::checkpoint_unmet, 3}}));
}

// Lawful where a key was lost or leaked, and told.
TEST_P(LogTest, AChangeOfKeyIsToldAndNoFlaw) {
    fill(1);
    ASSERT_TRUE(sign());
    fill(2);
    ASSERT_TRUE(sign());
    fill(1);
    ASSERT_TRUE(sign('l'));
    auto const verified = app::verify_log(store, entity);
    EXPECT_TRUE(verified.flaws.empty());
    EXPECT_EQ(verified.keys, (std::vector{app::CheckpointKey{public_key('k'), 2, 1, 3},
                                          app::CheckpointKey{public_key('l'), 1, 4, 4}}));
}

TEST_P(LogTest, ACheckpointUnderTheNameOfAnotherKeyIsFound) {
    fill(1);
    ASSERT_TRUE(sign());
    tamper("UPDATE log_checkpoint SET public_key = '" + public_key('l') + "'");
    EXPECT_EQ(flaws(), (std::vector{LogFlaw{LogFlaw::Kind::checkpoint_unsigned, 1}}));
}

}  // namespace
