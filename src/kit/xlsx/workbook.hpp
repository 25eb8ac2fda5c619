#pragma once
// Workbooks (Office Open XML, ISO/IEC 29500) as bytes: a sheet is a table with a frozen heading and
// a filter. A cell is a text that its column reads; text is never a formula. Numbers come as plain
// decimals and become the nearest binary fraction, which is what a workbook stores, only as they
// are written. (libxlsxwriter lives behind this header.)

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace xlsx {

enum class Format : std::uint8_t {
    text,
    number,   // "66.63", shown with the decimals that it has
    percent,  // "98.4521" is stored as 0.984521 and shown as 98,45 %
    date,     // "2024-03-31"
};

struct Column {
    std::string heading;
    Format format = Format::text;
    // Cells from which a list offers what may stand below the heading, "Ayuda!$A$2:$A$12"; other
    // words are let stand after a warning. Empty: none.
    std::string offers = {};
};

using Cell = std::optional<std::string>;  // none: empty
using Row = std::vector<Cell>;            // a cell for each column (CHECK)

// More rows than a sheet holds (1,048,576) go on in further sheets.
struct Sheet {
    std::string name;  // made safe: sheet_names
    std::vector<Column> columns;
    std::span<Row const> rows;
};

struct Properties {
    std::string title;
    std::string author;
    base::Date created;
};

std::string workbook(std::span<Sheet const> sheets, Properties const& properties);

// Names that a workbook accepts: at most 31 characters, none of [ ] : * ? / \, no apostrophe at
// either end, not empty, no two alike.
std::vector<std::string> sheet_names(std::vector<std::string> wanted);

}  // namespace xlsx
