#pragma once
// What a driver supplies: a prepared statement that can be run again and again, and a receiver of
// many rows for one table. For the drivers and connection.hpp; nobody else needs it.

#include <cstdint>
#include <span>
#include <string_view>

#include "kit/sql/value.hpp"

namespace sql {

// Something under way on a connection, which carries one at a time.
class Activity {
public:
    Activity() = default;
    Activity(Activity const&) = delete;
    Activity& operator=(Activity const&) = delete;
    virtual ~Activity() = default;

    // Leaves the connection ready for the next statement; rows not yet read are lost.
    virtual void stop() noexcept = 0;
};

// Whether the parameters' text and bytes stay where they are until the statement has ended.
enum class Lifetime : std::uint8_t { until_stopped, until_started };

class Prepared : public Activity {
public:
    virtual void start(std::span<Value const> parameters, Lifetime lifetime) = 0;
    // Moves to the next row; false when there is none, and the statement has ended.
    virtual bool step() = 0;
    [[nodiscard]] virtual int columns() const = 0;
    // Column of the current row, from 0; a view until the next step() or stop().
    [[nodiscard]] virtual Value column(int index) const = 0;
    // Rows inserted, updated or deleted, once step() has answered false.
    [[nodiscard]] virtual std::int64_t changed() const = 0;
};

class BulkSink : public Activity {
public:
    virtual void add(std::span<Value const> row) = 0;
    virtual void finish() = 0;
};

}  // namespace sql
