#pragma once
// What was served, counted by route, for /metrics: the text format of Prometheus (0.0.4). Routes
// are named by their pattern, never by what a visitor asked for. Safe to use from several threads.

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kit/http/router.hpp"

namespace web {

class Metrics {
public:
    explicit Metrics(std::span<http::Route const> routes);

    // route: index in the table; -1 for what no route answers.
    void add(int route, http::Status status, std::size_t bytes, std::chrono::nanoseconds duration);

    // Counters of the routes that were asked for, and of the process.
    std::string text(std::string_view version, std::int64_t revision) const;

private:
    using Counter = std::atomic<std::uint64_t>;

    // Upper bounds, in milliseconds, of how long an answer took. One more, without a bound,
    // follows.
    static constexpr std::array buckets{1, 2, 5, 10, 20, 50, 100, 500, 2000};
    static constexpr int status_classes = 5;  // 1xx to 5xx

    struct Counted {
        std::string route;  // "GET /planes/{codigo}"
        std::array<Counter, status_classes> answers{};
        std::array<Counter, buckets.size() + 1> durations{};
        Counter bytes{0};
        Counter nanoseconds{0};
    };

    static void print_durations(std::string& text, Counted const& counted);

    std::vector<Counted> counted_;  // by route; the last is what no route answers
};

}  // namespace web
