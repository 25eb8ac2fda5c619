#include "kit/sql/migration.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "kit/sql/testing.hpp"

namespace {

using sql::ErrorKind;
using sql::Migration;

constexpr std::string_view now = "2024-03-31T12:00:00Z";

constexpr Migration first{1, "people",
                          "CREATE TABLE person (id integer PRIMARY KEY, name text); -- two; three\n"
                          "INSERT INTO person VALUES (1, 'Ana; María');\n",
                          "aa"};
constexpr Migration second{2, "units", "CREATE TABLE unit (id integer PRIMARY KEY);", "bb"};
constexpr Migration failing{2, "units",
                            "CREATE TABLE unit (id integer PRIMARY KEY);"
                            "INSERT INTO unit VALUES (1);"
                            "INSERT INTO unit VALUES (1);",
                            "cc"};

class Migrations : public testing::TestWithParam<sql::Engine> {
public:
    ErrorKind refusal(std::vector<Migration> const& migrations) {
        try {
            sql::migrate(database, migrations, now);
        } catch (sql::DatabaseError const& error) {
            return error.kind();
        }
        ADD_FAILURE() << "nothing was refused";
        return ErrorKind::other;
    }
    std::vector<std::string> applied() {
        auto const lease = database.reader();
        return lease->list<std::string>(
            "SELECT number || ' ' || name || ' ' || checksum_sha256 || ' ' || applied_at "
            "FROM schema_migration ORDER BY number");
    }

    sql::testing::EmptyDatabase empty{GetParam()};
    sql::Database database{empty.address()};
};

INSTANTIATE_TEST_SUITE_P(On, Migrations, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

using Numbers = std::vector<int>;

TEST_P(Migrations, ApplyEachOnce) {
    std::vector const migrations{first, second};
    EXPECT_EQ(sql::pending_migrations(database, migrations), (Numbers{1, 2}));
    EXPECT_EQ(sql::migrate(database, migrations, now), (Numbers{1, 2}));
    EXPECT_EQ(applied(), (std::vector<std::string>{"1 people aa 2024-03-31T12:00:00Z",
                                                   "2 units bb 2024-03-31T12:00:00Z"}));
    EXPECT_EQ(sql::pending_migrations(database, migrations), Numbers{});
    EXPECT_EQ(sql::migrate(database, migrations, "2025-01-01T00:00:00Z"), Numbers{});
    EXPECT_EQ(applied().at(0), "1 people aa 2024-03-31T12:00:00Z");
    auto const lease = database.reader();
    EXPECT_EQ(lease->list<std::string>("SELECT name FROM person"),
              std::vector<std::string>{"Ana; María"});
}

TEST_P(Migrations, ApplyOnlyWhatIsMissing) {
    EXPECT_EQ(sql::migrate(database, std::vector{first}, now), Numbers{1});
    EXPECT_EQ(sql::migrate(database, std::vector{first, second}, now), Numbers{2});
}

TEST_P(Migrations, RefuseAChangedScript) {
    sql::migrate(database, std::vector{first}, now);
    auto changed = first;
    changed.checksum = "ab";
    EXPECT_EQ(refusal({changed, second}), ErrorKind::checksum_changed);
    EXPECT_EQ(applied().size(), 1U);
}

TEST_P(Migrations, RefuseADatabaseNewerThanTheProgram) {
    sql::migrate(database, std::vector{first, second}, now);
    EXPECT_EQ(refusal({first}), ErrorKind::schema_newer);
    EXPECT_THROW(sql::pending_migrations(database, std::vector{first}), sql::DatabaseError);
}

TEST_P(Migrations, LeaveNothingOfAScriptThatFails) {
    EXPECT_EQ(refusal({first, failing}), ErrorKind::constraint_unique);
    EXPECT_EQ(applied().size(), 1U);
    // The table it had created is gone: the mended script creates it.
    EXPECT_EQ(sql::migrate(database, std::vector{first, second}, now), Numbers{2});
}

TEST_P(Migrations, RefuseAScriptThatEndsItsTransaction) {
    Migration committing{1, "commits", "CREATE TABLE a (id integer); COMMIT;", "dd"};
    EXPECT_EQ(refusal({committing}), ErrorKind::other);
}

TEST_P(Migrations, AreNumberedWithoutAGap) {
    EXPECT_THROW(sql::migrate(database, std::vector{second}, now), base::InvariantViolation);
}

TEST_P(Migrations, MayBeStartedBySeveralAtOnce) {
    std::vector const migrations{first, second};
    std::vector<std::size_t> counts(4);
    std::vector<std::thread> starters;
    starters.reserve(counts.size());
    for (auto& count : counts)
        starters.emplace_back([&] { count = sql::migrate(database, migrations, now).size(); });
    for (auto& starter : starters)
        starter.join();
    EXPECT_EQ(counts[0] + counts[1] + counts[2] + counts[3], 2U);
    EXPECT_EQ(applied().size(), 2U);
}

}  // namespace
