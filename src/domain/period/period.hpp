#pragma once
// The periods in which goals are programmed and reported (measurement §1): a year, or one of its
// equal parts. "2024", "2024-H1" semester, "2024-C1" four months, "2024-Q1" quarter, "2024-B1" two
// months, "2024-03" month. Years 1000 to 9999.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/enum_table.hpp"

namespace domain {

enum class Frequency : std::uint8_t {  // from coarse to fine
    yearly,
    half_yearly,
    four_monthly,
    quarterly,
    bimonthly,
    monthly,
};
inline constexpr int frequency_count = 6;

inline constexpr base::EnumTable frequency_tokens{std::array{
    base::EnumToken{Frequency::yearly, "yearly"},
    base::EnumToken{Frequency::half_yearly, "half-yearly"},
    base::EnumToken{Frequency::four_monthly, "four-monthly"},
    base::EnumToken{Frequency::quarterly, "quarterly"},
    base::EnumToken{Frequency::bimonthly, "bimonthly"},
    base::EnumToken{Frequency::monthly, "monthly"},
}};

constexpr int periods_per_year(Frequency frequency) {
    constexpr std::array parts{1, 2, 3, 4, 6, 12};
    return parts[static_cast<std::size_t>(frequency)];
}

class Period {
public:
    // index counts from 1 within the year: {2024, quarterly, 3} is 2024-Q3.
    constexpr Period(int year, Frequency frequency, int index)
        : ordinal_(year * periods_per_year(frequency) + index - 1), frequency_(frequency) {}

    static constexpr Period from_ordinal(Frequency frequency, int ordinal) {
        Period period(0, frequency, 1);
        period.ordinal_ = ordinal;
        return period;
    }

    static constexpr Period year_of(int year) { return {year, Frequency::yearly, 1}; }
    static Period containing(base::Date day, Frequency frequency);

    // None when the text is no period: "2024-Q5", "2024-13", "24-Q1".
    static std::optional<Period> parse(std::string_view text);

    constexpr Frequency frequency() const { return frequency_; }
    constexpr int year() const { return ordinal_ / periods_per_year(frequency_); }
    constexpr int index() const { return ordinal_ % periods_per_year(frequency_) + 1; }
    constexpr int ordinal() const { return ordinal_; }  // consecutive within a frequency

    base::Date first_day() const;
    base::Date last_day() const;
    std::string text() const;

    // A shared day.
    bool overlaps(Period other) const {
        return first_day() <= other.last_day() && other.first_day() <= last_day();
    }

    friend constexpr bool operator==(Period, Period) = default;

private:
    std::int32_t ordinal_;
    Frequency frequency_;
};

// The days of a text that is a date or a period; none where it is neither.
struct Days {
    base::Date first;
    base::Date last;
};
std::optional<Days> parse_days(std::string_view text);

// In the order of time: by last day, the finer first where they end together.
bool ends_before(Period left, Period right);

// Ordinal of the last period that has ended at the end of that day (measurement §1: due).
int last_due_ordinal(base::Date cut_off, Frequency frequency);

}  // namespace domain
