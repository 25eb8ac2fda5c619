#include "exchange/plan_workbook/plan_sheet.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "exchange/plan_document/draft.hpp"

namespace exchange {
namespace {

using domain::DraftObject;
using domain::ObjectKind;
using xlsx::FormFormat;

constexpr int width_min = 9;
constexpr int width_max = 48;
constexpr int rows_measured = 200;

FormFormat format_of_value(WrittenAs as) {
    switch (as) {
        case WrittenAs::text:
            return FormFormat::text;
        case WrittenAs::number:
            return FormFormat::number;
        case WrittenAs::percent:
            return FormFormat::percent;
    }
    return FormFormat::text;
}

std::string label_of(DraftObject const& object) {
    auto const code = cell_characters(object.text("code"));
    return (object.kind == ObjectKind::goal ? "Meta " : "Nivel ") + code;
}

}  // namespace

xlsx::FormSheet PlanSheet::sheet() {
    xlsx::FormSheet sheet{.name = std::string(plan_sheet_name), .columns = {}, .cells = {}};
    sheet.frozen_rows = first_row;
    auto const& plan = draft_.front();
    auto const name = cell_characters(plan.text("name"));
    add(0, visible_column(), FormFormat::title,
        name.empty() ? cell_characters(plan.text("code")) : name);
    for (std::size_t i = 0; i < columns_.size(); ++i)
        add(heading_row, static_cast<int>(i), FormFormat::heading, heading_of(columns_[i].shown));
    for (auto const& cell : plan.cells)
        others_.push_back({0, "Plan", cell});
    tell_members(plan, 0);
    measure(sheet.columns);
    sheet.cells = std::move(cells_);
    return sheet;
}

// A row for each goal, and one for each node that has neither goals nor nodes below it.
void PlanSheet::tell_members(DraftObject const& parent, std::size_t depth) {
    int const begin = row_;
    auto const at = stretches_.size();
    stretches_.push_back({.object = &parent, .first = begin});
    for (auto const* const goal : goals_[parent.id]) {
        tell_object(*goal, {}, row_, row_);
        stretches_.push_back({.object = goal, .first = row_, .last = row_});
        ++row_;
    }
    stretches_[at].goals_last = row_ - 1;
    for (auto const* const node : nodes_[parent.id])
        tell_members(*node, depth + 1);
    if (row_ == begin && parent.kind == ObjectKind::node) ++row_;
    stretches_[at].last = row_ - 1;
    if (depth < depths_.size()) stretches_[at].level = depths_[depth].level;
    if (parent.kind == ObjectKind::node)
        tell_object(parent, depths_[depth - 1].level, begin, row_ - 1);
}

// Its cells in its columns; what has none, or comes back otherwise, among the other facts.
void PlanSheet::tell_object(DraftObject const& object, std::string const& level, int row,
                            int last_row) {
    auto const unit = unit_as_read(cell_characters(object.text("unit")));
    put({object.kind, level, "id"}, {WrittenAs::text, std::to_string(object.id)}, row, last_row);
    for (auto const& cell : object.cells) {
        bool const is_heading_kind =
            object.kind == ObjectKind::node && cell.name == "kind" && cell.text == level;
        if (is_heading_kind) continue;
        WorkbookField field{object.kind, level, cell.name};
        bool const is_plain_actual =
            cell.name.starts_with("actuals/") && std::ranges::count(cell.name, '/') == 1;
        if (is_plain_actual) field.cell += "/value";
        auto const type = type_of(field);
        auto const value = write_value(type, cell.text, unit);
        auto const written = cell_of(value);
        auto const back = read_value(type, &written, {.unit = unit, .is_exported = true}).text;
        bool const is_put = put(field, value, row, last_row);
        if (!is_put || back != cell.text) others_.push_back({object.id, label_of(object), cell});
    }
}

bool PlanSheet::put(WorkbookField const& field, WrittenValue const& value, int row, int last_row) {
    int const column = column_of(field);
    if (column < 0) return false;
    add(row, column, format_of_value(value.as), value.text, last_row);
    return true;
}

void PlanSheet::add(int row, int column, FormFormat format, std::string text, int last_row) {
    cells_.push_back({.row = row,
                      .column = column,
                      .format = format,
                      .text = std::move(text),
                      .last_row = last_row});
}

int PlanSheet::visible_column() const {
    auto const visible =
        std::ranges::find_if(columns_, [](Column const& one) { return one.exact.cell != "id"; });
    return static_cast<int>(visible - columns_.begin());
}

void PlanSheet::measure(std::vector<xlsx::FormColumn>& columns) const {
    for (auto const& column : columns_) {
        auto const heading = base::count_code_points(heading_of(column.shown));
        columns.push_back({.width = std::max(width_min, static_cast<int>(heading) / 2 + 2),
                           .is_hidden = column.exact.cell == "id",
                           .choices = words_for(type_of(column.exact))});
    }
    for (auto const& cell : cells_) {
        if (cell.row < first_row || cell.row > rows_measured) continue;
        auto& width = columns[static_cast<std::size_t>(cell.column)].width;
        auto const characters = static_cast<int>(base::count_code_points(cell.text));
        width = std::min(std::max(width, characters + 2), width_max);
    }
}

}  // namespace exchange
