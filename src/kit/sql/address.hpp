#pragma once
// Where a database is: a folder on this machine (SQLite), or a PostgreSQL server as
// "postgresql://user@host/name" or "host=… dbname=…" (libpq's conninfo).
// A folder whose name looks like "word=…" is written "./word=…".

#include <optional>
#include <string>
#include <string_view>

#include "kit/sql/connection.hpp"

namespace sql {

struct Address {
    friend bool operator==(Address const&, Address const&) = default;

    Engine engine = Engine::sqlite;
    std::string text;  // the folder, or the conninfo: it may hold a password, so it is not logged
};

// None for text that is empty or holds a NUL byte.
std::optional<Address> parse_address(std::string_view text);

}  // namespace sql
