#include "kit/sql/migration.hpp"

#include <fmt/core.h>

#include "kit/sql/in_transaction.hpp"

namespace sql {
namespace {

bool table_exists(Connection& connection) {
    if (connection.engine() == Engine::sqlite)
        return connection.one<bool>(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = "
            "'schema_migration'");
    return connection.one<bool>("SELECT to_regclass('schema_migration') IS NOT NULL");
}

// Several processes may create it at the same instant; PostgreSQL then refuses all but one of them,
// each time in other words.
void create_table(Database& database) {
    try {
        in_transaction(database, [](Connection& connection) {
            connection.run_script(
                "CREATE TABLE IF NOT EXISTS schema_migration ("
                "    number integer PRIMARY KEY,"
                "    name text NOT NULL,"
                "    checksum_sha256 text NOT NULL,"
                "    applied_at text NOT NULL)");
        });
    } catch (DatabaseError const&) {
        auto const lease = database.reader();
        if (!table_exists(*lease)) throw;
    }
}

// The numbers not yet in the table, after comparing those that are.
std::vector<int> missing(Connection& connection, std::span<Migration const> migrations) {
    auto const count = static_cast<int>(migrations.size());
    std::vector<bool> applied(migrations.size());
    for (auto const row : connection.query(
             "SELECT number, checksum_sha256 FROM schema_migration ORDER BY number DESC")) {
        auto const [number, checksum] = row.as<int, std::string_view>();
        if (number < 1 || number > count)
            throw DatabaseError(
                ErrorKind::schema_newer, "",
                fmt::format("the database has migration {}, this program knows {}", number, count));
        auto const index = static_cast<std::size_t>(number - 1);
        if (migrations[index].checksum != checksum)
            throw DatabaseError(ErrorKind::checksum_changed, "",
                                fmt::format("migration {} \"{}\" has changed since it was applied",
                                            number, migrations[index].name));
        applied[index] = true;
    }
    std::vector<int> numbers;
    for (std::size_t i = 0; i < applied.size(); ++i)
        if (!applied[i]) numbers.push_back(static_cast<int>(i) + 1);
    return numbers;
}

// The row goes in first: on PostgreSQL a second process waits for it, and then finds it taken.
void apply(Database& database, Migration const& migration, std::string_view now) {
    in_transaction(database, [&](Connection& connection) {
        connection.execute(
            "INSERT INTO schema_migration (number, name, checksum_sha256, applied_at) "
            "VALUES ($1, $2, $3, $4)",
            migration.number, migration.name, migration.checksum, now);
        connection.run_script(migration.script);
    });
}

bool applied_by_another(Database& database, Migration const& migration) {
    auto const lease = database.reader();
    return lease
        ->find<int>("SELECT number FROM schema_migration WHERE number = $1", migration.number)
        .has_value();
}

void check_numbers(std::span<Migration const> migrations) {
    for (std::size_t i = 0; i < migrations.size(); ++i)
        CHECK(migrations[i].number == static_cast<int>(i) + 1);
}

}  // namespace

std::vector<int> pending_migrations(Database& database, std::span<Migration const> migrations) {
    check_numbers(migrations);
    return in_snapshot(database, [&](Connection& connection) {
        if (table_exists(connection)) return missing(connection, migrations);
        std::vector<int> all;
        for (auto const& migration : migrations)
            all.push_back(migration.number);
        return all;
    });
}

std::vector<int> migrate(Database& database, std::span<Migration const> migrations,
                         std::string_view now) {
    auto const pending = pending_migrations(database, migrations);
    create_table(database);
    std::vector<int> applied;
    for (int const number : pending) {
        auto const& migration = migrations[static_cast<std::size_t>(number - 1)];
        try {
            apply(database, migration, now);
            applied.push_back(number);
        } catch (DatabaseError const& error) {
            if (error.kind() != ErrorKind::constraint_unique ||
                !applied_by_another(database, migration))
                throw;
        }
    }
    // What another process applied meanwhile may have another checksum.
    pending_migrations(database, migrations);
    return applied;
}

}  // namespace sql
