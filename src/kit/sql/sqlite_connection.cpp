#include "kit/sql/sqlite_connection.hpp"

#include <fmt/core.h>

#include <mutex>

#include "kit/sql/error.hpp"
#include "kit/sql/sqlite_prepared.hpp"

namespace sql {
namespace {

constexpr std::string_view journal_size_limit_bytes = "67108864";
constexpr std::string_view autocheckpoint_pages = "1000";
// Of a new file. Long scans cost a fifth less than with SQLite's 4096.
constexpr std::string_view page_size_bytes = "16384";

// A connection belongs to one thread at a time, so SQLite need not lock it; and nobody reads the
// memory counters, which sit behind one mutex for the whole process.
void configure_process() {
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    });
}

// It holds secrets. SQLite gives the files beside it the permissions of the database. A file that
// belongs to somebody else, who lets this program write it, stays as they want it.
void keep_from_others(std::filesystem::path const& file) {
    using std::filesystem::perms;
    std::error_code ignored;
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write, ignored);
}

// Many rows for one table: the insert, run for each.
class SqliteBulk final : public BulkSink {
public:
    explicit SqliteBulk(Prepared& insert) : insert_(insert) {}

    void add(std::span<Value const> row) override {
        insert_.start(row, Lifetime::until_stopped);
        while (insert_.step()) {
        }
        insert_.stop();
    }
    void finish() override {}
    void stop() noexcept override { insert_.stop(); }

private:
    Prepared& insert_;
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(std::filesystem::path const& file, Role role,
                     std::chrono::milliseconds busy_timeout);
    ~SqliteConnection() override;

    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
    [[nodiscard]] std::string version() const override { return sqlite3_libversion(); }

private:
    std::unique_ptr<Prepared> prepare(std::string_view text) override {
        return std::make_unique<SqlitePrepared>(database_, text);
    }
    std::unique_ptr<BulkSink> open_bulk(std::string const& /*target*/, Prepared& insert) override {
        return std::make_unique<SqliteBulk>(insert);
    }
    void run_plain(std::string const& script) override;
    void begin_plain(Isolation isolation) override;
    void commit_plain() override { run_plain("COMMIT"); }
    void rollback_plain() override { run_plain("ROLLBACK"); }
    [[nodiscard]] bool engine_in_transaction() const override {
        return sqlite3_get_autocommit(database_) == 0;
    }
    [[nodiscard]] bool alive() override { return true; }

    void set_up(std::chrono::milliseconds busy_timeout);
    void set_option(int option, int value);
    void set(std::string_view pragma, std::string_view value, std::string_view expected);
    std::string read_back(std::string const& statement);

    sqlite3* database_ = nullptr;
    Role role_;
};

SqliteConnection::SqliteConnection(std::filesystem::path const& file, Role role,
                                   std::chrono::milliseconds busy_timeout)
    : role_(role) {
    // A reader's file is opened for reading alone: it can neither write nor checkpoint.
    int const access =
        role == Role::writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    int const code = sqlite3_open_v2(file.c_str(), &database_,
                                     access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    try {
        if (code != SQLITE_OK) fail_sqlite(database_, fmt::format("open {}", file.string()));
        if (role == Role::writer) keep_from_others(file);
        set_up(busy_timeout);
    } catch (...) {
        sqlite3_close_v2(database_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    forget_statements();
    sqlite3_close(database_);
}

void SqliteConnection::set_up(std::chrono::milliseconds busy_timeout) {
    sqlite3_busy_timeout(database_, static_cast<int>(busy_timeout.count()));
    set_option(SQLITE_DBCONFIG_DEFENSIVE, 1);
    set_option(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    set_option(SQLITE_DBCONFIG_DQS_DML, 0);
    set_option(SQLITE_DBCONFIG_DQS_DDL, 0);
    set("cell_size_check", "ON", "1");
    set("foreign_keys", "ON", "1");
    if (role_ == Role::writer) {
        read_back(fmt::format("PRAGMA page_size={}", page_size_bytes));
        set("journal_mode", "WAL", "wal");
        set("synchronous", "FULL", "2");
        set("secure_delete", "ON", "1");  // what is deleted is overwritten with zeros
        set("journal_size_limit", journal_size_limit_bytes, journal_size_limit_bytes);
        set("wal_autocheckpoint", autocheckpoint_pages, autocheckpoint_pages);
    } else {
        set_option(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1);
        set("wal_autocheckpoint", "0", "0");
        set("query_only", "ON", "1");
        if (auto const mode = read_back("PRAGMA journal_mode"); mode != "wal")
            throw DatabaseError(ErrorKind::other, "", "a reader needs WAL, found " + mode);
    }
}

void SqliteConnection::set_option(int option, int value) {
    int now = -1;
    if (sqlite3_db_config(database_, option, value, &now) != SQLITE_OK || now != value)
        throw DatabaseError(ErrorKind::other, "",
                            fmt::format("SQLite does not take option {}={}", option, value));
}

void SqliteConnection::set(std::string_view pragma, std::string_view value,
                           std::string_view expected) {
    read_back(fmt::format("PRAGMA {}={}", pragma, value));
    if (auto const found = read_back(fmt::format("PRAGMA {}", pragma)); found != expected)
        throw DatabaseError(ErrorKind::other, "",
                            fmt::format("SQLite keeps {} at \"{}\", where \"{}\" is compulsory",
                                        pragma, found, expected));
}

// The first column of the first row as text; empty if there is none.
std::string SqliteConnection::read_back(std::string const& statement) {
    SqlitePrepared prepared(database_, statement);
    prepared.start({}, Lifetime::until_stopped);
    std::string found;
    if (prepared.step() && prepared.columns() > 0) {
        auto const value = prepared.column(0);
        if (value.type() == Type::integer) found = std::to_string(value.integer());
        if (value.type() == Type::text) found = std::string(value.text());
    }
    return found;
}

void SqliteConnection::run_plain(std::string const& script) {
    if (sqlite3_exec(database_, script.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail_sqlite(database_, std::string_view(script).substr(0, 200));
}

void SqliteConnection::begin_plain(Isolation isolation) {
    if (isolation == Isolation::write) {
        run_plain("BEGIN IMMEDIATE");
        return;
    }
    CHECK(role_ == Role::reader);  // the writer's connection is not for reading under a snapshot
    run_plain("BEGIN DEFERRED");
}

}  // namespace

std::unique_ptr<Connection> open_sqlite(std::filesystem::path const& file, Role role,
                                        std::chrono::milliseconds busy_timeout) {
    configure_process();
    return std::make_unique<SqliteConnection>(file, role, busy_timeout);
}

}  // namespace sql
