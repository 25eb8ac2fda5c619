#pragma once
// Inserts many rows into one table by the fastest way of the engine (SQLite: one prepared insert
// run again and again; PostgreSQL: binary COPY). Inside a transaction only. A row that the table
// refuses is reported by add() or by finish(); nothing counts until finish() has returned.
// Destroyed without finish(), it spoils the transaction.
//
//     sql::BulkInsert facts(connection, "fact", {"entity_id", "goal_id", "value"});
//     for (…) facts.add(entity, goal, value);
//     facts.finish();

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>

#include "kit/sql/connection.hpp"

namespace sql {

class BulkInsert {
public:
    // Table and columns are plain names: a-z, 0-9 and underscore.
    BulkInsert(Connection& connection, StatementText table,
               std::initializer_list<StatementText> columns);
    BulkInsert(BulkInsert const&) = delete;
    BulkInsert& operator=(BulkInsert const&) = delete;
    ~BulkInsert();

    template <class... Parameters>
    void add(Parameters const&... parameters) {
        std::array<Value, sizeof...(Parameters)> const values{Value(parameters)...};
        add_row(values);
    }
    void add_row(std::span<Value const> row);

    // The number of rows added.
    std::int64_t finish();

private:
    void abandon() noexcept;

    Connection& connection_;
    std::unique_ptr<BulkSink> sink_;
    std::int64_t rows_ = 0;
};

}  // namespace sql
