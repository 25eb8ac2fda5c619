#include "cli/table.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace cli {
namespace {

constexpr int space_between = 2;
constexpr int stretching_min = 12;

std::vector<int> widths_of(std::vector<TableColumn> const& columns,
                           std::vector<TableRow> const& rows) {
    std::vector<int> widths(columns.size(), 0);
    for (auto const& row : rows) {
        CHECK(row.size() == columns.size());
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width_of(row[i].text));
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (widths[i] > 0) widths[i] = std::max(widths[i], width_of(columns[i].heading));
    return widths;
}

class Line {
public:
    explicit Line(Terminal const& terminal) : terminal_(terminal) {}

    void add(TableCell const& cell, Align align, int width) {
        if (width == 0) return;
        auto const text = shortened(cell.text, width);
        auto const free = width - width_of(text);
        if (!is_first_) gap_ += space_between;
        is_first_ = false;
        if (align == Align::right) gap_ += free;
        if (!text.empty()) {
            line_.append(static_cast<std::size_t>(gap_), ' ');
            line_ += painted(terminal_, cell.paint, text);
            gap_ = 0;
        }
        if (align == Align::left) gap_ += free;
    }

    std::string text() const { return line_ + '\n'; }

private:
    Terminal const& terminal_;
    std::string line_;
    int gap_ = 0;  // spaces that something must follow
    bool is_first_ = true;
};

}  // namespace

std::string table(std::vector<TableColumn> const& columns, std::vector<TableRow> const& rows,
                  std::size_t stretching, Terminal const& terminal) {
    auto widths = widths_of(columns, rows);
    int whole = -space_between;
    for (auto const width : widths)
        if (width > 0) whole += width + space_between;
    if (whole > terminal.width)
        widths[stretching] = std::max(std::min(stretching_min, widths[stretching]),
                                      widths[stretching] - (whole - terminal.width));
    Line headings(terminal);
    for (std::size_t i = 0; i < columns.size(); ++i)
        headings.add({columns[i].heading, Paint::faint}, columns[i].align, widths[i]);
    auto text = headings.text();
    for (auto const& row : rows) {
        Line line(terminal);
        for (std::size_t i = 0; i < columns.size(); ++i)
            line.add(row[i], columns[i].align, widths[i]);
        text += line.text();
    }
    return text;
}

}  // namespace cli
