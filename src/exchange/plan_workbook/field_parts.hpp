#pragma once
// The parts of a field's text: the period of a series, the year of a weight, the number of a level.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/plan_workbook/level_headings.hpp"
#include "exchange/plan_workbook/period_heading.hpp"

namespace exchange {

// "Q1" of "targets/Q1"; of "actuals/2024/value", its member too.
struct SeriesCell {
    std::string_view member;  // of an actual; empty: a target
    HeadingPeriod period;
};
std::optional<SeriesCell> series_cell(std::string_view cell);

// "2025" of "weight/2025"; empty for any other cell.
std::string_view year_of_weight(std::string_view cell);
// "weight" of "weight/2025"; any other cell as it is.
std::string_view without_year(std::string_view cell);

struct LevelName {
    LevelHeading const* heading = nullptr;  // null: there is no such level
    std::string_view number;                // "2" of "process-2"; empty: the first of its kind
};
LevelName level_name(std::string_view level);

// «…(2)»: takes the digits off the end of a key and answers them.
std::string_view take_number(std::string_view& key);

template <class Rows, class Key>
auto const* find_row(Rows const& rows, Key key, std::string_view value) {
    auto const row = std::ranges::find(rows, value, key);
    return row == rows.end() ? nullptr : &*row;
}

}  // namespace exchange
