#include "kit/sql/pool.hpp"

#include "kit/sql/error.hpp"

namespace sql {

Lease::~Lease() {
    if (connection_ != nullptr) pool_->give_back(std::move(connection_));
}

Lease Pool::lease() {
    ++turns_;
    {
        std::unique_lock lock(mutex_);
        auto const free = [&] { return !idle_.empty() || existing_ < capacity_; };
        if (!returned_.wait_for(lock, patience_, free))
            throw DatabaseError(ErrorKind::busy, "", "no database connection became free in time");
        while (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            if (connection->alive()) return {*this, std::move(connection)};
            --existing_;
        }
        ++existing_;
    }
    return {*this, open_one()};
}

std::unique_ptr<Connection> Pool::open_one() {
    try {
        return open_();
    } catch (...) {
        forget_one();
        throw;
    }
}

void Pool::give_back(std::unique_ptr<Connection> connection) noexcept {
    auto const is_tidy = connection->tidy();
    ++turns_;  // what it did is done
    if (!is_tidy) {
        connection.reset();
        forget_one();
        return;
    }
    {
        std::scoped_lock const lock(mutex_);
        idle_.push_back(std::move(connection));
    }
    returned_.notify_one();
}

void Pool::forget_one() noexcept {
    {
        std::scoped_lock const lock(mutex_);
        --existing_;
    }
    returned_.notify_one();
}

}  // namespace sql
