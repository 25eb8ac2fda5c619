#include "kit/text/number.hpp"

#include <fmt/core.h>

#include <array>

#include "base/check.hpp"

namespace text {
namespace {

constexpr std::string_view minus = "\u2212";
constexpr std::string_view thin_space = "\u202F";
constexpr std::string_view wide_space = "\u00A0";

struct Separators {
    char group;
    char decimal;
};

constexpr Separators separators(Language language) {
    return language == Language::spanish ? Separators{'.', ','} : Separators{',', '.'};
}

constexpr std::array<std::string_view, 12> spanish_months{
    "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
    "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr std::array<std::string_view, 12> english_months{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

}  // namespace

std::string number(Language language, std::string_view plain) {
    auto const marks = separators(language);
    std::string text;
    text.reserve(plain.size() + plain.size() / 3 + minus.size());
    if (plain.starts_with('-')) {
        text += minus;
        plain.remove_prefix(1);
    }
    auto const whole = plain.substr(0, plain.find('.'));
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) text += marks.group;
        text += whole[i];
    }
    if (whole.size() < plain.size()) {
        text += marks.decimal;
        text += plain.substr(whole.size() + 1);
    }
    return text;
}

std::string percent(Language language, std::string_view plain, PercentSpace space) {
    auto text = number(language, plain);
    if (language == Language::spanish && space != PercentSpace::none)
        text += space == PercentSpace::thin ? thin_space : wide_space;
    text += '%';
    return text;
}

std::string_view month_name(Language language, int month) {
    CHECK(month >= 1 && month <= 12);
    auto const& names = language == Language::spanish ? spanish_months : english_months;
    return names[static_cast<std::size_t>(month - 1)];
}

std::string date_long(Language language, base::Date day) {
    auto const month = month_name(language, day.month());
    if (language == Language::spanish)
        return fmt::format("{} de {} de {}", day.day(), month, day.year());
    return fmt::format("{} {} {}", day.day(), month, day.year());
}

std::string date_short(Language, base::Date day) {
    return fmt::format("{:02}/{:02}/{}", day.day(), day.month(), day.year());
}

std::string clock_time(int minute_of_day) {
    return fmt::format("{:02}:{:02}", minute_of_day / 60, minute_of_day % 60);
}

}  // namespace text
