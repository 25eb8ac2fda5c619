#include "kit/sql/sqlite_copy.hpp"

#include <fmt/core.h>

#include <cerrno>
#include <memory>

#include "base/check.hpp"
#include "kit/sql/error.hpp"
#include "kit/sql/sqlite_prepared.hpp"

namespace sql {
namespace {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

Handle open_file(std::filesystem::path const& file, int access) {
    sqlite3* database = nullptr;
    int const code = sqlite3_open_v2(file.c_str(), &database,
                                     access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Handle handle(database);
    if (code != SQLITE_OK) fail_sqlite(database, fmt::format("open {}", file.string()));
    return handle;
}

// Like every reader it leaves the log beside the file to the one that writes.
Handle open_source(std::filesystem::path const& file) {
    auto handle = open_file(file, SQLITE_OPEN_READONLY);
    int now = 0;
    sqlite3_db_config(handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &now);
    sqlite3_wal_autocheckpoint(handle.get(), 0);
    constexpr int patience_ms = 5000;
    sqlite3_busy_timeout(handle.get(), patience_ms);
    return handle;
}

// All pages in one step: one state of the database, and nothing that starts it again.
void copy_pages(sqlite3* from, sqlite3* to) {
    auto* const copying = sqlite3_backup_init(to, "main", from, "main");
    if (copying == nullptr) fail_sqlite(to, "backup");
    int const stepped = sqlite3_backup_step(copying, -1);
    sqlite3_backup_finish(copying);
    if (stepped != SQLITE_DONE) fail_sqlite(to, "backup");
}

}  // namespace

std::filesystem::path sqlite_file(Address const& address) {
    CHECK(address.engine == Engine::sqlite);
    return std::filesystem::path(address.text) / "rumbo.sqlite3";
}

void copy_sqlite(std::filesystem::path const& from, std::filesystem::path const& to) {
    if (std::filesystem::exists(to))
        throw DatabaseError(ErrorKind::other, "", to.string() + " is there already");
    auto const source = open_source(from);
    try {
        auto const copy = open_file(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        copy_pages(source.get(), copy.get());
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(to, ignored);
        throw;
    }
}

}  // namespace sql
