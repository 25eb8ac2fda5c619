#include "kit/xlsx/cell_place.hpp"

#include <charconv>

#include "base/check.hpp"
#include "kit/xlsx/reader.hpp"

namespace xlsx {
namespace {

constexpr int alphabet_size = 26;

}  // namespace

std::optional<CellPlace> parse_cell_name(std::string_view text) {
    if (text.starts_with('$')) text.remove_prefix(1);
    int column = 0;
    while (!text.empty() && text.front() >= 'A' && text.front() <= 'Z' && column <= sheet_columns) {
        column = column * alphabet_size + (text.front() - 'A' + 1);
        text.remove_prefix(1);
    }
    if (text.starts_with('$')) text.remove_prefix(1);
    int row = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), row);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (column < 1 || column > sheet_columns || row < 1 || row > sheet_rows) return std::nullopt;
    return CellPlace{row - 1, column - 1};
}

std::string column_name(int column) {
    CHECK(column >= 0);
    std::string name;
    for (int left = column + 1; left > 0; left = (left - 1) / alphabet_size)
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % alphabet_size));
    return name;
}

std::string cell_name(int row, int column) {
    CHECK(row >= 0);
    return column_name(column) + std::to_string(row + 1);
}

}  // namespace xlsx
