#pragma once
// "G14" and back. A sheet has 1,048,576 rows and 16,384 columns (ISO/IEC 29500-1, 18.3.1.73).

#include <optional>
#include <string_view>

namespace xlsx {

inline constexpr int sheet_rows = 1'048'576;
inline constexpr int sheet_columns = 16'384;

struct CellPlace {
    int row = 0;     // from 0
    int column = 0;  // from 0
};

// With or without "$" before the column and the row; none for what is no cell.
std::optional<CellPlace> parse_cell_name(std::string_view text);

}  // namespace xlsx
