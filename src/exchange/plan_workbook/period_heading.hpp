#pragma once
// Periods in headings: «I TRIM», «Primer trimestre 2025», «ENE», «Programación 2024», «2024-2027»;
// and the draft's cells that they stand for, with a year or for that of the plan.

#include <optional>
#include <string>
#include <string_view>

#include "domain/period/period.hpp"

namespace exchange {

// A period whose year may be left to the plan: "2025-Q1", "Q1", "M03", "2024".
struct HeadingPeriod {
    std::optional<int> year;
    std::optional<domain::Frequency> part;  // none: the year itself
    int index = 1;

    std::string text() const;
    static std::optional<HeadingPeriod> parse(std::string_view text);
    // With that year, where it has none of its own.
    domain::Period in(int plan_year) const;
};

struct FoundPeriod {
    HeadingPeriod period;
    bool is_span = false;  // «2024-2027»: a total
    std::string rest;      // of the key, without the period
};
// In what heading_key made of a heading.
std::optional<FoundPeriod> find_period(std::string_view key);

std::string heading_of(HeadingPeriod const& period);  // «I TRIM 2025», «2024»

// A stretch of years that a title names: «vigencia 2025», 2024 a 2027.
struct YearSpan {
    int first = 0;
    int last = 0;
};
std::optional<YearSpan> years_in(std::string_view text);

}  // namespace exchange
