#include "base/date.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace base {
namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (char const c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = digits(text.substr(0, 4));
    auto const month = digits(text.substr(5, 2));
    auto const day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1000) return std::nullopt;
    auto const civil = std::chrono::year{*year} /
                       std::chrono::month{static_cast<unsigned>(*month)} /
                       std::chrono::day{static_cast<unsigned>(*day)};
    if (!civil.ok()) return std::nullopt;
    return Date{std::chrono::sys_days{civil}};
}

std::string Date::text() const {
    return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

}  // namespace base
