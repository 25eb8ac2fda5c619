#pragma once
// A database with its connections. On SQLite (file FOLDER/rumbo.sqlite3, one process at a time):
// exactly one connection that writes and checkpoints, lent to one thread at a time, and readers
// that cannot write. On PostgreSQL both kinds of lease come from one pool. An unreachable or unsafe
// database is refused here (DatabaseError), not at the first query.

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "kit/sql/address.hpp"
#include "kit/sql/folder_lock.hpp"
#include "kit/sql/pool.hpp"

namespace sql {

struct Options {
    std::size_t readers = 4;      // SQLite
    std::size_t connections = 8;  // PostgreSQL
    std::chrono::milliseconds busy_timeout{5000};
    std::chrono::milliseconds lease_patience{30000};
};

class Database {
public:
    explicit Database(Address const& address, Options const& options = {});

    [[nodiscard]] Lease reader() {
        return readers_ == nullptr ? writers_->lease() : readers_->lease();
    }
    [[nodiscard]] Lease writer() { return writers_->lease(); }

    // On SQLite, where this process alone writes: a number that stays the same only while no writer
    // is lent or comes back, so that what was read under it still stands. None on PostgreSQL.
    [[nodiscard]] std::optional<std::uint64_t> writer_turns() const {
        if (engine_ != Engine::sqlite) return std::nullopt;
        return writers_->turns();
    }

    [[nodiscard]] Engine engine() const { return engine_; }
    [[nodiscard]] std::string const& version() const { return version_; }

    // One round trip; throws when the database does not answer.
    void ping();

private:
    Engine engine_;
    std::string version_;
    std::optional<FolderLock> lock_;
    std::unique_ptr<Pool> writers_;
    std::unique_ptr<Pool> readers_;  // null: they share the writers' pool. Closed before the writer
};

}  // namespace sql
