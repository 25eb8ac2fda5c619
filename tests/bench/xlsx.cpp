// Reads one workbook, for tools/bench/xlsx.mjs, which compares it with a peer:
//
//   bench_xlsx write FILE ROWS    20 columns of text, numbers, percentages and dates below a
//   heading bench_xlsx read FILE          prints the milliseconds from the file to its cells
//   bench_xlsx cells FILE         prints every cell: row, column, kind and value

#include <fmt/core.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "base/check.hpp"
#include "base/date.hpp"
#include "kit/xlsx/reader.hpp"
#include "kit/xlsx/workbook.hpp"

namespace {

constexpr int columns = 20;

// Columns take turns: a text that many rows share, one of its own, a number with two decimals, a
// whole number, a percentage, a date.
xlsx::Cell cell_of(int row, int column) {
    auto const number = row * columns + column;
    switch (column % 6) {
        case 0:
            return fmt::format("Meta {} de la entidad, con un nombre de los que se ven",
                               number % 997);
        case 1:
            return fmt::format("Responsable ñ {}", number);
        case 2:
            return fmt::format("{}.{:02}", number % 1'000'000, number % 97 + 1);
        case 3:
            return std::to_string(number);
        case 4:
            return fmt::format("{}.{}", number % 100, number % 7 + 1);
        default:
            return base::Date(2024, 1, 1).plus_days(number % 1461).text();
    }
}

xlsx::Format format_of(int column) {
    using enum xlsx::Format;
    constexpr std::array formats{text, text, number, number, percent, date};
    return formats.at(static_cast<std::size_t>(column % 6));
}

void write(std::string const& file, int row_count) {
    xlsx::Sheet sheet{.name = "Metas", .columns = {}, .rows = {}};
    for (int column = 0; column < columns; ++column)
        sheet.columns.push_back({fmt::format("Columna {}", column + 1), format_of(column)});
    std::vector<xlsx::Row> rows;
    for (int row = 0; row < row_count; ++row) {
        xlsx::Row cells;
        for (int column = 0; column < columns; ++column)
            cells.push_back(cell_of(row, column));
        rows.push_back(std::move(cells));
    }
    sheet.rows = rows;
    std::ofstream(file, std::ios::binary)
        << xlsx::workbook({&sheet, 1}, {"Metas", "bench", base::Date(2026, 1, 1)});
}

xlsx::ReadWorkbook read(std::string const& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string const bytes((std::istreambuf_iterator<char>(stream)), {});
    auto workbook = xlsx::read_workbook(bytes);
    CHECK(workbook.has_value());
    return *std::move(workbook);
}

void print_cells(xlsx::ReadWorkbook const& workbook) {
    constexpr std::array kinds{"text", "number", "date", "boolean", "error"};
    for (auto const& sheet : workbook.sheets)
        for (auto const& cell : sheet.cells)
            fmt::print("{} {} {} {}\n", cell.row, cell.column,
                       kinds.at(static_cast<std::size_t>(cell.kind)), cell.text);
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return EXIT_FAILURE;
    std::string_view const what = arguments[1];
    std::string const file = arguments[2];
    if (what == "write" && count == 4) {
        write(file, std::atoi(arguments[3]));
    } else if (what == "cells") {
        print_cells(read(file));
    } else {
        auto const start = std::chrono::steady_clock::now();
        auto const workbook = read(file);
        auto const took = std::chrono::steady_clock::now() - start;
        CHECK(!workbook.sheets.empty());
        fmt::print("{:.2f}\n", std::chrono::duration<double, std::milli>(took).count());
    }
    return EXIT_SUCCESS;
}
