#include "exchange/plan_workbook/sheet_reading.hpp"

#include <algorithm>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/block_shares.hpp"
#include "exchange/plan_workbook/period_heading.hpp"
#include "exchange/plan_workbook/total_row.hpp"
#include "kit/text/search.hpp"

namespace exchange {
namespace {

using domain::ObjectKind;
using domain::Severity;
using domain::WorkbookProblemCode;

// "targets/Q1" of the year, "targets/2025-Q1".
std::string in_year(std::string const& cell, int year) {
    auto const first = cell.find('/');
    if (first == cell.npos || !(cell.starts_with("targets") || cell.starts_with("actuals")))
        return cell;
    auto const second = std::min(cell.find('/', first + 1), cell.size());
    auto const period = HeadingPeriod::parse(cell.substr(first + 1, second - first - 1));
    if (!period) return cell;
    return cell.substr(0, first + 1) + period->in(year).text() + cell.substr(second);
}

domain::NodeKind kind_of_level(std::string_view level) {
    while (!level.empty() && level.back() >= '0' && level.back() <= '9')
        level.remove_suffix(1);
    if (level.ends_with('-')) level.remove_suffix(1);
    return domain::node_kind_tokens.find(level).value_or(domain::NodeKind::strategic_objective);
}

}  // namespace

SheetReading::SheetReading(xlsx::ReadSheet const& sheet, SheetLayout const& layout,
                           SheetContext context, Corrections const& corrections, DraftRows& rows)
    : grid_(sheet), dated_(grid_), layout_(layout), context_(std::move(context)), rows_(rows) {
    for (auto const& [place, text] : corrections) {
        auto& cell = corrected_[place];
        if (!text.empty())
            cell = xlsx::ReadCell{.row = place.first, .column = place.second, .text = text};
    }
    for (auto const& column : layout.columns) {
        heading_keys_.push_back(heading_key(column.heading));
        block_keys_.push_back(heading_key(column.block));
    }
    sort_columns();
}

void SheetReading::sort_columns() {
    for (auto const& column : layout_.columns) {
        if (!column.field) continue;
        auto const& field = *column.field;
        Column made{column.column, in_year(field.cell, context_.year), type_of(field)};
        if (field.of == ObjectKind::goal) {
            if (field.cell == "id") {
                goal_id_column_ = column.column;
            } else if (!goal_cells_.insert(made.cell).second) {
                twins_.push_back(std::move(made));
            } else {
                goal_columns_.push_back(std::move(made));
            }
            continue;
        }
        auto level = std::ranges::find(levels_, field.level, &Level::name);
        if (level == levels_.end())
            level = levels_.insert(level, {field.level, kind_of_level(field.level)});
        if (field.cell == "id")
            level->id_column = column.column;
        else
            level->columns.push_back(std::move(made));
    }
}

xlsx::ReadCell const* SheetReading::at(int row, int column) const {
    // A cell that is merged over several columns is of the first.
    auto const* const range = grid_.merged(row, column);
    if (range != nullptr && range->first_column != column) return nullptr;
    auto const place = range == nullptr ? std::pair(row, column)
                                        : std::pair(range->first_row, range->first_column);
    auto const corrected = corrected_.find(place);
    if (corrected == corrected_.end()) return grid_.at(row, column);
    return corrected->second ? &*corrected->second : nullptr;
}

bool SheetReading::is_own(int row, int column) const {
    auto const* const range = grid_.merged(row, column);
    bool const is_first =
        range == nullptr || (range->first_row == row && range->first_column == column);
    auto const* const cell = at(row, column);
    return is_first && cell != nullptr && !shown(cell).empty();
}

domain::SheetPlace SheetReading::place_of(int row, int column) const {
    auto const* const range = grid_.merged(row, column);
    if (range == nullptr) return {layout_.sheet, row, column};
    return {layout_.sheet, range->first_row, range->first_column};
}

void SheetReading::report(domain::WorkbookProblems problems, domain::SheetPlace const& place,
                          int object, std::string const& field) {
    for (auto& problem : problems) {
        problem.place = place;
        problem.object = object;
        problem.field = field;
        rows_.report(std::move(problem));
    }
}

void SheetReading::read() {
    blocks_.begin = rows_.size();
    blocks_.answer_column = grid_.column_end();
    compare_twins();
    int const begin = layout_.headings->last + 1;
    last_goal_row_ = grid_.row_end() - 1;
    while (last_goal_row_ >= begin && !holds_goal(last_goal_row_))
        --last_goal_row_;
    read_titles();
    for (int row = begin; row < grid_.row_end(); ++row)
        read_row(row);
    if (!context_.is_exported) settle_goals();
}

// Goals below their blocks, and weights of blocks and objectives as shares.
void SheetReading::settle_goals() {
    auto const groups = settle_blocks(rows_, blocks_);
    read_weights_of_one(rows_, blocks_.begin);
    for (int const group : groups)
        share_weights(rows_, group);
    for (int place = blocks_.begin; place < rows_.size(); ++place)
        if (rows_.object(place).origins.contains("weight") &&
            rows_.object(place).kind == ObjectKind::node)
            share_weights(rows_, place);
}

// What stands above the table: «Metas e indicadores Objetivo 1», and the name of the sheet.
void SheetReading::read_titles() {
    if (context_.is_exported) return;
    auto const name = node_title(layout_.sheet);
    bool const is_named = name && !name->code.empty();
    if (is_named) open_band(0, *name, layout_.sheet);
    for (int row = 0; row < layout_.headings->first; ++row) {
        auto const texts = texts_in(grid_.row(row));
        if (texts.size() == 1) read_band(row, texts.front(), true);
    }
}

int SheetReading::parent_now() const {
    for (auto level = levels_.rbegin(); level != levels_.rend(); ++level)
        if (level->current >= 0) return level->current;
    return root();
}

std::string SheetReading::next_code(int parent) {
    return std::to_string(members_[parent] + 1);
}

void SheetReading::open_levels(int row) {
    int parent = root();
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        auto& level = levels_[i];
        bool const has_id = level.id_column >= 0 && is_own(row, level.id_column);
        bool const is_named = has_id || std::ranges::any_of(level.columns, [&](Column const& one) {
                                  bool const names = one.cell == "code" || one.cell == "name";
                                  return names && is_own(row, one.column);
                              });
        if (is_named) {
            int const before = level.current;
            level.current = node_at(row, level, parent);
            if (level.current != before)
                for (std::size_t below = i + 1; below < levels_.size(); ++below)
                    levels_[below].current = -1;
        }
        if (level.current >= 0) parent = level.current;
    }
}

std::string_view SheetReading::text_in(int row, Level const& level, std::string_view cell) const {
    for (auto const& column : level.columns)
        if (column.cell == cell) return shown(at(row, column.column));
    return {};
}

// What names a node: its hidden number; else its code, or the number that its name begins with;
// else its name.
std::pair<int, std::string> SheetReading::node_key(int row, Level const& level, int parent) const {
    auto const id = level.id_column < 0 ? std::string_view() : shown(at(row, level.id_column));
    if (!id.empty()) return {0, "#" + std::string(id)};
    auto const name = on_one_line(text_in(row, level, "name"));
    auto code = std::string(text_in(row, level, "code"));
    if (code.empty()) code = numbered(name).code;
    if (!code.empty()) return {parent, level.name + " code " + text::fold(code)};
    return {parent, level.name + " name " + heading_key(name)};
}

// The node that this row names there: one that is known, or a new one.
int SheetReading::node_at(int row, Level const& level, int parent) {
    auto const key = node_key(row, level, parent);
    if (auto const known = known_nodes_.find(key); known != known_nodes_.end()) {
        tell_node(row, level, known->second);
        return known->second;
    }
    auto const id = level.id_column < 0 ? std::string_view() : shown(at(row, level.id_column));
    int const place = rows_.add(ObjectKind::node, parent, {layout_.sheet, row, -1},
                                id.empty() ? -1 : object_in(id));
    bool const is_clear = !level.name.starts_with("level");
    if (is_clear || !context_.is_exported)
        rows_.object(place).cells.emplace("kind", domain::node_kind_tokens.token(level.kind));
    tell_node(row, level, place);
    std::set<std::string, std::less<>> columns;
    for (auto const& column : level.columns)
        columns.insert(column.cell);
    rows_.complete(place, columns, {});
    if (id.empty()) number_node(row, level, parent, place);
    ++members_[parent];
    known_nodes_.emplace(key, place);
    // A row without the hidden number may name it by its code.
    auto const& cells = rows_.object(place).cells;
    if (auto const code = cells.find("code"); code != cells.end())
        known_nodes_.emplace(
            std::pair(parent, level.name + " code " + text::fold(cell_characters(code->second))),
            place);
    return place;
}

void SheetReading::number_node(int row, Level const& level, int parent, int place) {
    auto& cells = rows_.object(place).cells;
    if (cells.contains("code")) return;
    auto const name = on_one_line(text_in(row, level, "name"));
    auto const parts = numbered(name);
    if (!parts.code.empty()) {
        cells.insert_or_assign("code", cell_text(parts.code));
        cells.insert_or_assign("name", cell_text(parts.rest));
        return;
    }
    auto const given = next_code(parent);
    cells.insert_or_assign("code", given);
    rows_.report({.code = WorkbookProblemCode::numbered,
                  .severity = Severity::note,
                  .place = {layout_.sheet, row, level.columns.front().column},
                  .object = place,
                  .field = "code",
                  .found = name,
                  .other = given});
}

void SheetReading::tell_node(int row, Level const& level, int place) {
    for (auto const& column : level.columns) {
        if (!is_own(row, column.column)) continue;
        auto const where = place_of(row, column.column);
        auto value = read_value(column.type, at(row, column.column), {.is_exported = true});
        report(std::move(value.problems), where, place, column.cell);
        if (value.text.empty()) continue;
        auto& node = rows_.object(place);
        node.origins.try_emplace(column.cell, where);
        auto const* const cell = at(row, column.column);
        if (column.cell == "weight")
            node.has_plain_weight = cell->kind == xlsx::CellKind::number && !cell->is_percent;
        bool const is_given = column.cell == "kind" || !node.cells.contains(column.cell);
        if (is_given) {
            node.cells.insert_or_assign(column.cell, value.text);
            continue;
        }
        auto const& before = node.cells.find(column.cell)->second;
        auto const stated = column.cell == "name" ? numbered(value.text).rest : value.text;
        bool const is_same = heading_key(before) == heading_key(value.text) ||
                             heading_key(before) == heading_key(stated);
        if (!is_same)
            rows_.report({.code = WorkbookProblemCode::two_values,
                          .severity = Severity::warning,
                          .place = where,
                          .object = place,
                          .field = column.cell,
                          .found = cell_characters(value.text),
                          .other = cell_characters(before)});
    }
}

}  // namespace exchange
