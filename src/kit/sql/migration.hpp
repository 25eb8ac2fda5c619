#pragma once
// Brings a schema forward, one numbered script and one transaction at a time; never back. What was
// applied is kept in schema_migration(number, name, checksum_sha256, applied_at).
// Refused: an applied script whose checksum has changed (checksum_changed), and a database that has
// migrations this program does not know (schema_newer). A script that fails leaves nothing of
// itself. Several processes may start at once on PostgreSQL: one applies, the others find it done.

#include <span>
#include <string_view>
#include <vector>

#include "kit/sql/database.hpp"

namespace sql {

// The script is the one for the database's engine, several statements, without BEGIN or COMMIT.
struct Migration {
    int number = 0;  // 1, 2, 3, … without a gap
    std::string_view name;
    std::string_view script;
    std::string_view checksum;  // SHA-256 of the script, in hexadecimal
};

// Applies what is missing and answers the numbers applied. now: UTC, "2024-03-31T12:00:00Z".
std::vector<int> migrate(Database& database, std::span<Migration const> migrations,
                         std::string_view now);

// The numbers that migrate() would apply; changes nothing and refuses as it does.
std::vector<int> pending_migrations(Database& database, std::span<Migration const> migrations);

}  // namespace sql
