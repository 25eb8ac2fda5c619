#include "kit/sql/in_transaction.hpp"

#include <algorithm>
#include <random>
#include <thread>

namespace sql {
namespace {

using namespace std::chrono_literals;

constexpr int most_tries = 8;
constexpr auto longest_outage = 30s;
constexpr std::chrono::milliseconds first_wait = 50ms;
constexpr std::chrono::milliseconds longest_wait = 2000ms;

void wait_before(int attempt) {
    thread_local std::minstd_rand random(std::random_device{}());
    auto const most = std::min(first_wait * (1 << std::min(attempt, 10)), longest_wait);
    std::uniform_int_distribution<std::int64_t> jitter(0, most.count());
    std::this_thread::sleep_for(std::chrono::milliseconds(jitter(random)));
}

}  // namespace

bool Retry::again(DatabaseError const& error) {
    bool const conflict = error.kind() == ErrorKind::serialization && tries_ < most_tries;
    bool const outage = error.kind() == ErrorKind::connection_lost;
    if (!(conflict || outage) || std::chrono::steady_clock::now() - first_ > longest_outage)
        return false;
    wait_before(tries_ - 1);
    ++tries_;
    return true;
}

}  // namespace sql
