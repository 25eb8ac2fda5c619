// What each row is: headings once more, totals, a goal, what holds goals, or none of them.

#include <fmt/ranges.h>

#include <algorithm>

#include "exchange/plan_workbook/sheet_reading.hpp"
#include "exchange/plan_workbook/total_row.hpp"

namespace exchange {
namespace {

using domain::Severity;
using domain::WorkbookProblemCode;

}  // namespace

// The headings once more, as they stand above each table of a sheet that has several.
bool SheetReading::is_heading(int row) const {
    constexpr std::size_t heading_bytes = 200;
    std::size_t same = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
        int const column = layout_.columns[i].column;
        auto const* const cell = grid_.at(row, column);
        auto const text = shown(cell);
        if (text.empty()) continue;
        auto const key = heading_key(dated_.is_one(*cell) ? dated_.text(row, column)
                                                          : text.substr(0, heading_bytes));
        (key == heading_keys_[i] || key == block_keys_[i] ? same : others) += 1;
        if (others > same) return false;
    }
    return same >= 3;
}

bool SheetReading::has_id(int row) const {
    return goal_id_column_ >= 0 && !shown(at(row, goal_id_column_)).empty();
}

bool SheetReading::is_goal(int row) const {
    int own = 0;
    int all = 0;
    bool is_named = false;
    for (auto const& column : goal_columns_) {
        auto const* const cell = at(row, column.column);
        if (shown(cell).empty()) continue;
        ++all;
        own += is_own(row, column.column) ? 1 : 0;
        is_named = is_named || column.cell == "goal" || column.cell == "indicator" ||
                   column.cell == "code";
    }
    return own >= 1 && all >= 2 && is_named;
}

// Nodes alone, each in its own column.
bool SheetReading::is_level_row(int row) const {
    std::set<int> columns;
    for (auto const& level : levels_) {
        columns.insert(level.id_column);
        for (auto const& column : level.columns)
            columns.insert(column.column);
    }
    bool says_something = false;
    for (auto const& cell : grid_.row(row)) {
        if (shown(&cell).empty()) continue;
        auto const* const range = grid_.merged(row, cell.column);
        bool const is_band = range != nullptr && range->last_column > range->first_column;
        if (!columns.contains(cell.column) || is_band) return false;
        says_something = true;
    }
    return says_something;
}

bool SheetReading::holds_goal(int row) const {
    if (has_id(row)) return true;
    auto const texts = texts_in(grid_.row(row));
    return is_goal(row) && (texts.empty() || !is_of_totals(row, texts.front()));
}

bool SheetReading::is_of_totals(int row, std::string_view first_text) const {
    std::vector<SaidCell> said;
    for (auto const& column : goal_columns_)
        if (is_own(row, column.column))
            said.push_back({column.cell, shown(at(row, column.column))});
    return is_row_of_totals(first_text, said);
}

// Between goals only what is marked as a remark is one: «Nota técnica» may be an objective there.
bool SheetReading::is_remark_at(int row, std::string_view text) const {
    bool const is_between = row > layout_.headings->last && row < last_goal_row_;
    return is_between ? is_marked_remark(text) : is_remark(text);
}

void SheetReading::read_row(int row) {
    if (grid_.row(row).empty()) return;
    bool const is_numbered = has_id(row);
    auto const texts = texts_in(grid_.row(row));
    if (!is_numbered) {
        if (is_heading(row)) return report_doubtful();
        if (!texts.empty() && is_of_totals(row, texts.front()))
            return read_total(row, texts.front());
    }
    if (is_numbered || is_goal(row)) {
        doubtful_.reset();
        open_levels(row);
        return read_goal(row);
    }
    bool const is_said = texts.size() == 1;
    bool const is_of_level =
        !is_said || !(is_remark_at(row, texts.front()) || block_said(texts.front()).has_value());
    if (is_level_row(row) && is_of_level) {
        if (is_said && is_remark(texts.front())) report_unsure(row, texts.front());
        return open_levels(row);
    }
    if (is_said && read_band(row, texts.front(), false)) return;
    if (texts.empty()) return leave_out_numbers(row);
    leave_out(row, texts.front());
}

void SheetReading::report_unsure(int row, std::string const& text) {
    rows_.report({.code = WorkbookProblemCode::node_like_remark,
                  .severity = Severity::warning,
                  .place = {layout_.sheet, row, -1},
                  .found = text});
}

// A row right above headings that seems to name what holds the goals below them.
void SheetReading::report_doubtful() {
    if (doubtful_)
        rows_.report({.code = WorkbookProblemCode::node_unclear,
                      .place = {layout_.sheet, doubtful_->first, -1},
                      .found = doubtful_->second});
    doubtful_.reset();
}

void SheetReading::leave_out(int row, std::string const& text) {
    doubtful_.reset();
    if (names_node(text) && !is_remark(text)) doubtful_.emplace(row, text);
    rows_.report({.code = WorkbookProblemCode::row_left_out,
                  .severity = is_remark(text) ? Severity::note : Severity::warning,
                  .place = {layout_.sheet, row, -1},
                  .found = text});
}

// Sums without a word beside them.
void SheetReading::leave_out_numbers(int row) {
    constexpr std::size_t numbers_max = 3;
    std::vector<std::string> numbers;
    for (auto const& cell : grid_.row(row)) {
        auto text = shown_as(cell);
        bool const is_told = text.find_first_of("123456789") != text.npos;
        if (is_told && numbers.size() < numbers_max) numbers.push_back(std::move(text));
    }
    if (numbers.empty()) return;
    rows_.report({.code = WorkbookProblemCode::row_left_out,
                  .severity = Severity::note,
                  .place = {layout_.sheet, row, -1},
                  .found = fmt::format("{}", fmt::join(numbers, " · "))});
}

}  // namespace exchange
