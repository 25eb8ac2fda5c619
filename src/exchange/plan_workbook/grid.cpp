#include "exchange/plan_workbook/grid.hpp"

#include <algorithm>

namespace exchange {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

Grid::Grid(xlsx::ReadSheet const& sheet) : sheet_(sheet) {
    int rows = 0;
    for (auto const& cell : sheet.cells) {
        rows = std::max(rows, cell.row + 1);
        column_end_ = std::max(column_end_, cell.column + 1);
    }
    starts_.assign(static_cast<std::size_t>(rows) + 1, 0);
    for (auto const& cell : sheet.cells)
        ++starts_[static_cast<std::size_t>(cell.row) + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i)
        starts_[i] += starts_[i - 1];
    for (auto const& range : sheet.merged)
        for (int column = range.first_column;
             column <= std::min(range.last_column, column_end_ - 1); ++column)
            merged_[column].push_back(&range);
    for (auto& [column, ranges] : merged_)
        std::ranges::sort(ranges, {}, &xlsx::MergedRange::first_row);
}

std::span<xlsx::ReadCell const> Grid::row(int row) const {
    if (row < 0 || row >= row_end()) return {};
    auto const at = static_cast<std::size_t>(row);
    return std::span(sheet_.cells).subspan(starts_[at], starts_[at + 1] - starts_[at]);
}

xlsx::ReadCell const* Grid::own(int row, int column) const {
    auto const cells = this->row(row);
    auto const found = std::ranges::lower_bound(cells, column, {}, &xlsx::ReadCell::column);
    return found == cells.end() || found->column != column ? nullptr : &*found;
}

xlsx::MergedRange const* Grid::merged(int row, int column) const {
    auto const found = merged_.find(column);
    if (found == merged_.end()) return nullptr;
    auto const after =
        std::ranges::upper_bound(found->second, row, {}, &xlsx::MergedRange::first_row);
    if (after == found->second.begin()) return nullptr;
    auto const* const range = *std::prev(after);
    return row <= range->last_row ? range : nullptr;
}

xlsx::ReadCell const* Grid::at(int row, int column) const {
    auto const* const range = merged(row, column);
    return range == nullptr ? own(row, column) : own(range->first_row, range->first_column);
}

std::string_view shown(xlsx::ReadCell const* cell) {
    std::string_view text = cell == nullptr ? std::string_view() : std::string_view(cell->text);
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (char const c : text) {
        if (!is_space(c))
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

}  // namespace exchange
