#include "web/portal/day.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace web {
namespace {

// Takes the digits, at most `digits_max`, off the front.
std::optional<int> take_number(std::string_view& text, std::size_t digits_max) {
    int number = 0;
    auto const front = text.substr(0, digits_max);
    auto const [end, error] = std::from_chars(front.data(), front.data() + front.size(), number);
    auto const digits = static_cast<std::size_t>(end - front.data());
    if (error != std::errc{} || digits == 0 || front.front() == '-') return std::nullopt;
    text.remove_prefix(digits);
    return number;
}

bool take_sign(std::string_view& text) {
    if (text.empty() || (text.front() != '/' && text.front() != '-')) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

std::optional<base::Date> parse_day(std::string_view text, base::Date today) {
    if (text == "hoy" || text == "today") return today;
    if (auto const date = base::Date::parse(text)) return date;
    auto const day = take_number(text, 2);
    if (!day || !take_sign(text)) return std::nullopt;
    auto const month = take_number(text, 2);
    if (!month || !take_sign(text) || (text.size() != 2 && text.size() != 4)) return std::nullopt;
    bool const is_short = text.size() == 2;
    auto const year = take_number(text, 4);
    if (!year || !text.empty()) return std::nullopt;
    return base::Date::parse(
        fmt::format("{:04}-{:02}-{:02}", is_short ? 2000 + *year : *year, *month, *day));
}

}  // namespace web
