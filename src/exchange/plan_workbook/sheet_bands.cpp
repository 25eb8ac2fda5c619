// The rows between goals: nodes in a row of their own, subtotals of blocks, totals.

#include <algorithm>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/sheet_reading.hpp"
#include "kit/text/typed_number.hpp"

namespace exchange {
namespace {

using base::Decimal;
using domain::NodeKind;
using domain::ObjectKind;
using domain::Severity;
using domain::WorkbookProblemCode;

}  // namespace

// The percentage that a row of its own states: in its text, or in its weight's column, where a
// number up to 1 is one that is not shown as percent.
std::string SheetReading::weight_beside(int row, std::string_view text) {
    auto const read = text::parse_typed_number(percent_in(text), {.percent_allowed = true});
    if (auto const* const number = read ? std::get_if<text::ReadNumber>(&*read) : nullptr)
        return number->value.text();
    for (auto const& column : goal_columns_)
        if (column.cell == "weight" && is_own(row, column.column)) {
            auto const* const cell = at(row, column.column);
            auto const value = read_value(column.type, cell, {});
            bool const is_of_one = cell->kind == xlsx::CellKind::number && !cell->is_percent &&
                                   Decimal::parse(value.text).value_or(Decimal(0)) <= Decimal(1);
            if (!value.text.empty()) return is_of_one ? hundredfold(value.text) : value.text;
        }
    auto const answered =
        text::parse_typed_number(shown(at(row, blocks_.answer_column)), {.percent_allowed = true});
    if (auto const* const number = answered ? std::get_if<text::ReadNumber>(&*answered) : nullptr)
        return number->value.text();
    for (auto const& cell : grid_.row(row)) {
        bool const is_share = cell.kind == xlsx::CellKind::number && cell.is_percent;
        if (is_share) return read_value(ValueType::weight, &cell, {}).text;
    }
    return {};
}

bool SheetReading::read_band(int row, std::string const& text, bool is_title) {
    bool const is_within = is_title || !begins_as_remark(text);
    auto title = node_title(text);
    constexpr std::size_t title_bytes = 200;
    if (!title && is_within && text.size() <= title_bytes) title = node_title_within(text);
    bool const is_one = title && (!is_title || !title->code.empty());
    bool const is_column = title && std::ranges::any_of(levels_, [&](Level const& level) {
                               return level.kind == title->kind;
                           });
    if (is_one && !is_column) {
        open_band(row, *title, text);
        return true;
    }
    bool const is_name = !bands_.empty() && bands_.back().is_waiting && !is_remark_at(row, text);
    if (!is_name) return false;
    auto& band = bands_.back();
    band.is_waiting = false;
    auto& node = rows_.object(band.place);
    node.cells.insert_or_assign("name", cell_text(text));
    node.origins.insert_or_assign("name", domain::SheetPlace{layout_.sheet, row, -1});
    return true;
}

void SheetReading::open_band(int row, NodeTitle const& title, std::string const& text) {
    auto const same = std::ranges::find(bands_, title.kind, &Band::kind);
    auto const from = title.kind == NodeKind::group ? bands_.begin() : same;
    // The sheet's own title and its name may both say which node it is.
    bool const is_again = same != bands_.end() && !title.code.empty() &&
                          same->place == rows_.size() - 1 &&
                          rows_.object(same->place).cells["code"] == title.code;
    if (is_again) {
        same->is_waiting = title.name.empty();
        if (!title.name.empty())
            rows_.object(same->place).cells.insert_or_assign("name", cell_text(title.name));
        return;
    }
    bands_.erase(from, bands_.end());
    for (auto& level : levels_)
        level.current = -1;
    int const parent = root();
    int const place = rows_.add(ObjectKind::node, parent, {layout_.sheet, row, -1});
    auto& node = rows_.object(place);
    node.cells.emplace("kind", domain::node_kind_tokens.token(title.kind));
    auto const code = title.code.empty() ? next_code(parent) : title.code;
    node.cells.emplace("code", cell_text(code));
    if (!title.code.empty()) node.origins.try_emplace("code", node.row);
    if (!title.name.empty()) node.cells.emplace("name", cell_text(title.name));
    auto const weight = weight_beside(row, text);
    bool const is_whole = weight == "100";  // «Objetivo 1 · 100 %»: of the goals below it
    if (!weight.empty() && !is_whole) node.cells.emplace("weight", weight);
    if (title.kind == NodeKind::group)
        if (auto name = block_named(text))
            add_mark(row, text, std::move(*name), is_whole ? std::string() : weight, place);
    if (title.code.empty())
        rows_.report({.code = WorkbookProblemCode::numbered,
                      .severity = Severity::note,
                      .place = node.row,
                      .object = place,
                      .field = "code",
                      .found = text,
                      .other = code});
    ++members_[parent];
    bands_.push_back({title.kind, place, title.name.empty()});
}

void SheetReading::add_mark(int row, std::string const& text, std::string name, std::string weight,
                            int group) {
    int column = blocks_.answer_column;
    for (auto const& one : goal_columns_)
        if (one.cell == "weight") column = one.column;
    blocks_.marks.push_back({.name = std::move(name),
                             .text = text,
                             .weight = std::move(weight),
                             .row = {layout_.sheet, row, -1},
                             .weight_cell = {layout_.sheet, row, column},
                             .end = group >= 0 ? group : rows_.size(),
                             .group = group});
}

// «Metas transversales» in any cell of the goal's row.
void SheetReading::read_blocks_said(int row, int place) {
    auto const read = [&](int column) {
        if (auto name = block_said(shown(at(row, column))))
            blocks_.said[place].insert(std::move(*name));
    };
    for (auto const& cell : grid_.row(row))
        if (cell.kind == xlsx::CellKind::text) read(cell.column);
    read(blocks_.answer_column);
}

void SheetReading::read_total(int row, std::string const& text) {
    auto name = block_named(text);
    auto weight = name ? weight_beside(row, text) : std::string();
    auto const share = Decimal::parse(weight);
    bool const is_part = !share || (*share > Decimal(0) && *share < Decimal(100));
    if (!name || !is_part || context_.is_exported) {
        rows_.report({.code = WorkbookProblemCode::total_left_out,
                      .severity = Severity::note,
                      .place = {layout_.sheet, row, -1},
                      .found = text});
        return;
    }
    add_mark(row, text, std::move(*name), std::move(weight), -1);
    for (auto& level : levels_)
        level.current = -1;
}

}  // namespace exchange
