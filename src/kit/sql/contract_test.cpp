// What holds on both engines: values, statements, errors.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "kit/sql/database.hpp"
#include "kit/sql/testing.hpp"
#include "kit/sql/transaction.hpp"

namespace {

using sql::ErrorKind;
using Blob = std::vector<std::byte>;

Blob blob(std::initializer_list<int> values) {
    Blob bytes;
    for (int const value : values)
        bytes.push_back(static_cast<std::byte>(value));
    return bytes;
}

template <class Work>
ErrorKind kind_of(Work&& work) {
    try {
        work();
    } catch (sql::DatabaseError const& error) {
        return error.kind();
    }
    ADD_FAILURE() << "nothing was refused";
    return ErrorKind::other;
}

class Contract : public testing::TestWithParam<sql::Engine> {
public:
    void SetUp() override {
        connection->run_script(
            GetParam() == sql::Engine::sqlite
                ? "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, data BLOB) STRICT;"
                  "CREATE TABLE child (t_id INTEGER NOT NULL REFERENCES t (id),"
                  "    size INTEGER CHECK (size > 0)) STRICT;"
                : "CREATE TABLE t (id bigint PRIMARY KEY, name text, data bytea);"
                  "CREATE TABLE child (t_id bigint NOT NULL REFERENCES t (id),"
                  "    size bigint CHECK (size > 0));");
    }

    sql::testing::EmptyDatabase empty{GetParam()};
    sql::Database database{empty.address()};
    sql::Lease lease = database.writer();
    sql::Connection* connection = &*lease;
};

INSTANTIATE_TEST_SUITE_P(On, Contract, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(Contract, NamesItsEngineAndAnswers) {
    EXPECT_EQ(database.engine(), GetParam());
    EXPECT_EQ(connection->engine(), GetParam());
    EXPECT_TRUE(database.version().starts_with(GetParam() == sql::Engine::sqlite ? "3." : "15."))
        << database.version();
    EXPECT_NO_THROW(database.ping());
}

TEST_P(Contract, KeepsIntegersToTheirExtremes) {
    using Limits = std::numeric_limits<std::int64_t>;
    for (auto const value : {Limits::min(), std::int64_t{-1}, std::int64_t{0}, Limits::max()}) {
        connection->execute("INSERT INTO t (id) VALUES ($1)", value);
        EXPECT_EQ(connection->one<std::int64_t>("SELECT id FROM t WHERE id = $1", value), value);
    }
}

TEST_P(Contract, KeepsTextWithEveryPlaneOfUnicode) {
    std::string const text = "Ñandú, meta 3,36 % · 公 · 😀 \"'\\$1;--";
    connection->execute("INSERT INTO t (id, name) VALUES (1, $1), (2, $2)", text,
                        std::string_view());
    EXPECT_EQ(connection->one<std::string>("SELECT name FROM t WHERE id = 1"), text);
    EXPECT_EQ(connection->one<std::string>("SELECT name FROM t WHERE id = 2"), "");
}

TEST_P(Contract, KeepsEveryByte) {
    Blob all;
    for (int value = 0; value < 256; ++value)
        all.push_back(static_cast<std::byte>(value));
    connection->execute("INSERT INTO t (id, data) VALUES (1, $1), (2, $2)", all, Blob{});
    EXPECT_EQ(connection->one<Blob>("SELECT data FROM t WHERE id = 1"), all);
    // Empty is not null.
    EXPECT_EQ(connection->one<std::optional<Blob>>("SELECT data FROM t WHERE id = 2"), Blob{});
}

TEST_P(Contract, KeepsNullApartFromValues) {
    std::optional<Blob> const nothing;
    connection->execute("INSERT INTO t (id, name, data) VALUES (1, $1, $2)", std::nullopt, nothing);
    auto const [name, data] = connection->one<std::optional<std::string>, std::optional<Blob>>(
        "SELECT name, data FROM t");
    EXPECT_EQ(name, std::nullopt);
    EXPECT_EQ(data, std::nullopt);
    EXPECT_EQ(kind_of([&] { connection->one<std::string>("SELECT name FROM t"); }),
              ErrorKind::wrong_type);
}

TEST_P(Contract, RoundTripsWhateverComes) {
    auto const passed =
        rc::check([&](std::int64_t id, bool null, std::vector<std::uint8_t> const& raw) {
            std::optional<Blob> data;
            if (!null) {
                data.emplace();
                for (auto const byte : raw)
                    data->push_back(static_cast<std::byte>(byte));
            }
            connection->execute("DELETE FROM t");
            connection->execute("INSERT INTO t (id, data) VALUES ($1, $2)", id, data);
            auto const [found_id, found] =
                connection->one<std::int64_t, std::optional<Blob>>("SELECT id, data FROM t");
            RC_ASSERT(found_id == id);
            RC_ASSERT(found == data);
        });
    EXPECT_TRUE(passed);
}

TEST_P(Contract, NeverReadsOneTypeAsAnother) {
    connection->execute("INSERT INTO t (id, name, data) VALUES (300, '12', $1)", blob({49, 50}));
    auto rows = connection->query("SELECT id, name, data FROM t");
    ASSERT_TRUE(rows.next());
    auto const row = rows.row();
    EXPECT_EQ(kind_of([&] { (void)row.get<std::int64_t>(1); }), ErrorKind::wrong_type);
    EXPECT_EQ(kind_of([&] { (void)row.get<std::int64_t>(2); }), ErrorKind::wrong_type);
    EXPECT_EQ(kind_of([&] { (void)row.get<std::string_view>(0); }), ErrorKind::wrong_type);
    EXPECT_EQ(kind_of([&] { (void)row.get<std::string_view>(2); }), ErrorKind::wrong_type);
    EXPECT_EQ(kind_of([&] { (void)row.get<sql::Bytes>(1); }), ErrorKind::wrong_type);
    EXPECT_EQ(kind_of([&] { (void)row.get<std::optional<std::int64_t>>(1); }),
              ErrorKind::wrong_type);
    // An integer that does not fit is not cut short.
    EXPECT_EQ(kind_of([&] { (void)row.get<std::uint8_t>(0); }), ErrorKind::wrong_type);
    EXPECT_EQ(kind_of([&] { (void)row.get<bool>(0); }), ErrorKind::wrong_type);
    EXPECT_EQ(row.get<std::int16_t>(0), 300);
}

TEST_P(Contract, HasNoFloatingPoint) {
    auto rows = connection->query("SELECT CAST(1.5 AS double precision)");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(kind_of([&] { (void)rows.row().get<std::int64_t>(0); }), ErrorKind::wrong_type);
}

TEST_P(Contract, RefusesParametersOfTheWrongType) {
    EXPECT_THROW(connection->execute("INSERT INTO t (id) VALUES ($1)", "twelve"),
                 sql::DatabaseError);
    EXPECT_THROW(connection->execute("INSERT INTO t (id, data) VALUES (1, $1)", "text"),
                 sql::DatabaseError);
    EXPECT_EQ(connection->one<int>("SELECT count(*) FROM t"), 0);
}

TEST_P(Contract, RefusesTextWithNul) {
    using namespace std::string_literals;
    EXPECT_THROW(connection->execute("INSERT INTO t (id, name) VALUES (1, $1)", "a\0b"s),
                 sql::DatabaseError);
}

TEST_P(Contract, NumbersParametersByTheirNumberNotTheirOrder) {
    connection->execute("INSERT INTO t (name, id) VALUES ($2, $1)", 7, "seven");
    EXPECT_EQ(
        connection->one<std::string>("SELECT name FROM t WHERE id = $1 AND name = $2", 7, "seven"),
        "seven");
    EXPECT_EQ(connection->one<int>("SELECT count(*) FROM t WHERE id = $1 OR id = $1 + 1", 6), 1);
}

TEST_P(Contract, CountsParameters) {
    EXPECT_THROW(connection->execute("INSERT INTO t (id, name) VALUES ($1, $2)", 1),
                 sql::DatabaseError);
    EXPECT_THROW(connection->execute("INSERT INTO t (id) VALUES ($1)", 1, 2), sql::DatabaseError);
    // A number left out.
    EXPECT_THROW(connection->execute("INSERT INTO t (id, name) VALUES ($1, $3)", 1, 2, 3),
                 sql::DatabaseError);
    EXPECT_EQ(connection->one<int>("SELECT count(*) FROM t"), 0);
}

TEST_P(Contract, RunsOneStatementAtATime) {
    EXPECT_THROW(connection->execute("DELETE FROM t; DELETE FROM child"), sql::DatabaseError);
    EXPECT_THROW(connection->execute(""), sql::DatabaseError);
}

TEST_P(Contract, CountsRowsChanged) {
    EXPECT_EQ(connection->execute("INSERT INTO t (id) VALUES (1), (2), (3)"), 3);
    EXPECT_EQ(connection->execute("CREATE TABLE u (id bigint)"), 0);
    EXPECT_EQ(connection->execute("SELECT id FROM t"), 0);
    EXPECT_EQ(connection->execute("UPDATE t SET name = 'x' WHERE id > $1", 1), 2);
    EXPECT_EQ(connection->execute("UPDATE t SET name = 'x' WHERE id > $1", 9), 0);
    EXPECT_EQ(connection->execute("DELETE FROM t"), 3);
}

TEST_P(Contract, ReturnsWhatItWrote) {
    auto const id = connection->one<std::int64_t>(
        "INSERT INTO t (id, name) VALUES ($1, $2) RETURNING id", 5, "five");
    EXPECT_EQ(id, 5);
    EXPECT_EQ(connection->execute("UPDATE t SET name = 'V' WHERE id = 5 RETURNING name"), 1);
    EXPECT_EQ(connection->find<int>("UPDATE t SET name = 'V' WHERE id = 6 RETURNING id"),
              std::nullopt);
    EXPECT_EQ(connection->one<std::string>("SELECT name FROM t WHERE id = 5"), "V");
}

TEST_P(Contract, WritesEvenWhenNobodyReadsWhatItReturns) {
    {
        auto const rows = connection->query("INSERT INTO t (id) VALUES (1), (2) RETURNING id");
    }
    EXPECT_EQ(connection->one<int>("SELECT count(*) FROM t"), 2);
}

TEST_P(Contract, UpsertsOnConflict) {
    for (auto const* name : {"first", "second"})
        connection->execute(
            "INSERT INTO t (id, name) VALUES ($1, $2) "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name",
            1, name);
    EXPECT_EQ(connection->one<std::string>("SELECT name FROM t"), "second");
    EXPECT_EQ(connection->execute("INSERT INTO t (id) VALUES (1) ON CONFLICT DO NOTHING"), 0);
}

TEST_P(Contract, NamesWhatRefusedARow) {
    connection->execute("INSERT INTO t (id) VALUES (1)");
    EXPECT_EQ(kind_of([&] { connection->execute("INSERT INTO t (id) VALUES (1)"); }),
              ErrorKind::constraint_unique);
    EXPECT_EQ(kind_of([&] { connection->execute("INSERT INTO child (t_id) VALUES (9)"); }),
              ErrorKind::constraint_other);
    EXPECT_EQ(kind_of([&] { connection->execute("INSERT INTO child (t_id) VALUES (NULL)"); }),
              ErrorKind::constraint_other);
    EXPECT_EQ(kind_of([&] { connection->execute("INSERT INTO child (t_id, size) VALUES (1, 0)"); }),
              ErrorKind::constraint_other);
    EXPECT_EQ(kind_of([&] { connection->execute("SELECT nothing FROM nowhere"); }),
              ErrorKind::other);
    try {
        connection->execute("INSERT INTO t (id) VALUES ($1)", 1);
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.code(), GetParam() == sql::Engine::sqlite ? "1555" : "23505");
        EXPECT_NE(std::string(error.what()).find("INSERT INTO t"), std::string::npos);
    }
}

TEST_P(Contract, TakesQuotedWordsForColumnsAlone) {
    // SQLite of old reads "x" as the text 'x' where there is no such column.
    EXPECT_THROW(connection->execute("SELECT \"no_such_column\" FROM t"), sql::DatabaseError);
}

TEST_P(Contract, RunsAStatementAgainWithOtherParameters) {
    for (std::int64_t id = 1; id <= 50; ++id)
        connection->execute("INSERT INTO t (id, name) VALUES ($1, $2)", id,
                            std::to_string(id * id));
    for (std::int64_t id = 50; id >= 1; --id)
        EXPECT_EQ(connection->one<std::string>("SELECT name FROM t WHERE id = $1", id),
                  std::to_string(id * id));
    // A parameter left null does not keep its earlier value.
    connection->execute("INSERT INTO t (id, name) VALUES ($1, $2)", 51, std::nullopt);
    EXPECT_EQ(connection->one<std::optional<std::string>>("SELECT name FROM t WHERE id = $1", 51),
              std::nullopt);
}

TEST_P(Contract, KeepsWorkingWithMoreStatementsThanItRemembers) {
    for (int length = 1; length <= 600; ++length) {
        sql::ComposedText text;
        text.append("SELECT CAST($1 AS bigint)");
        for (int i = 0; i < length; ++i)
            text.append(" ");
        ASSERT_EQ(connection->one<int>(text, length), length);
    }
}

TEST_P(Contract, StatementsSurviveAnError) {
    connection->execute("INSERT INTO t (id) VALUES ($1)", 1);
    EXPECT_THROW(connection->execute("INSERT INTO t (id) VALUES ($1)", 1), sql::DatabaseError);
    EXPECT_EQ(connection->execute("INSERT INTO t (id) VALUES ($1)", 2), 1);
}

TEST_P(Contract, StreamsManyRows) {
    connection->execute(
        "INSERT INTO t (id, name) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
        "WHERE i < 100000) SELECT i, CAST(i AS text) FROM n");
    std::int64_t count = 0;
    std::int64_t sum = 0;
    std::size_t digits = 0;
    for (auto const row : connection->query("SELECT id, name FROM t ORDER BY id")) {
        auto const [id, name] = row.as<std::int64_t, std::string_view>();
        ASSERT_EQ(id, ++count);
        sum += id;
        digits += name.size();
    }
    EXPECT_EQ(count, 100'000);
    EXPECT_EQ(sum, 5'000'050'000);
    EXPECT_EQ(digits, 9U + 90 * 2 + 900 * 3 + 9000 * 4 + 90000 * 5 + 6);
}

TEST_P(Contract, LeavesAStreamHalfWay) {
    connection->execute("INSERT INTO t (id) VALUES (1), (2), (3)");
    {
        auto rows = connection->query("SELECT id FROM t ORDER BY id");
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.row().get<int>(0), 1);
    }
    EXPECT_EQ(connection->list<int>("SELECT id FROM t ORDER BY id"), (std::vector{1, 2, 3}));
}

TEST_P(Contract, AStreamKeepsItsParameters) {
    connection->execute("INSERT INTO t (id, name) VALUES (1, 'añil'), (2, 'añil'), (3, 'añil')");
    std::string name = "añil";
    auto rows = connection->query("SELECT id FROM t WHERE name = $1 ORDER BY id", name);
    name = "rojo";
    int count = 0;
    while (rows.next())
        ++count;
    EXPECT_EQ(count, 3);
}

TEST_P(Contract, CarriesOneStreamAtATime) {
    connection->execute("INSERT INTO t (id) VALUES (1), (2)");
    auto rows = connection->query("SELECT id FROM t");
    EXPECT_THROW(connection->execute("DELETE FROM t"), base::InvariantViolation);
    while (rows.next()) {
    }
    EXPECT_FALSE(rows.next());
    EXPECT_EQ(connection->execute("DELETE FROM t"), 2);
}

TEST_P(Contract, ReportsAnErrorInMidStream) {
    connection->execute("INSERT INTO t (id) VALUES (0), (1)");
    // The least integer has no opposite: SQLite's abs() and PostgreSQL's refuse it.
    connection->execute("UPDATE t SET id = $1 WHERE id = 1",
                        std::numeric_limits<std::int64_t>::min());
    auto rows =
        connection->query("SELECT abs(id) FROM (SELECT id FROM t ORDER BY id DESC LIMIT 9) s");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.row().get<int>(0), 0);
    EXPECT_THROW((void)rows.next(), sql::DatabaseError);
    EXPECT_FALSE(rows.next());
    EXPECT_NO_THROW(database.ping());
    EXPECT_EQ(connection->one<int>("SELECT count(*) FROM t"), 2);
}

TEST_P(Contract, FindsNoneOrOneAndListsMany) {
    EXPECT_EQ(connection->find<int>("SELECT id FROM t"), std::nullopt);
    EXPECT_THROW(connection->one<int>("SELECT id FROM t"), base::InvariantViolation);
    EXPECT_TRUE(connection->list<int>("SELECT id FROM t").empty());
    connection->execute("INSERT INTO t (id, name) VALUES (1, 'a'), (2, 'b')");
    EXPECT_THROW((void)connection->find<int>("SELECT id FROM t"), base::InvariantViolation);
    using Records = std::vector<std::tuple<int, std::string>>;
    EXPECT_EQ((connection->list<int, std::string>("SELECT id, name FROM t ORDER BY id")),
              (Records{{1, "a"}, {2, "b"}}));
}

TEST_P(Contract, ReadsTruthAsZeroOrOne) {
    EXPECT_TRUE(connection->one<bool>("SELECT 1 < 2"));
    EXPECT_FALSE(connection->one<bool>("SELECT EXISTS (SELECT 1 FROM t)"));
}

TEST_P(Contract, ReadersSeeWhatTheWriterCommitted) {
    connection->execute("INSERT INTO t (id) VALUES (1)");
    auto const reader = database.reader();
    EXPECT_EQ(reader->one<int>("SELECT count(*) FROM t"), 1);
    sql::Transaction transaction(*connection);
    connection->execute("INSERT INTO t (id) VALUES (2)");
    EXPECT_EQ(reader->one<int>("SELECT count(*) FROM t"), 1);
    transaction.commit();
    EXPECT_EQ(reader->one<int>("SELECT count(*) FROM t"), 2);
}

}  // namespace
