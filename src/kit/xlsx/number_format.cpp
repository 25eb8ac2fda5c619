#include "kit/xlsx/number_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/date.hpp"

namespace xlsx {
namespace {

constexpr std::size_t exact_digits = 15;  // so many survive the way through a binary fraction
constexpr int day_seconds = 86'400;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "66.63" and "4", but not "066.63", "66.630" or "6.663E1": those are as short as they can be.
bool is_shortest(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    auto const point = std::min(text.find('.'), text.size());
    auto const whole = text.substr(0, point);
    auto const fraction = text.substr(std::min(point + 1, text.size()));
    if (whole.empty() || !std::ranges::all_of(whole, is_digit) ||
        !std::ranges::all_of(fraction, is_digit))
        return false;
    if (whole.size() > 1 && whole.starts_with('0')) return false;
    if (point < text.size() && (fraction.empty() || fraction.ends_with('0'))) return false;
    return whole.size() + fraction.size() <= exact_digits && text != "0";
}

// The end of what begins AT and is no letter of a format: a quotation, an escape, a filler.
std::size_t end_of_literal(std::string_view code, std::size_t at) {
    switch (code[at]) {
        case '"':
            return std::min(code.find('"', at + 1), code.size() - 1) + 1;
        case '\\':
        case '_':
        case '*':
            return std::min(at + 2, code.size());
        default:
            return at;
    }
}

bool is_span(std::string_view brackets) {  // "[h", "[mm": time that has passed
    auto const letters = brackets.substr(1);
    return !letters.empty() && std::ranges::all_of(letters, [&](char c) {
        return std::string_view("hHmMsS").contains(c);
    });
}

}  // namespace

ShownAs shown_as(std::string_view code) {
    bool is_percent = false;
    for (std::size_t at = 0; at < code.size() && code[at] != ';';) {
        if (auto const end = end_of_literal(code, at); end > at) {
            at = end;
        } else if (code[at] == '[') {
            auto const close = std::min(code.find(']', at), code.size());
            if (is_span(code.substr(at, close - at))) return ShownAs::number;
            at = std::min(close + 1, code.size());
        } else {
            if (std::string_view("yYmMdDhHsS").contains(code[at])) return ShownAs::date;
            is_percent = is_percent || code[at] == '%';
            ++at;
        }
    }
    return is_percent ? ShownAs::percent : ShownAs::number;
}

ShownAs shown_as_builtin(int id) {
    constexpr int span = 46;  // [h]:mm:ss
    auto const is_within = [&](int first, int last) { return id >= first && id <= last; };
    if (id == 9 || id == 10) return ShownAs::percent;
    if (id == span) return ShownAs::number;
    bool const is_date =
        is_within(14, 22) || is_within(27, 36) || is_within(45, 47) || is_within(50, 58);
    return is_date ? ShownAs::date : ShownAs::number;
}

std::optional<std::string> date_text(double days, Epoch epoch) {
    constexpr double days_max = 2'958'466;  // past 31 December 9999
    if (!(days >= 0) || days >= days_max) return std::nullopt;
    auto day = static_cast<int>(std::floor(days));
    auto seconds = static_cast<int>(std::lround((days - day) * day_seconds));
    if (seconds == day_seconds) {
        seconds = 0;
        ++day;
    }
    auto const time =
        fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    constexpr int never = 60;  // 29 February 1900
    if (epoch == Epoch::from_1900) {
        if (day == 0) return time;
        if (day == never) return std::nullopt;
    } else if (days < 1 && seconds != 0) {
        return time;
    }
    auto const first = epoch == Epoch::from_1904 ? base::Date(1904, 1, 1)
                       : day < never             ? base::Date(1899, 12, 31)
                                                 : base::Date(1899, 12, 30);
    auto const date = first.plus_days(day);
    if (date.year() > 9999) return std::nullopt;
    return seconds == 0 ? date.text() : date.text() + "T" + time;
}

std::optional<std::string> number_text(std::string_view written) {
    if (is_shortest(written)) return std::string(written);
    double value = 0;
    auto const [end, error] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    bool const is_number = error == std::errc{} && end == written.data() + written.size();
    if (!is_number || !std::isfinite(value)) return std::nullopt;
    if (value == 0) return "0";
    std::array<char, 400> text{};  // 1.8e308 has 309 digits, 4.9e-324 the same behind the point
    auto const [text_end, overflow] =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (overflow != std::errc{}) return std::nullopt;
    return std::string(text.data(), text_end);
}

}  // namespace xlsx
