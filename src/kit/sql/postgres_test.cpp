// What only PostgreSQL can do to us: a server that goes away, locks of rows, deadlocks.
#include <gtest/gtest.h>

#include <barrier>
#include <thread>

#include "kit/sql/in_transaction.hpp"
#include "kit/sql/testing.hpp"

namespace {

using sql::ErrorKind;
using namespace std::chrono_literals;

class Postgres : public testing::Test {
public:
    void SetUp() override {
        auto const lease = database.writer();
        lease->run_script(
            "CREATE TABLE t (id bigint PRIMARY KEY, n bigint);"
            "INSERT INTO t VALUES (1, 0), (2, 0)");
    }
    // Ends another connection as a server that is shut down does.
    void hang_up_on(sql::Connection& connection) {
        auto const process = connection.one<int>("SELECT pg_backend_pid()");
        auto const killer = sql::open_postgres(empty.address().text, 5s);
        ASSERT_TRUE(killer->one<bool>("SELECT pg_terminate_backend($1, 5000)", process));
    }
    int count() {
        auto const lease = database.reader();
        return lease->one<int>("SELECT count(*) FROM t");
    }

    sql::testing::EmptyDatabase empty{sql::Engine::postgresql};
    sql::Database database{empty.address(), {.busy_timeout = 200ms}};
};

TEST_F(Postgres, RefusesAServerThatIsNotThere) {
    try {
        sql::Database const nowhere({sql::Engine::postgresql, "host=/nonexistent dbname=x"});
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::connection_lost);
    }
}

TEST_F(Postgres, AnIdleConnectionThatWasCutIsReplaced) {
    {
        auto const lease = database.writer();
        hang_up_on(*lease);
    }
    EXPECT_NO_THROW(database.ping());
    EXPECT_EQ(count(), 2);
}

TEST_F(Postgres, ACutConnectionSaysSo) {
    auto const lease = database.writer();
    hang_up_on(*lease);
    try {
        lease->execute("INSERT INTO t VALUES (3, 0)");
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::connection_lost);
    }
}

TEST_F(Postgres, ACutStreamSaysSo) {
    auto const lease = database.writer();
    auto rows = lease->query("SELECT n FROM generate_series(1, 2000000) AS g (n)");
    ASSERT_TRUE(rows.next());
    auto const killer = sql::open_postgres(empty.address().text, 5s);
    killer->run_script(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE query LIKE 'SELECT n FROM generate_series(1, 2000000)%'");
    EXPECT_THROW(while (rows.next()){}, sql::DatabaseError);
}

TEST_F(Postgres, AUnitThatLosesItsConnectionIsDoneAgain) {
    int tries = 0;
    sql::in_transaction(database, [&](sql::Connection& connection) {
        if (++tries == 1) hang_up_on(connection);
        connection.execute("INSERT INTO t VALUES (3, 0)");
    });
    EXPECT_EQ(tries, 2);
    EXPECT_EQ(count(), 3);
}

TEST_F(Postgres, AConnectionLostWhileCommittingIsUnknownAndNotRepeated) {
    int tries = 0;
    try {
        sql::in_transaction(database, [&](sql::Connection& connection) {
            ++tries;
            connection.execute("INSERT INTO t VALUES (3, 0)");
            hang_up_on(connection);
        });
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::commit_unknown);
    }
    EXPECT_EQ(tries, 1);
}

TEST_F(Postgres, ALockedRowIsBusyAfterTheAgreedWait) {
    auto const one = database.writer();
    auto const other = database.writer();
    sql::Transaction const transaction(*one);
    one->execute("UPDATE t SET n = 1 WHERE id = 1");
    try {
        other->execute("UPDATE t SET n = 2 WHERE id = 1");
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::busy);
    }
}

TEST_F(Postgres, ADeadlockIsResolvedByDoingOneUnitAgain) {
    sql::Database patient(empty.address());  // PostgreSQL looks for deadlocks after one second
    std::barrier both_hold_one(2);
    std::atomic<int> tries = 0;
    auto const cross = [&](std::int64_t from, std::int64_t to) {
        bool waits = true;
        sql::in_transaction(patient, [&](sql::Connection& connection) {
            ++tries;
            connection.execute("UPDATE t SET n = n + 1 WHERE id = $1", from);
            if (std::exchange(waits, false)) both_hold_one.arrive_and_wait();
            connection.execute("UPDATE t SET n = n + 1 WHERE id = $1", to);
        });
    };
    std::thread there(cross, 1, 2);
    std::thread back(cross, 2, 1);
    there.join();
    back.join();
    EXPECT_EQ(tries, 3);
    auto const lease = database.reader();
    EXPECT_EQ(lease->list<int>("SELECT n FROM t"), (std::vector{2, 2}));
}

TEST_F(Postgres, RefusesTypesThatSqliteDoesNotHave) {
    auto const lease = database.writer();
    auto rows = lease->query("SELECT sum(n) FROM t");  // numeric, where SQLite has an integer
    ASSERT_TRUE(rows.next());
    EXPECT_THROW((void)rows.row().get<std::int64_t>(0), sql::DatabaseError);
}

TEST_F(Postgres, RefusesAnIntegerThatDoesNotFit) {
    auto const lease = database.writer();
    EXPECT_EQ(lease->one<int>("SELECT CAST($1 AS integer)", 2147483647), 2147483647);
    EXPECT_THROW(lease->one<int>("SELECT CAST($1 AS integer)", 2147483648), sql::DatabaseError);
    EXPECT_EQ(lease->one<int>("SELECT CAST($1 AS smallint)", -32768), -32768);
    EXPECT_THROW(lease->one<int>("SELECT CAST($1 AS smallint)", 32768), sql::DatabaseError);
}

}  // namespace
