#include "domain/period/business_days.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace domain {
namespace {

using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::weekday;

enum class Falls : std::uint8_t { that_day, next_monday };

struct Fixed {
    unsigned month;
    unsigned day;
    Falls falls;
    int from_year;
};
constexpr int law_of_1983 = 1984;
constexpr int law_of_2026 = 2026;
constexpr std::array fixed{
    Fixed{1, 1, Falls::that_day, law_of_1983},     Fixed{1, 6, Falls::next_monday, law_of_1983},
    Fixed{3, 19, Falls::next_monday, law_of_1983}, Fixed{5, 1, Falls::that_day, law_of_1983},
    Fixed{6, 29, Falls::next_monday, law_of_1983}, Fixed{7, 9, Falls::next_monday, law_of_2026},
    Fixed{7, 20, Falls::that_day, law_of_1983},    Fixed{8, 7, Falls::that_day, law_of_1983},
    Fixed{8, 15, Falls::next_monday, law_of_1983}, Fixed{10, 12, Falls::next_monday, law_of_1983},
    Fixed{11, 1, Falls::next_monday, law_of_1983}, Fixed{11, 11, Falls::next_monday, law_of_1983},
    Fixed{12, 8, Falls::that_day, law_of_1983},    Fixed{12, 25, Falls::that_day, law_of_1983},
};

// Maundy Thursday and Good Friday; Ascension, Corpus Christi and Sacred Heart on their Mondays.
constexpr std::array days_from_easter{-3, -2, 43, 64, 71};

// Of the Gregorian calendar: the full moon of spring by its epact, then the Sunday after it.
base::Date easter(int year) {
    int const golden = year % 19;
    int const century = year / 100;
    int const skipped = century - century / 4;  // leap days that the centuries left out
    int const drift = (8 * century + 13) / 25;  // of the moon
    int const epact = (19 * golden + skipped - drift + 15) % 30;
    int const moon = epact - (epact == 29 || (epact == 28 && golden > 10) ? 1 : 0);
    auto const full_moon = base::Date(year, 3, 21).plus_days(moon);
    int const since_sunday = static_cast<int>(weekday(full_moon.days()).c_encoding());
    return full_moon.plus_days(7 - since_sunday);
}

base::Date monday_from(base::Date day) {
    auto const wait = Monday - weekday(day.days());
    return day.plus_days(static_cast<int>(wait.count()));
}

}  // namespace

std::vector<base::Date> holidays(int year) {
    std::vector<base::Date> days;
    for (auto const& one : fixed) {
        if (year < one.from_year) continue;
        base::Date const day(year, one.month, one.day);
        days.push_back(one.falls == Falls::that_day ? day : monday_from(day));
    }
    for (int const distance : days_from_easter)
        days.push_back(easter(year).plus_days(distance));
    std::ranges::sort(days);
    auto const repeated = std::ranges::unique(days);
    days.erase(repeated.begin(), repeated.end());
    return days;
}

bool is_business_day(base::Date day, std::span<base::Date const> own_days) {
    auto const which = weekday(day.days());
    if (which == Saturday || which == Sunday) return false;
    return !std::ranges::binary_search(holidays(day.year()), day) &&
           std::ranges::find(own_days, day) == own_days.end();
}

base::Date next_business_day(base::Date day, std::span<base::Date const> own_days) {
    while (!is_business_day(day, own_days))
        day = day.plus_days(1);
    return day;
}

base::Date report_due(Period period, std::span<base::Date const> own_days) {
    constexpr int days_to_report = 15;
    return next_business_day(period.last_day().plus_days(days_to_report), own_days);
}

}  // namespace domain
