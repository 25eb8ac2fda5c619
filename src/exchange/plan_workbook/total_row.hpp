#pragma once
// Rows that begin with «Total…», «Subtotal…» or «Promedio…»: what other rows add up to, or a goal
// whose words begin so. A goal says more of itself than numbers (docs/excel.md, Left out).

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/xlsx/reader.hpp"

namespace exchange {

// The texts of a row, each once and on one line; numbers that are texts are none.
std::vector<std::string> texts_in(std::span<xlsx::ReadCell const> row);

bool is_total(std::string_view text);  // «TOTAL», «Subtotal…», «Sumatoria»; not «Totalizar…»

// What a row says of a goal itself, in a cell that is not merged from above: "unit", «actas».
struct SaidCell {
    std::string_view cell;
    std::string_view text;
};
bool is_row_of_totals(std::string_view first_text, std::span<SaidCell const> said);

}  // namespace exchange
