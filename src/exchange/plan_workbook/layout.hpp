#pragma once
// Where in a workbook a plan stands: the heading rows of each sheet and what every column holds,
// guessed from the words of the headings, for a person to change. A mapping that was confirmed is
// kept as text and found again by the fingerprint of the layout: its headings, normalised.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/plan_workbook/field.hpp"
#include "kit/xlsx/reader.hpp"

namespace exchange {

inline constexpr int table_columns_max = 600;  // what stands further right is not looked at

struct SheetColumn {
    int column = 0;                    // from 0
    std::string heading;               // as it stands, its lines joined
    std::string block = {};            // the titles above it
    std::vector<std::string> samples;  // the first three values below it
    std::optional<WorkbookField> field;
};

struct HeadingRows {
    int first = 0;  // from 0
    int last = 0;
    friend bool operator==(HeadingRows const&, HeadingRows const&) = default;
};

struct SheetLayout {
    std::string sheet;
    bool is_hidden = false;
    std::optional<HeadingRows> headings;  // none: no row looks like one
    std::vector<SheetColumn> columns;     // those with a heading, from left to right
    std::size_t rows_below = 0;           // that hold anything
    bool is_table = false;                // goals can be read from it

    std::string fingerprint() const;  // SHA-256, in hexadecimal; of headings alone
    std::string mapping() const;      // to be kept
    // The fields that a kept mapping gives to these headings; headings that it does not know keep
    // theirs.
    void apply(std::string_view mapping);
};

// Every sheet, in the order of the workbook. Where the workbook is an exported one, only the sheet
// of its goals is a table.
std::vector<SheetLayout> recognize(xlsx::ReadWorkbook const& workbook);

// The same with the heading rows that a person named.
SheetLayout recognize(xlsx::ReadSheet const& sheet, HeadingRows headings);

}  // namespace exchange
