#pragma once
// A database as a backup holds it, and whether one that came out of a backup is sound.

#include <filesystem>
#include <string>
#include <vector>

#include "storage/record/log_store.hpp"

namespace storage {

struct CopyFacts {
    int schema = 0;  // number of the last migration
    LogHead log;
};

// Copies the database that is in use at the address (kit/sql/sqlite_copy.hpp) and reads in the copy
// itself what it holds.
CopyFacts copy_database(sql::Address const& from, std::filesystem::path const& to,
                        EntityId const& entity);

// In the machine's own words; empty: the file is whole and every reference leads somewhere. On
// PostgreSQL the server watches over both: nothing is found.
std::vector<std::string> find_damage(sql::Connection& connection);

}  // namespace storage
