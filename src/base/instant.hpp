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
    std::chrono::sys_seconds moment() const { return moment_; }

    friend constexpr auto operator<=>(Instant, Instant) = default;

private:
    std::chrono::sys_seconds moment_{};
};

}  // namespace base
