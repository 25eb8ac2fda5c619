#include "domain/period/period.hpp"

#include <fmt/core.h>

#include <array>

namespace domain {
namespace {

constexpr std::array<char, frequency_count> letters{'\0', 'H', 'C', 'Q', 'B', '\0'};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

base::Date first_of_month(int year, int months) {  // months may run past December
    return base::Date{year + months / 12, static_cast<unsigned>(months % 12 + 1), 1};
}

int months_of(Frequency frequency) {
    return 12 / periods_per_year(frequency);
}

}  // namespace

Period Period::containing(base::Date day, Frequency frequency) {
    return {day.year(), frequency, (day.month() - 1) / months_of(frequency) + 1};
}

std::optional<Period> Period::parse(std::string_view text) {
    if (text.size() < 4 || text[0] == '0') return std::nullopt;
    int year = 0;
    for (char const c : text.substr(0, 4)) {
        if (!is_digit(c)) return std::nullopt;
        year = year * 10 + (c - '0');
    }
    if (text.size() == 4) return year_of(year);
    if (text.size() != 7 || text[4] != '-' || !is_digit(text[6])) return std::nullopt;
    if (is_digit(text[5])) {
        int const month = (text[5] - '0') * 10 + (text[6] - '0');
        if (month < 1 || month > 12) return std::nullopt;
        return Period{year, Frequency::monthly, month};
    }
    if (text[5] == '\0') return std::nullopt;  // years and months have no letter
    for (auto const& [frequency, token] : frequency_tokens) {
        if (letters[static_cast<std::size_t>(frequency)] != text[5]) continue;
        int const index = text[6] - '0';
        if (index < 1 || index > periods_per_year(frequency)) return std::nullopt;
        return Period{year, frequency, index};
    }
    return std::nullopt;
}

base::Date Period::first_day() const {
    return first_of_month(year(), (index() - 1) * months_of(frequency_));
}

base::Date Period::last_day() const {
    return first_of_month(year(), index() * months_of(frequency_)).plus_days(-1);
}

std::string Period::text() const {
    if (frequency_ == Frequency::yearly) return fmt::format("{:04}", year());
    if (frequency_ == Frequency::monthly) return fmt::format("{:04}-{:02}", year(), index());
    return fmt::format("{:04}-{}{}", year(), letters[static_cast<std::size_t>(frequency_)],
                       index());
}

std::optional<Days> parse_days(std::string_view text) {
    if (auto const date = base::Date::parse(text)) return Days{*date, *date};
    if (auto const period = Period::parse(text))
        return Days{period->first_day(), period->last_day()};
    return std::nullopt;
}

bool ends_before(Period left, Period right) {
    auto const a = left.last_day();
    auto const b = right.last_day();
    return a != b ? a < b : left.frequency() > right.frequency();
}

int last_due_ordinal(base::Date cut_off, Frequency frequency) {
    auto const current = Period::containing(cut_off, frequency);
    return current.last_day() == cut_off ? current.ordinal() : current.ordinal() - 1;
}

}  // namespace domain
