#pragma once
// The PostgreSQL driver's door: opens one connection from a conninfo ("host=… dbname=…" or
// "postgresql://…"). UTF-8, values in binary, and waits for locks no longer than busy_timeout.
// Where the conninfo says nothing: 10 s to connect, 30 s for a peer that stops answering.

#include <chrono>
#include <memory>
#include <string>

#include "kit/sql/connection.hpp"

namespace sql {

std::unique_ptr<Connection> open_postgres(std::string const& conninfo,
                                          std::chrono::milliseconds busy_timeout);

}  // namespace sql
