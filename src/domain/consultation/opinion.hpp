#pragma once
// Whether a page served its readers (interface.md §10.1), without an account: a count for each page
// and Colombian month of who says yes and who says no; and what some say was missing, which nobody
// is asked to sign and which is kept for a year.

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "domain/measurement/figure.hpp"
#include "domain/period/period.hpp"

namespace domain {

inline constexpr std::size_t remark_characters_max = 500;
inline constexpr int remark_days_kept = 365;

enum class Opinion : std::uint8_t { useful, not_useful };

// A page is its address in Spanish without its query: "/planes/plan-2027".
struct OpinionCount {
    std::string page;
    std::int64_t useful = 0;
    std::int64_t not_useful = 0;

    // Of those who answered, who said yes, in percent; none where nobody answered.
    std::optional<Figure> useful_percent() const {
        auto const all = useful + not_useful;
        if (all == 0) return std::nullopt;
        return Figure(base::Int128{useful} * 100, base::Int128{all});
    }
};

struct Remark {
    std::string page;
    base::Date day;
    std::string words;
};

// "2026-11", of a day in Colombia.
inline std::string month_of(base::Date day) {
    return Period::containing(day, Frequency::monthly).text();
}

}  // namespace domain
