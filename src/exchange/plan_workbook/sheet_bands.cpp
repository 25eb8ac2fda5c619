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

std::optional<Decimal> decimal_in(std::map<std::string, std::string> const& cells,
                                  std::string const& name) {
    auto const found = cells.find(name);
    if (found == cells.end()) return std::nullopt;
    auto const decimal = Decimal::parse(found->second);
    return decimal ? std::optional(*decimal) : std::nullopt;
}

// weight × 100 / block, where that is a decimal of nine places.
std::optional<Decimal> share_of(Decimal weight, Decimal block) {
    constexpr int scale = Decimal::scale_max;
    auto const dividend = weight.nanos() * 100 * base::power_of_ten(scale);
    if (block.is_zero() || dividend % block.nanos() != 0) return std::nullopt;
    auto units = dividend / block.nanos();
    int places = scale;
    for (; places > 0 && units % 10 == 0; --places)
        units /= 10;
    return Decimal::from_units(units, places);
}

}  // namespace

// The percentage that a row of its own states: in its weight's column, or in its text.
std::string SheetReading::weight_beside(int row, std::string_view text) {
    for (auto const& column : goal_columns_)
        if (column.cell == "weight" && is_own(row, column.column)) {
            auto const value = read_value(column.type, at(row, column.column), {});
            if (!value.text.empty()) return value.text;
        }
    for (auto const& cell : grid_.row(row)) {
        bool const is_share = cell.kind == xlsx::CellKind::number && cell.is_percent;
        if (is_share) return read_value(ValueType::weight, &cell, {}).text;
    }
    auto const read = text::parse_typed_number(percent_in(text), {.percent_allowed = true});
    if (!read) return {};
    auto const* const number = std::get_if<text::ReadNumber>(&*read);
    return number == nullptr ? std::string() : number->value.text();
}

bool SheetReading::read_band(int row, std::string const& text, bool is_title) {
    auto const title = is_title ? node_title_within(text) : node_title(text);
    bool const is_one = title && (!is_title || !title->code.empty());
    bool const is_column = title && std::ranges::any_of(levels_, [&](Level const& level) {
                               return level.kind == title->kind;
                           });
    if (is_one && !is_column) {
        open_band(row, *title, text);
        return true;
    }
    bool const is_name = !bands_.empty() && bands_.back().is_waiting && !is_remark(text);
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
    for (auto band = from; band != bands_.end(); ++band)
        if (band->kind == NodeKind::group) share_block(band->place);
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
    if (!title.name.empty()) node.cells.emplace("name", cell_text(title.name));
    auto const weight = weight_beside(row, text);
    bool const is_whole = weight == "100";  // «Objetivo 1 · 100 %»: of the goals below it
    if (!weight.empty() && !is_whole) node.cells.emplace("weight", weight);
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

void SheetReading::read_total(int row, std::string const& text) {
    auto const name = block_named(text);
    auto const weight = name ? weight_beside(row, text) : std::string();
    auto const share = Decimal::parse(weight);
    bool const is_block = name && share && *share > Decimal(0) && *share < Decimal(100);
    if (!is_block) {
        rows_.report({.code = WorkbookProblemCode::total_left_out,
                      .severity = Severity::note,
                      .place = {layout_.sheet, row, -1},
                      .found = text});
        return;
    }
    int const root_place = root();
    int const end = rows_.size();
    int const group = rows_.add(ObjectKind::node, root_place, {layout_.sheet, row, -1});
    auto& node = rows_.object(group);
    node.cells.emplace("kind", domain::node_kind_tokens.token(NodeKind::group));
    node.cells.emplace("code", std::string(1, static_cast<char>('A' + blocks_++ % 26)));
    node.cells.emplace("name", *name);
    node.cells.emplace("weight", weight);
    for (int place = block_begins_; place < end; ++place)
        if (rows_.object(place).parent == root_place) rows_.object(place).parent = group;
    share_block(group);
    block_begins_ = rows_.size();
    known_nodes_.clear();
    for (auto& level : levels_)
        level.current = -1;
}

// Goals whose weights add up to what their block weighs in the plan, 16 of 80, are given what they
// weigh within it, 20 of 100.
void SheetReading::share_block(int group) {
    auto const block = decimal_in(rows_.object(group).cells, "weight");
    if (!block || *block == Decimal(100)) return;
    struct Share {
        int goal;
        Decimal before;
        Decimal after;
    };
    std::vector<Share> shares;
    base::Int128 sum = 0;
    for (int place = 1; place < rows_.size(); ++place) {
        auto const& object = rows_.object(place);
        if (object.kind != ObjectKind::goal || object.parent != group) continue;
        auto const weight = decimal_in(object.cells, "weight");
        auto const share = weight ? share_of(*weight, *block) : std::nullopt;
        if (!share) return;
        sum += weight->nanos();
        shares.push_back({place, *weight, *share});
    }
    constexpr auto tolerance = base::Int128{50'000'000};  // 0.05, as the check of weights has it
    auto const off = sum - block->nanos();
    if (shares.empty() || off > tolerance || off < -tolerance) return;
    for (auto const& share : shares) {
        auto& goal = rows_.object(share.goal);
        goal.cells.insert_or_assign("weight", share.after.text());
        auto const origin = goal.origins.find("weight");
        rows_.report({.code = WorkbookProblemCode::weight_of_block,
                      .severity = Severity::note,
                      .place = origin == goal.origins.end() ? goal.row : origin->second,
                      .object = share.goal,
                      .field = "weight",
                      .found = text::as_typed(share.before),
                      .other = text::as_typed(share.after)});
    }
}

}  // namespace exchange
