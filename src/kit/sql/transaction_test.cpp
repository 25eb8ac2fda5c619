// Transactions on both engines: all or nothing, what is repeated and what is not, readers beside a
// writer.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/outcome.hpp"
#include "kit/sql/in_transaction.hpp"
#include "kit/sql/testing.hpp"

namespace {

using sql::ErrorKind;
using namespace std::chrono_literals;

class Transactions : public testing::TestWithParam<sql::Engine> {
public:
    void SetUp() override {
        auto const lease = database.writer();
        lease->run_script(GetParam() == sql::Engine::sqlite
                              ? "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER) STRICT"
                              : "CREATE TABLE t (id bigint PRIMARY KEY, n bigint)");
    }
    int count() {
        auto const lease = database.reader();
        return lease->one<int>("SELECT count(*) FROM t");
    }

    sql::testing::EmptyDatabase empty{GetParam()};
    sql::Database database{empty.address()};
};

INSTANTIATE_TEST_SUITE_P(On, Transactions, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(Transactions, RollBackUnlessCommitted) {
    auto const lease = database.writer();
    {
        sql::Transaction transaction(*lease);
        lease->execute("INSERT INTO t (id) VALUES (1)");
        EXPECT_TRUE(lease->in_transaction());
    }
    EXPECT_FALSE(lease->in_transaction());
    EXPECT_EQ(count(), 0);
    sql::Transaction transaction(*lease);
    lease->execute("INSERT INTO t (id) VALUES (1)");
    transaction.commit();
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, DoNotNest) {
    auto const lease = database.writer();
    sql::Transaction transaction(*lease);
    EXPECT_THROW(sql::Transaction{*lease}, base::InvariantViolation);
}

TEST_P(Transactions, AreSpoiltByAnErrorOnBothEngines) {
    auto const lease = database.writer();
    {
        sql::Transaction transaction(*lease);
        lease->execute("INSERT INTO t (id) VALUES (1)");
        EXPECT_THROW(lease->execute("INSERT INTO t (id) VALUES (1)"), sql::DatabaseError);
        EXPECT_THROW(lease->execute("INSERT INTO t (id) VALUES (2)"), sql::DatabaseError);
        EXPECT_THROW((void)lease->query("SELECT id FROM t"), sql::DatabaseError);
        EXPECT_THROW(transaction.commit(), sql::DatabaseError);
    }
    EXPECT_EQ(count(), 0);
    EXPECT_EQ(lease->execute("INSERT INTO t (id) VALUES (2)"), 1);
}

TEST_P(Transactions, RollBackUnderAnOpenStream) {
    auto const lease = database.writer();
    lease->execute("INSERT INTO t (id) VALUES (1), (2), (3)");
    auto transaction = std::make_unique<sql::Transaction>(*lease);
    lease->execute("DELETE FROM t WHERE id = 3");
    auto rows = lease->query("SELECT id FROM t");
    EXPECT_THROW(transaction->commit(), base::InvariantViolation);
    transaction.reset();
    EXPECT_EQ(count(), 3);
    EXPECT_THROW((void)(rows.next() && rows.next()), base::InvariantViolation);
}

TEST_P(Transactions, ALeaseThatLeavesOneOpenLosesIt) {
    {
        auto const lease = database.writer();
        lease->run_script("BEGIN");
        lease->execute("INSERT INTO t (id) VALUES (1)");
    }
    EXPECT_EQ(count(), 0);
    auto const lease = database.writer();
    EXPECT_FALSE(lease->in_transaction());
    EXPECT_EQ(lease->execute("INSERT INTO t (id) VALUES (1)"), 1);
}

TEST_P(Transactions, ASnapshotSeesOneState) {
    auto const writer = database.writer();
    writer->execute("INSERT INTO t (id) VALUES (1)");
    sql::in_snapshot(database, [&](sql::Connection& reader) {
        EXPECT_EQ(reader.one<int>("SELECT count(*) FROM t"), 1);
        writer->execute("INSERT INTO t (id) VALUES (2)");
        EXPECT_EQ(reader.one<int>("SELECT count(*) FROM t"), 1);
    });
    EXPECT_EQ(count(), 2);
}

TEST_P(Transactions, ASnapshotDoesNotWrite) {
    EXPECT_THROW(sql::in_snapshot(database,
                                  [](sql::Connection& reader) {
                                      reader.execute("INSERT INTO t (id) VALUES (1)");
                                  }),
                 sql::DatabaseError);
    EXPECT_EQ(count(), 0);
}

TEST_P(Transactions, TheUnitCommitsAndAnswers) {
    int const answer = sql::in_transaction(database, [](sql::Connection& connection) {
        connection.execute("INSERT INTO t (id) VALUES (1)");
        return 42;
    });
    EXPECT_EQ(answer, 42);
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, TheUnitRollsBackOnAnException) {
    EXPECT_THROW(sql::in_transaction(database,
                                     [](sql::Connection& connection) {
                                         connection.execute("INSERT INTO t (id) VALUES (1)");
                                         throw std::runtime_error("no");
                                     }),
                 std::runtime_error);
    EXPECT_EQ(count(), 0);
}

TEST_P(Transactions, TheUnitRollsBackOnARefusal) {
    using Answer = base::Outcome<int, std::string>;
    auto const run = [&](std::int64_t id, bool refuse) {
        return sql::in_transaction(database, [&](sql::Connection& connection) -> Answer {
            connection.execute("INSERT INTO t (id) VALUES ($1)", id);
            if (refuse) return std::unexpected("refused");
            return 1;
        });
    };
    EXPECT_EQ(run(1, true).error(), "refused");
    EXPECT_EQ(count(), 0);
    EXPECT_EQ(run(1, false).value(), 1);
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, AnEmptyOptionalIsNoRefusal) {
    sql::in_transaction(database, [](sql::Connection& connection) -> std::optional<int> {
        connection.execute("INSERT INTO t (id) VALUES (1)");
        return std::nullopt;
    });
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, TheUnitIsDoneAgainAfterAConflict) {
    int tries = 0;
    sql::in_transaction(database, [&](sql::Connection& connection) {
        connection.execute("INSERT INTO t (id) VALUES (1)");
        if (++tries < 3) throw sql::DatabaseError(ErrorKind::serialization, "40001", "conflict");
    });
    EXPECT_EQ(tries, 3);
    EXPECT_EQ(count(), 1);
}

TEST(Retries, GiveUpAfterEightConflicts) {
    sql::Retry retry;
    int tries = 1;
    while (retry.again(sql::DatabaseError(ErrorKind::serialization, "40001", "conflict")))
        ++tries;
    EXPECT_EQ(tries, 8);
}

TEST_P(Transactions, AnUnknownCommitIsNeverRepeated) {
    for (auto const kind : {ErrorKind::commit_unknown, ErrorKind::constraint_unique,
                            ErrorKind::disk_full, ErrorKind::busy}) {
        int tries = 0;
        auto const work = [&](sql::Connection&) {
            ++tries;
            throw sql::DatabaseError(kind, "", "once");
        };
        EXPECT_THROW(sql::in_transaction(database, work), sql::DatabaseError);
        EXPECT_EQ(tries, 1) << name(kind);
    }
}

// Money moves between two rows; no reader may ever see it created or destroyed.
TEST_P(Transactions, ReadersNeverSeeHalfATransaction) {
    {
        auto const lease = database.writer();
        lease->execute("INSERT INTO t (id, n) VALUES (1, 1000), (2, 0)");
    }
    std::atomic<bool> done = false;
    std::atomic<int> reads = 0;
    std::atomic<int> wrong = 0;
    auto const read = [&] {
        while (!done) {
            sql::in_snapshot(database, [&](sql::Connection& reader) {
                auto const first = reader.one<int>("SELECT n FROM t WHERE id = 1");
                auto const second = reader.one<int>("SELECT n FROM t WHERE id = 2");
                wrong += first + second == 1000 ? 0 : 1;
            });
            ++reads;
        }
    };
    std::thread one(read);
    std::thread other(read);
    while (reads == 0)
        std::this_thread::yield();
    for (int amount = 1; amount <= 200; ++amount)
        sql::in_transaction(database, [&](sql::Connection& connection) {
            connection.execute("UPDATE t SET n = n - $1 WHERE id = 1", amount % 5);
            connection.execute("UPDATE t SET n = n + $1 WHERE id = 2", amount % 5);
        });
    done = true;
    one.join();
    other.join();
    EXPECT_EQ(wrong, 0);
    auto const lease = database.reader();
    EXPECT_EQ(lease->one<int>("SELECT n FROM t WHERE id = 2"), 400);
}

TEST_P(Transactions, WritersFollowOneAnother) {
    {
        auto const lease = database.writer();
        lease->execute("INSERT INTO t (id, n) VALUES (1, 0)");
    }
    constexpr int many = 4;
    std::vector<std::thread> writers;
    writers.reserve(many);
    for (int i = 0; i < many; ++i)
        writers.emplace_back([&] {
            for (int k = 0; k < 25; ++k)
                sql::in_transaction(database, [](sql::Connection& connection) {
                    auto const n = connection.one<int>(
                        "UPDATE t SET n = n WHERE id = 1 RETURNING n");  // locks the row
                    connection.execute("UPDATE t SET n = $1 WHERE id = 1", n + 1);
                });
        });
    for (auto& writer : writers)
        writer.join();
    auto const lease = database.reader();
    EXPECT_EQ(lease->one<int>("SELECT n FROM t"), 100);
}

TEST_P(Transactions, AFullPoolIsBusyAfterItsPatience) {
    sql::testing::EmptyDatabase const other(GetParam());
    sql::Database small(other.address(), {.connections = 2, .lease_patience = 20ms});
    std::size_t const capacity = GetParam() == sql::Engine::sqlite ? 1 : 2;
    std::vector<sql::Lease> leases;
    leases.reserve(capacity);
    while (leases.size() < capacity)
        leases.push_back(small.writer());
    try {
        (void)small.writer();
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::busy);
    }
    leases.pop_back();
    EXPECT_NO_THROW((void)small.writer());
}

}  // namespace
