#pragma once
// A prepared statement of SQLite, and its errors in our words. For the SQLite driver alone.

#include <sqlite3.h>

#include <string_view>
#include <vector>

#include "kit/sql/prepared.hpp"

namespace sql {

// Throws DatabaseError for the connection's last error.
[[noreturn]] void fail_sqlite(sqlite3* database, std::string_view statement);

class SqlitePrepared final : public Prepared {
public:
    SqlitePrepared(sqlite3* database, std::string_view text);
    ~SqlitePrepared() override;

    void start(std::span<Value const> parameters, Lifetime lifetime) override;
    bool step() override;
    void stop() noexcept override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] Value column(int index) const override;
    [[nodiscard]] std::int64_t changed() const override { return changed_; }

private:
    void number_parameters(std::string_view text);
    void bind(int place, Value const& value, Lifetime lifetime);

    sqlite3* database_;
    sqlite3_stmt* statement_ = nullptr;
    std::vector<int> places_;  // of $1, $2, … among SQLite's own numbers
    std::int64_t total_before_ = 0;
    std::int64_t changed_ = 0;
};

}  // namespace sql
