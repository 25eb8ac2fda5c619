#pragma once
// Does a whole unit of work in one transaction, and does it again from the start where that is
// safe: after a serialization failure or deadlock (8 tries), and while the database cannot be
// reached (30 s, a failover's length). The work must therefore have no effect outside the database.
// Never repeated: commit_unknown. A thrown exception rolls back; so does an Outcome that is a
// refusal.
//
//     auto const outcome = sql::in_transaction(database, [&](sql::Connection& connection) { … });

#include <chrono>
#include <type_traits>

#include "kit/sql/database.hpp"
#include "kit/sql/transaction.hpp"

namespace sql {

// Decides whether to try again, and waits before it (full jitter, 50 ms doubling up to 2 s).
class Retry {
public:
    [[nodiscard]] bool again(DatabaseError const& error);

private:
    int tries_ = 1;
    std::chrono::steady_clock::time_point first_ = std::chrono::steady_clock::now();
};

namespace detail {

template <class Result>
bool stands(Result const& result) {
    if constexpr (requires {
                      result.error();
                      result.has_value();
                  })
        return result.has_value();
    else
        return true;
}

template <class Work>
auto attempt(Connection& connection, Isolation isolation, Work& work) {
    Transaction transaction(connection, isolation);
    if constexpr (std::is_void_v<std::invoke_result_t<Work&, Connection&>>) {
        work(connection);
        transaction.commit();
    } else {
        auto result = work(connection);
        if (stands(result)) transaction.commit();
        return result;
    }
}

template <class Work>
auto with_retry(Database& database, Isolation isolation, Work& work) {
    for (Retry retry;;) {
        try {
            auto const lease =
                isolation == Isolation::write ? database.writer() : database.reader();
            return attempt(*lease, isolation, work);
        } catch (DatabaseError const& error) {
            if (!retry.again(error)) throw;
        }
    }
}

}  // namespace detail

template <class Work>
auto in_transaction(Database& database, Work&& work) {
    return detail::with_retry(database, Isolation::write, work);
}

// Reads under one snapshot of the whole database.
template <class Work>
auto in_snapshot(Database& database, Work&& work) {
    return detail::with_retry(database, Isolation::snapshot, work);
}

}  // namespace sql
