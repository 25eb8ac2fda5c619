#include "base/instant.hpp"

#include <fmt/core.h>

namespace base {
namespace {

std::optional<int> two_digits(std::string_view text) {
    if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') return std::nullopt;
    return (text[0] - '0') * 10 + (text[1] - '0');
}

}  // namespace

std::optional<Instant> Instant::parse(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != 'Z')
        return std::nullopt;
    auto const date = Date::parse(text.substr(0, 10));
    auto const hour = two_digits(text.substr(11, 2));
    auto const minute = two_digits(text.substr(14, 2));
    auto const second = two_digits(text.substr(17, 2));
    if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return Instant{date->days() + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
                   std::chrono::seconds{*second}};
}

std::string Instant::text() const {
    auto const day = std::chrono::floor<std::chrono::days>(moment_);
    std::chrono::hh_mm_ss const time{moment_ - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", Date{day}.text(), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

}  // namespace base
