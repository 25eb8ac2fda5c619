#pragma once
// One connection to SQLite or PostgreSQL, used by one thread at a time; leased from sql::Database.
//
// Statements are prepared once per connection and kept. An error inside a transaction spoils it on
// both engines: every later statement is refused until it is rolled back, so nothing that passes on
// SQLite fails on PostgreSQL. Machine failure is DatabaseError; misuse of ours is CHECK.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/check.hpp"
#include "kit/sql/error.hpp"
#include "kit/sql/rows.hpp"
#include "kit/sql/statement_text.hpp"
#include "kit/sql/value.hpp"

namespace sql {

enum class Engine : std::uint8_t { sqlite, postgresql };

// write: sees what is committed, and locks (SQLite: BEGIN IMMEDIATE; PostgreSQL: READ COMMITTED).
// snapshot: reads one state of the whole database, and may not write.
enum class Isolation : std::uint8_t { write, snapshot };

class Connection {
public:
    Connection() = default;
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;
    virtual ~Connection();

    // Runs a statement and streams its rows. Parameters are copied.
    template <class... Parameters>
    [[nodiscard]] Rows query(StatementText text, Parameters const&... parameters) {
        std::array<Value, sizeof...(Parameters)> const values{Value(parameters)...};
        return start(text.view(), values);
    }

    // Runs a statement to its end; the number of rows inserted, updated or deleted.
    template <class... Parameters>
    std::int64_t execute(StatementText text, Parameters const&... parameters) {
        std::array<Value, sizeof...(Parameters)> const values{Value(parameters)...};
        return run(text.view(), values);
    }

    // The one row, or none; a second row is a bug. Columns own what they hold.
    //     auto const found = connection.find<std::int64_t, std::string>("SELECT …", id);
    template <class... Columns, class... Parameters>
    [[nodiscard]] std::optional<Record<Columns...>> find(StatementText text,
                                                         Parameters const&... parameters) {
        auto rows = query(text, parameters...);
        if (!rows.next()) return std::nullopt;
        auto record = read<Columns...>(rows.row());
        CHECK(!rows.next());
        return record;
    }

    // The one row, which must be there.
    template <class... Columns, class... Parameters>
    Record<Columns...> one(StatementText text, Parameters const&... parameters) {
        auto record = find<Columns...>(text, parameters...);
        CHECK(record.has_value());
        return std::move(*record);
    }

    template <class... Columns, class... Parameters>
    [[nodiscard]] std::vector<Record<Columns...>> list(StatementText text,
                                                       Parameters const&... parameters) {
        std::vector<Record<Columns...>> records;
        for (auto const row : query(text, parameters...))
            records.push_back(read<Columns...>(row));
        return records;
    }

    // Several statements without parameters, such as a migration.
    void run_script(std::string_view script);

    [[nodiscard]] virtual Engine engine() const = 0;
    // "3.40.1", "15.20 (Debian …)"
    [[nodiscard]] virtual std::string version() const = 0;
    [[nodiscard]] bool in_transaction() const { return transaction_open_; }

protected:
    // A driver's destructor calls it first: statements end before what they were prepared on.
    void forget_statements() { statements_.clear(); }

private:
    friend class Rows;
    friend class Transaction;
    friend class BulkInsert;
    friend class Pool;

    template <class... Columns>
    static Record<Columns...> read(Row const& row) {
        static_assert(!(std::same_as<Columns, std::string_view> || ...), "take std::string");
        static_assert(!(std::same_as<Columns, Bytes> || ...), "take std::vector<std::byte>");
        if constexpr (sizeof...(Columns) == 1)
            return row.get<Columns...>(0);
        else
            return row.as<Columns...>();
    }

    // What drivers supply.
    virtual std::unique_ptr<Prepared> prepare(std::string_view text) = 0;
    // target: "table (column, …)"; insert: the statement for one row of it.
    virtual std::unique_ptr<BulkSink> open_bulk(std::string const& target, Prepared& insert) = 0;
    virtual void run_plain(std::string const& script) = 0;
    virtual void begin_plain(Isolation isolation) = 0;
    virtual void commit_plain() = 0;
    virtual void rollback_plain() = 0;
    // Whether the engine itself is inside a transaction.
    [[nodiscard]] virtual bool engine_in_transaction() const = 0;
    // Quick and without a round trip: could the next statement run?
    [[nodiscard]] virtual bool alive() = 0;

    Rows start(std::string_view text, std::span<Value const> parameters);
    std::int64_t run(std::string_view text, std::span<Value const> parameters);
    Prepared& prepared(std::string_view text);

    void begin(Isolation isolation);
    void commit();
    void rollback() noexcept;
    // Ends whatever was left open; false if the connection is of no further use.
    bool tidy() noexcept;

    void require_idle() const;
    void end(Activity& activity) noexcept;
    // Runs work; an error spoils the open transaction.
    template <class Work>
    auto guarded(Work&& work);

    struct Cached {
        std::unique_ptr<Prepared> statement;
        std::uint64_t last_use = 0;
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, Cached, TextHash, std::equal_to<>> statements_;
    std::uint64_t uses_ = 0;
    Activity* active_ = nullptr;
    bool transaction_open_ = false;
    bool transaction_spoilt_ = false;
    bool broken_ = false;
};

template <class Work>
auto Connection::guarded(Work&& work) {
    require_idle();
    try {
        return work();
    } catch (DatabaseError const&) {
        transaction_spoilt_ = transaction_open_;
        throw;
    }
}

}  // namespace sql
