#include "kit/sql/bulk_insert.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "kit/sql/database.hpp"
#include "kit/sql/testing.hpp"
#include "kit/sql/transaction.hpp"

namespace {

using sql::ErrorKind;

class Bulk : public testing::TestWithParam<sql::Engine> {
public:
    void SetUp() override {
        connection->run_script(GetParam() == sql::Engine::sqlite
                                   ? "CREATE TABLE fact (id INTEGER PRIMARY KEY, name TEXT,"
                                     "    data BLOB, size INTEGER CHECK (size > 0)) STRICT"
                                   : "CREATE TABLE fact (id bigint PRIMARY KEY, name text,"
                                     "    data bytea, size integer CHECK (size > 0))");
    }
    int count() { return connection->one<int>("SELECT count(*) FROM fact"); }

    sql::testing::EmptyDatabase empty{GetParam()};
    sql::Database database{empty.address()};
    sql::Lease lease = database.writer();
    sql::Connection* connection = &*lease;
};

INSTANTIATE_TEST_SUITE_P(On, Bulk, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(Bulk, InsertsManyRowsOfEveryType) {
    constexpr int many = 50'000;
    std::vector<std::byte> const data{std::byte{0}, std::byte{255}, std::byte{10}};
    {
        sql::Transaction transaction(*connection);
        sql::BulkInsert facts(*connection, "fact", {"id", "name", "data", "size"});
        facts.add(std::numeric_limits<std::int64_t>::min(), "añil\t\\N\n", data, 1);
        facts.add(0, "", std::vector<std::byte>{}, std::nullopt);
        for (int id = 1; id <= many; ++id)
            facts.add(id, std::nullopt, std::nullopt, id);
        EXPECT_EQ(facts.finish(), many + 2);
        transaction.commit();
    }
    EXPECT_EQ(count(), many + 2);
    auto const [name, bytes, size] = connection->one<std::string, std::vector<std::byte>, int>(
        "SELECT name, data, size FROM fact WHERE id < 0");
    EXPECT_EQ(name, "añil\t\\N\n");
    EXPECT_EQ(bytes, data);
    EXPECT_EQ(size, 1);
    EXPECT_EQ(connection->one<int>("SELECT count(*) FROM fact WHERE id = 0 AND name = '' AND "
                                   "data IS NOT NULL AND size IS NULL"),
              1);
    EXPECT_EQ(connection->one<std::int64_t>("SELECT CAST(sum(size) AS bigint) FROM fact"),
              std::int64_t{many} * (many + 1) / 2 + 1);
}

TEST_P(Bulk, MayBeEmptyAndMayBeRepeated) {
    sql::Transaction transaction(*connection);
    EXPECT_EQ(sql::BulkInsert(*connection, "fact", {"id"}).finish(), 0);
    for (int id = 1; id <= 3; ++id) {
        sql::BulkInsert facts(*connection, "fact", {"id"});
        facts.add(id);
        EXPECT_EQ(facts.finish(), 1);
    }
    transaction.commit();
    EXPECT_EQ(count(), 3);
}

TEST_P(Bulk, WantsATransaction) {
    EXPECT_THROW(sql::BulkInsert(*connection, "fact", {"id"}), base::InvariantViolation);
}

TEST_P(Bulk, ReportsARepeatedKey) {
    try {
        sql::Transaction transaction(*connection);
        sql::BulkInsert facts(*connection, "fact", {"id"});
        facts.add(1);
        facts.add(1);
        facts.finish();
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::constraint_unique);
    }
    EXPECT_EQ(count(), 0);
}

TEST_P(Bulk, ReportsABrokenConstraint) {
    try {
        sql::Transaction transaction(*connection);
        sql::BulkInsert facts(*connection, "fact", {"id", "size"});
        facts.add(1, 0);
        facts.finish();
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::constraint_other);
    }
    EXPECT_EQ(count(), 0);
}

TEST_P(Bulk, RefusesTheWrongTypeAndTheWrongWidth) {
    for (int kind = 0; kind < 2; ++kind) {
        sql::Transaction transaction(*connection);
        sql::BulkInsert facts(*connection, "fact", {"id", "size"});
        facts.add(1, 1);
        if (kind == 0)
            EXPECT_THROW(facts.add("one", 1), sql::DatabaseError);
        else
            EXPECT_THROW(facts.add(1), sql::DatabaseError);
        EXPECT_THROW(facts.finish(), base::InvariantViolation);
        EXPECT_THROW(transaction.commit(), sql::DatabaseError);
    }
    EXPECT_EQ(count(), 0);
}

TEST_P(Bulk, AbandonedItSpoilsTheTransaction) {
    {
        sql::Transaction transaction(*connection);
        {
            sql::BulkInsert facts(*connection, "fact", {"id"});
            facts.add(1);
        }
        EXPECT_THROW(transaction.commit(), sql::DatabaseError);
    }
    EXPECT_EQ(count(), 0);
}

TEST_P(Bulk, CarriesNothingElseMeanwhile) {
    sql::Transaction transaction(*connection);
    sql::BulkInsert facts(*connection, "fact", {"id"});
    EXPECT_THROW(connection->execute("DELETE FROM fact"), base::InvariantViolation);
    facts.add(1);
    facts.finish();
    EXPECT_EQ(connection->execute("DELETE FROM fact"), 1);
}

TEST_P(Bulk, RefusesAnUnknownTable) {
    sql::Transaction transaction(*connection);
    EXPECT_THROW(sql::BulkInsert(*connection, "nowhere", {"id"}), sql::DatabaseError);
    EXPECT_THROW(sql::BulkInsert(*connection, "fact; DROP TABLE fact", {"id"}),
                 base::InvariantViolation);
}

}  // namespace
