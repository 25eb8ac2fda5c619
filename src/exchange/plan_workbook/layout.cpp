#include "exchange/plan_workbook/layout.hpp"

#include <algorithm>
#include <map>

#include "exchange/plan_workbook/cell_value.hpp"
#include "exchange/plan_workbook/dated_headings.hpp"
#include "exchange/plan_workbook/grid.hpp"
#include "exchange/plan_workbook/other_facts.hpp"
#include "exchange/plan_workbook/settled_columns.hpp"
#include "exchange/plan_workbook/total_row.hpp"
#include "exchange/plan_workbook/weight_columns.hpp"
#include "kit/crypto/sha256.hpp"

namespace exchange {
namespace {

constexpr int heading_rows_searched = 60;
constexpr int heading_rows_max = 3;
constexpr std::size_t fields_needed = 3;
constexpr std::size_t samples_max = 3;

bool is_year(std::string_view text) {
    return text.size() == 4 && text.starts_with("20");
}

// Text of the block titles above a heading and of the heading itself.
struct Heading {
    std::string block;
    std::string own;
};

// A title reaches over the empty cells on its right, as titles that are not merged do.
std::string title_at(Grid const& grid, DatedHeadings const& dated, int row, int column,
                     int last_row) {
    auto const* const range = grid.merged(row, column);
    if (range != nullptr) return dated.text(row, column);
    for (int at = column; at >= 0; --at) {
        auto const* const over = grid.merged(row, at);
        auto text = dated.text(row, at);
        if (text.empty()) continue;
        if (at == column) return text;
        // A heading of its own column, with nothing below it, is no title of the next.
        bool const is_alone = over != nullptr || shown(grid.at(last_row, at)).empty();
        return is_alone ? std::string() : text;
    }
    return {};
}

Heading heading_at(Grid const& grid, DatedHeadings const& dated, HeadingRows rows, int column) {
    Heading heading;
    for (int row = rows.last; row >= rows.first; --row) {
        auto const* const range = grid.merged(row, column);
        bool const is_continued = range != nullptr && range->first_row < row;
        if (is_continued) continue;
        auto const text = row == rows.last      ? dated.text(row, column)
                          : heading.own.empty() ? dated.text(row, column)
                                                : title_at(grid, dated, row, column, rows.last);
        if (text.empty()) continue;
        if (heading.own.empty())
            heading.own = text;
        else
            heading.block = heading.block.empty() ? text : text + " " + heading.block;
    }
    return heading;
}

bool holds_values(Grid const& grid, DatedHeadings const& dated, int row) {
    return std::ranges::any_of(grid.row(row), [&](xlsx::ReadCell const& cell) {
        bool const is_number = cell.kind == xlsx::CellKind::number && !is_year(cell.text);
        bool const is_day = cell.kind == xlsx::CellKind::date;
        return is_number || (is_day && !dated.is_one(cell));
    });
}

std::vector<SheetColumn> columns_of(Grid const& grid, DatedHeadings const& dated,
                                    HeadingRows rows) {
    std::vector<SheetColumn> columns;
    int const end = std::min(grid.column_end(), table_columns_max);
    for (int column = 0; column < end; ++column) {
        auto heading = heading_at(grid, dated, rows, column);
        if (heading.own.empty()) continue;
        auto field = field_of_heading(heading.block, heading.own);
        columns.push_back({.column = column,
                           .heading = std::move(heading.own),
                           .block = std::move(heading.block),
                           .samples = {},
                           .field = std::move(field)});
    }
    settle_columns(columns);
    return columns;
}

std::size_t fields_in(std::vector<SheetColumn> const& columns) {
    return static_cast<std::size_t>(std::ranges::count_if(
        columns, [](SheetColumn const& one) { return one.field.has_value(); }));
}

bool holds(std::vector<SheetColumn> const& columns, std::string_view cell) {
    return std::ranges::any_of(columns, [&](SheetColumn const& one) {
        return one.field && one.field->of == domain::ObjectKind::goal && one.field->cell == cell;
    });
}

bool names_goals(std::vector<SheetColumn> const& columns) {
    return fields_in(columns) >= fields_needed &&
           (holds(columns, "goal") || holds(columns, "indicator"));
}

std::optional<HeadingRows> find_headings(Grid const& grid, DatedHeadings const& dated) {
    std::optional<HeadingRows> best;
    std::size_t most = 0;
    int const end = std::min(grid.row_end(), heading_rows_searched);
    for (int first = 0; first < end; ++first) {
        if (grid.row(first).empty()) continue;
        for (int last = first; last < std::min(end, first + heading_rows_max); ++last) {
            if (holds_values(grid, dated, last)) break;
            auto const columns = columns_of(grid, dated, {first, last});
            auto const count = names_goals(columns) ? fields_in(columns) : 0;
            bool const is_shorter = best && last - first < best->last - best->first;
            if (count > most || (count > 0 && count == most && is_shorter)) {
                most = count;
                best = HeadingRows{first, last};
            }
        }
    }
    return best;
}

// «SUBTOTAL METAS DEL PROCESO»: it says nothing of what a column holds.
bool is_of_totals(Grid const& grid, SheetLayout const& layout, int row) {
    auto const texts = texts_in(grid.row(row));
    if (texts.empty() || !is_total(texts.front())) return false;
    std::vector<SaidCell> said;
    for (auto const& column : layout.columns) {
        auto const* const range = grid.merged(row, column.column);
        bool const is_own =
            range == nullptr || (range->first_row == row && range->first_column == column.column);
        bool const is_of_goal = column.field && column.field->of == domain::ObjectKind::goal;
        auto const text = shown(grid.at(row, column.column));
        if (is_own && is_of_goal && !text.empty()) said.push_back({column.field->cell, text});
    }
    return is_row_of_totals(texts.front(), said);
}

void look_below(Grid const& grid, SheetLayout& layout) {
    for (int row = layout.headings->last + 1; row < grid.row_end(); ++row) {
        if (grid.row(row).empty()) continue;
        ++layout.rows_below;
        bool const all_sampled = std::ranges::all_of(layout.columns, [](SheetColumn const& one) {
            return one.samples.size() >= samples_max;
        });
        if (all_sampled || is_of_totals(grid, layout, row)) continue;
        for (auto& column : layout.columns) {
            auto const* const range = grid.merged(row, column.column);
            bool const is_continued = range != nullptr && range->first_row < row;
            auto const* const cell = grid.at(row, column.column);
            bool const is_wanted = !is_continued && column.samples.size() < samples_max;
            if (is_wanted && !shown(cell).empty()) column.samples.push_back(shown_as(*cell));
        }
    }
}

SheetLayout layout_of(xlsx::ReadSheet const& sheet, std::optional<HeadingRows> headings) {
    Grid const grid(sheet);
    DatedHeadings const dated(grid);
    if (!headings) headings = find_headings(grid, dated);
    SheetLayout layout{
        .sheet = sheet.name, .is_hidden = sheet.is_hidden, .headings = headings, .columns = {}};
    if (!headings) return layout;
    layout.columns = columns_of(grid, dated, *headings);
    settle_weights(grid, headings->last, layout.columns);
    layout.is_table = names_goals(layout.columns);
    look_below(grid, layout);
    return layout;
}

std::string key_of(SheetColumn const& column) {
    auto key = heading_key(column.block);
    return key.empty() ? heading_key(column.heading) : key + "." + heading_key(column.heading);
}

// The keys of the columns; of those that are alike, each with its number.
std::vector<std::string> keys_of(std::vector<SheetColumn> const& columns) {
    std::vector<std::string> keys;
    std::map<std::string, int> times;
    for (auto const& column : columns) {
        auto key = key_of(column);
        int const time = ++times[key];
        keys.push_back(time == 1 ? std::move(key) : key + "#" + std::to_string(time));
    }
    return keys;
}

}  // namespace

std::string SheetLayout::fingerprint() const {
    std::string all;
    for (auto const& key : keys_of(columns))
        all.append(key).append("\n");
    return crypto::sha256_hex(all);
}

std::string SheetLayout::mapping() const {
    std::string text;
    auto const keys = keys_of(columns);
    for (std::size_t i = 0; i < columns.size(); ++i)
        text.append(keys[i])
            .append("\t")
            .append(columns[i].field ? columns[i].field->text() : "")
            .append("\n");
    return text;
}

void SheetLayout::apply(std::string_view mapping) {
    std::map<std::string, std::string, std::less<>> kept;
    while (!mapping.empty()) {
        auto const line = mapping.substr(0, mapping.find('\n'));
        mapping.remove_prefix(std::min(line.size() + 1, mapping.size()));
        auto const tab = line.find('\t');
        if (tab != line.npos) kept.emplace(line.substr(0, tab), line.substr(tab + 1));
    }
    auto const keys = keys_of(columns);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (auto const known = kept.find(keys[i]); known != kept.end())
            columns[i].field = WorkbookField::parse(known->second);
    is_table = names_goals(columns);
}

std::vector<SheetLayout> recognize(xlsx::ReadWorkbook const& workbook) {
    std::vector<SheetLayout> layouts;
    bool const is_exported = find_other_facts(workbook) != nullptr;
    for (auto const& sheet : workbook.sheets) {
        auto layout = layout_of(sheet, std::nullopt);
        if (is_exported && !holds(layout.columns, "id")) layout.is_table = false;
        layouts.push_back(std::move(layout));
    }
    return layouts;
}

SheetLayout recognize(xlsx::ReadSheet const& sheet, HeadingRows headings) {
    return layout_of(sheet, headings);
}

}  // namespace exchange
