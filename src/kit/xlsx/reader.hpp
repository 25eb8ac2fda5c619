#pragma once
// Reads workbooks (Office Open XML, ISO/IEC 29500) that strangers send: every cell as it was typed,
// with its place, within a budget of time and memory. Nothing is executed, nothing outside of the
// bytes is opened, nothing is written to disk; formulas count by the result that was saved with
// them. Refused whole with the first problem; a cell is never guessed. (zlib and expat live behind
// this header. Budgets after OWASP ASVS 5.0, V5.)

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace xlsx {

enum class CellKind : std::uint8_t {
    text,
    number,   // "66.63": the shortest plain decimal that is the same binary fraction
    date,     // a number that is shown as one: "2024-03-31", "2024-03-31T14:30:00" or "14:30:00"
    boolean,  // "true" or "false"
    error,    // "#DIV/0!"
};

struct ReadCell {
    int row = 0;     // from 0
    int column = 0;  // from 0
    CellKind kind = CellKind::text;
    std::string text;
    bool is_percent = false;  // a number that is shown as percent: 0.45 is shown 45 %
    bool is_formula = false;  // text is the saved result; empty where none was saved
    friend bool operator==(ReadCell const&, ReadCell const&) = default;
};

struct MergedRange {  // its value is in the first cell
    int first_row = 0;
    int first_column = 0;
    int last_row = 0;
    int last_column = 0;
    friend bool operator==(MergedRange const&, MergedRange const&) = default;
};

struct ReadSheet {
    std::string name;
    bool is_hidden = false;
    std::vector<ReadCell> cells;  // by row, then column; only those that are not empty
    std::vector<MergedRange> merged;
    std::vector<int> hidden_rows = {};  // that say so, in their order
};

struct ReadWorkbook {
    std::vector<ReadSheet> sheets;  // as in the workbook, without charts
};

struct ReadBudget {
    std::size_t entries = 2000;                           // files within the workbook
    std::size_t unpacked_bytes = std::size_t{200} << 20;  // of all of them, counted as they come
    std::size_t ratio = 100;                              // unpacked to packed, of one of them…
    std::size_t ratio_from_bytes = std::size_t{1} << 20;  // …that unpacks to more than this
    std::size_t shared_strings_bytes = std::size_t{64} << 20;
    std::size_t cells = 500'000;                         // not empty, of all sheets
    std::size_t text_bytes = std::size_t{24} << 20;      // of all cells
    std::size_t string_bytes = std::size_t{32'767} * 4;  // of one cell
    std::size_t xml_depth = 64;
};

enum class ReadProblem : std::uint8_t {
    not_a_workbook,  // some other kind of file
    truncated,       // it ends too soon
    damaged,         // it contradicts itself, or is no XML where XML must be
    encrypted,       // with a password
    has_macros,
    too_large,
    too_many_cells,
    bad_entry_name,       // a file within it would leave its folder
    conflicting_entries,  // two files within it under one name or in one place
    forbidden_xml,        // declares entities
    legacy_xls,           // Excel 97 to 2003
    binary_xlsb,          // Excel's binary workbook
    open_document,        // LibreOffice's own
};

struct ReadRefusal {
    ReadProblem problem{};
    std::string part;  // of the workbook: "xl/worksheets/sheet1.xml"; may be empty
    friend bool operator==(ReadRefusal const&, ReadRefusal const&) = default;
};

base::Outcome<ReadWorkbook, ReadRefusal> read_workbook(std::string_view bytes,
                                                       ReadBudget const& budget = {});

std::string column_name(int column);         // "G" of column 6
std::string cell_name(int row, int column);  // "G14" of row 13, column 6

}  // namespace xlsx
