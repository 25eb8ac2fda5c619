#pragma once
// Connections that are opened when first needed, lent to one thread at a time, and kept. One that
// broke is closed on its return, and one whose server has hung up before it is lent again.
// Nobody waits longer than `patience` for a free one: DatabaseError(busy).

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "kit/sql/connection.hpp"

namespace sql {

class Pool;

// A connection on loan; it goes back when the lease ends. Rows and transactions end before it:
// a lease is therefore a variable, never a temporary.
class Lease {
public:
    Lease(Lease&&) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease();

    Connection& operator*() const& { return *connection_; }
    Connection* operator->() const& { return connection_.get(); }
    Connection& operator*() const&& = delete;
    Connection* operator->() const&& = delete;

private:
    friend class Pool;
    Lease(Pool& pool, std::unique_ptr<Connection> connection)
        : pool_(&pool), connection_(std::move(connection)) {}

    Pool* pool_;
    std::unique_ptr<Connection> connection_;
};

class Pool {
public:
    using Opener = std::function<std::unique_ptr<Connection>()>;

    Pool(Opener open, std::size_t capacity, std::chrono::milliseconds patience)
        : open_(std::move(open)), capacity_(capacity), patience_(patience) {}

    [[nodiscard]] Lease lease();

    // Grows whenever a connection is lent, and whenever one has come back.
    [[nodiscard]] std::uint64_t turns() const { return turns_.load(); }

private:
    friend class Lease;
    std::unique_ptr<Connection> open_one();
    void give_back(std::unique_ptr<Connection> connection) noexcept;
    void forget_one() noexcept;

    Opener open_;
    std::size_t capacity_;
    std::chrono::milliseconds patience_;
    std::atomic<std::uint64_t> turns_ = 0;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;  // the last returned is lent first
    std::size_t existing_ = 0;                       // idle, lent or being opened
};

}  // namespace sql
