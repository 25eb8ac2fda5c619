#pragma once
// What the database could not do, in words that mean the same on both engines.
//
// code() is the engine's own: an SQLSTATE ("23505") or an extended result code of SQLite ("2067").
// commit_unknown: the connection or the disk failed while committing; the work may or may not
// stand, so it is looked up by its idempotency key and never blindly repeated. Messages are
// English, for the log, and hold no values.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sql {

enum class ErrorKind : std::uint8_t {
    constraint_unique,
    constraint_other,
    busy,             // waited for a lock or a connection as long as agreed
    connection_lost,  // nothing of the open transaction stands
    commit_unknown,
    serialization,  // lost against another transaction: do the whole unit again
    disk_full,
    io_error,  // after a failed fsync the process must end: never try again
    corrupt,
    wrong_type,  // a parameter or a column is not of the type asked for
    schema_newer,
    checksum_changed,
    in_use,
    other,
};

std::string_view name(ErrorKind kind);

class DatabaseError : public std::runtime_error {
public:
    DatabaseError(ErrorKind kind, std::string code, std::string const& message)
        : std::runtime_error(message), kind_(kind), code_(std::move(code)) {}

    [[nodiscard]] ErrorKind kind() const { return kind_; }
    [[nodiscard]] std::string const& code() const { return code_; }

private:
    ErrorKind kind_;
    std::string code_;
};

// Another process (or another sql::Database of this one) holds the folder.
class InUse : public DatabaseError {
public:
    InUse(std::string const& message, int process)
        : DatabaseError(ErrorKind::in_use, "", message), process_(process) {}

    // The holder's process id; 0 if it has not written it yet.
    [[nodiscard]] int process() const { return process_; }

private:
    int process_;
};

}  // namespace sql
