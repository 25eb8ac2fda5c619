#pragma once
// Text in aligned columns. One column gives way when a line would be
// wider than the terminal.

#include <string>
#include <vector>

#include "cli/terminal.hpp"

namespace cli {

enum class Align : std::uint8_t { left, right };

struct TableColumn {
    std::string heading;
    Align align = Align::left;
};

struct TableCell {
    std::string text;
    Paint paint = Paint::plain;
};
using TableRow = std::vector<TableCell>;

// A line for the headings and one for each row; two columns of space between cells; no space at the
// end of a line. Columns whose cells are all empty are left out. `stretching`: the column that is
// shortened.
std::string table(std::vector<TableColumn> const& columns, std::vector<TableRow> const& rows,
                  std::size_t stretching, Terminal const& terminal);

}  // namespace cli
