#pragma once
// A sheet by place: rows, and cells that a merged range spreads over all of its places.

#include <map>
#include <span>
#include <string>
#include <vector>

#include "kit/xlsx/reader.hpp"

namespace exchange {

class Grid {
public:
    explicit Grid(xlsx::ReadSheet const& sheet);

    int row_end() const { return static_cast<int>(starts_.size()) - 1; }
    int column_end() const { return column_end_; }

    // What stands there itself, in the order of the columns.
    std::span<xlsx::ReadCell const> row(int row) const;
    // Its own cell, or that of the merged range which covers it; null where neither says anything.
    xlsx::ReadCell const* at(int row, int column) const;
    // The range that covers it, if any.
    xlsx::MergedRange const* merged(int row, int column) const;

private:
    xlsx::ReadCell const* own(int row, int column) const;

    xlsx::ReadSheet const& sheet_;
    std::vector<std::size_t> starts_;  // of each row in the cells, and one past the last
    int column_end_ = 0;
    std::map<int, std::vector<xlsx::MergedRange const*>> merged_;  // by column, then first row
};

// Its text without white space at the ends; empty for none.
std::string_view shown(xlsx::ReadCell const* cell);
// One line of it.
std::string on_one_line(std::string_view text);

}  // namespace exchange
