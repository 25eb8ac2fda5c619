// Columns that hold the same field.

#include <algorithm>

#include "exchange/plan_workbook/read_workbook.hpp"
#include "exchange/plan_workbook/sheet_reading.hpp"

namespace exchange {

using domain::Severity;
using domain::WorkbookProblemCode;

// Two columns of one field, «I TRIM» and «I TRIMESTRE 2026 › PROGRAMADO»: read once where they
// agree in every goal, and each cell that says otherwise is asked about.
void SheetReading::compare_twins() {
    for (auto const& twin : twins_) {
        auto const first = std::ranges::find(goal_columns_, twin.cell, &Column::cell);
        bool is_same = true;
        for (int row = layout_.headings->last + 1; row < grid_.row_end(); ++row) {
            if (!is_goal(row) || !holds_goal(row) || agree(row, *first, twin)) continue;
            is_same = false;
            auto const* const other = at(row, first->column);
            std::vector<std::string> said;
            if (!shown(other).empty()) said.push_back(shown_as(*other));
            rows_.report({.code = WorkbookProblemCode::column_twice,
                          .place = place_of(row, twin.column),
                          .field = twin.cell,
                          .found = shown_as(*at(row, twin.column)),
                          .other = place_text(place_of(row, first->column)) + ": " +
                                   (said.empty() ? "–" : said.front()),
                          .choices = said});
        }
        if (!is_same) continue;
        rows_.report({.code = WorkbookProblemCode::column_same,
                      .severity = Severity::note,
                      .place = {layout_.sheet, layout_.headings->last, twin.column},
                      .field = twin.cell,
                      .other = xlsx::column_name(first->column)});
    }
}

// What says nothing contradicts nothing.
bool SheetReading::agree(int row, Column const& first, Column const& twin) const {
    auto const* const left = at(row, first.column);
    auto const* const right = at(row, twin.column);
    if (shown(right).empty()) return true;
    if (left == nullptr) return false;
    ValueContext const plain{.is_exported = true};
    return shown_as(*left) == shown_as(*right) ||
           read_value(first.type, left, plain).text == read_value(twin.type, right, plain).text;
}

}  // namespace exchange
