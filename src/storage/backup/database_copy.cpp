#include "storage/backup/database_copy.hpp"

#include "kit/sql/sqlite_connection.hpp"
#include "kit/sql/sqlite_copy.hpp"
#include "storage/record/canonical_entry.hpp"

namespace storage {

CopyFacts copy_database(sql::Address const& from, std::filesystem::path const& to,
                        EntityId const& entity) {
    sql::copy_sqlite(sql::sqlite_file(from), to);
    auto const copy = sql::open_sqlite(to, sql::Role::writer, std::chrono::seconds(5));
    constexpr int first_with_log = 2;
    auto const schema = copy->one<int>("SELECT max(number) FROM schema_migration");
    if (schema < first_with_log) return {schema, {0, no_hash}};
    return {schema, load_log_head(*copy, entity)};
}

std::vector<std::string> find_damage(sql::Connection& connection) {
    if (connection.engine() != sql::Engine::sqlite) return {};
    auto found = connection.list<std::string>("PRAGMA integrity_check(20)");
    if (found == std::vector<std::string>{"ok"}) found.clear();
    for (auto const row : connection.query("PRAGMA foreign_key_check"))
        found.push_back("foreign key of " + row.get<std::string>(0) + " to " +
                        row.get<std::string>(2));
    return found;
}

}  // namespace storage
