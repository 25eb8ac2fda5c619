#pragma once
// A moment in UTC, to the second, written "2026-11-21T10:00:00Z". It comes in as an argument: only
// main reads a clock.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace base {

class Instant {
public:
    constexpr Instant() = default;
    constexpr explicit Instant(std::chrono::sys_seconds moment) : moment_(moment) {}

    static std::optional<Instant> parse(std::string_view text);

    std::string text() const;
    // The day in Colombia, which keeps UTC−5 all the year.
    Date colombian_date() const {
        return Date{std::chrono::floor<std::chrono::days>(moment_ - std::chrono::hours{5})};
    }
    // Whole minutes since midnight there.
    int colombian_minute() const {
        auto const there = moment_ - std::chrono::hours{5};
        auto const since = there - std::chrono::floor<std::chrono::days>(there);
        return static_cast<int>(std::chrono::floor<std::chrono::minutes>(since).count());
    }
    std::chrono::sys_seconds moment() const { return moment_; }

    friend constexpr auto operator<=>(Instant, Instant) = default;

private:
    std::chrono::sys_seconds moment_{};
};

}  // namespace base
