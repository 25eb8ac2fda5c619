#pragma once
// The SQLite driver's door: opens one connection to a database file, with the settings that keep
// what was acknowledged through a power cut (WAL, synchronous=FULL; refused if they do not hold).
// Only the writer writes and checkpoints: Debian 12's SQLite (3.40.1) can corrupt a database when a
// second connection does so at the same instant (sqlite.org/wal.html#walresetbug).

#include <chrono>
#include <filesystem>
#include <memory>

#include "kit/sql/connection.hpp"

namespace sql {

enum class Role : std::uint8_t { writer, reader };

std::unique_ptr<Connection> open_sqlite(std::filesystem::path const& file, Role role,
                                        std::chrono::milliseconds busy_timeout);

}  // namespace sql
