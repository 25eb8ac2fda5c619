#pragma once
// A day of the civil calendar, written YYYY-MM-DD (ISO 8601), years 1000 to 9999.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace base {

class Date {
public:
    constexpr Date() = default;
    constexpr explicit Date(std::chrono::sys_days day) : day_(day) {}
    constexpr Date(int year, unsigned month, unsigned day)
        : day_(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}) {}

    // Exactly "2024-03-31", and a day that exists; otherwise none.
    static std::optional<Date> parse(std::string_view text);

    int year() const { return static_cast<int>(civil().year()); }
    int month() const { return static_cast<int>(static_cast<unsigned>(civil().month())); }
    int day() const { return static_cast<int>(static_cast<unsigned>(civil().day())); }
    std::chrono::sys_days days() const { return day_; }
    std::chrono::year_month_day civil() const { return std::chrono::year_month_day{day_}; }

    Date plus_days(int days) const { return Date{day_ + std::chrono::days{days}}; }

    std::string text() const;  // "2024-03-31"

    friend constexpr auto operator<=>(Date, Date) = default;

private:
    std::chrono::sys_days day_{};
};

}  // namespace base
