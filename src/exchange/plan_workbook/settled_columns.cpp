#include "exchange/plan_workbook/settled_columns.hpp"

#include <algorithm>
#include <set>

#include "exchange/plan_workbook/field_parts.hpp"
#include "kit/text/typed_number.hpp"

namespace exchange {
namespace {

using domain::ObjectKind;

bool is_goal_cell(SheetColumn const& column, std::string_view cell) {
    return column.field && column.field->of == ObjectKind::goal && column.field->cell == cell;
}

// «N.º META», and «N.º» under «META».
bool names_goal(SheetColumn const& column) {
    auto const key = heading_key(column.block) + heading_key(column.heading);
    return key.contains("meta") || key.contains("indicador");
}

bool is_bare_number(SheetColumn const& column) {
    return is_goal_cell(column, "code") && !names_goal(column);
}

// Those under the same title, side by side.
bool is_beside(SheetColumn const& left, SheetColumn const& right) {
    int const between = left.column - right.column;
    return !left.block.empty() && left.block == right.block && (between == 1 || between == -1);
}

bool has_named_code(std::vector<SheetColumn> const& columns) {
    return std::ranges::any_of(columns, [](SheetColumn const& one) {
        return is_goal_cell(one, "code") && names_goal(one);
    });
}

// «N.º | OBJETIVO ESTRATÉGICO» under one title, or where the goals have a number of their own: the
// number is the objective's.
void number_nodes(std::vector<SheetColumn>& columns) {
    bool const is_named = has_named_code(columns);
    for (auto& number : columns) {
        if (!is_bare_number(number)) continue;
        auto const node = std::ranges::find_if(columns, [&](SheetColumn const& one) {
            bool const is_left = is_named && one.column == number.column + 1;
            return (is_left || is_beside(one, number)) && one.field &&
                   one.field->of == ObjectKind::node && one.field->cell == "name";
        });
        if (node != columns.end())
            number.field = WorkbookField{ObjectKind::node, node->field->level, "code"};
    }
}

void prefer_named_code(std::vector<SheetColumn>& columns) {
    if (!has_named_code(columns)) return;
    for (auto& column : columns)
        if (is_bare_number(column)) column.field.reset();
}

// «META» over «META ESTRATÉGICA», which then is that of a plan above.
void prefer_own_goal(std::vector<SheetColumn>& columns) {
    auto const is_strategic = [](SheetColumn const& one) {
        return is_goal_cell(one, "goal") && heading_key(one.heading) == "metaestrategica";
    };
    bool const has_own = std::ranges::any_of(columns, [&](SheetColumn const& one) {
        return is_goal_cell(one, "goal") && !is_strategic(one);
    });
    if (!has_own) return;
    for (auto& column : columns)
        if (is_strategic(column)) column.field.reset();
}

// The period of a target; none of any other column.
std::optional<HeadingPeriod> target_period(SheetColumn const& column) {
    if (!column.field || column.field->of != ObjectKind::goal) return std::nullopt;
    auto const series = series_cell(column.field->cell);
    return series && series->member.empty() ? std::optional(series->period) : std::nullopt;
}

// A year whose quarters have columns of their own has no target beside them, but a total.
void take_year_for_total(std::vector<SheetColumn>& columns) {
    SheetColumn* year = nullptr;
    int years = 0;
    bool has_parts = false;
    for (auto& column : columns) {
        if (is_goal_cell(column, "total")) return;
        auto const period = target_period(column);
        if (!period) continue;
        has_parts = has_parts || period->part.has_value();
        if (period->part) continue;
        ++years;
        year = &column;
    }
    if (years == 1 && has_parts) year->field = WorkbookField{ObjectKind::goal, {}, "total"};
}

bool looks_like_number(std::string_view text) {
    return text::parse_typed_number(text, {.percent_allowed = true, .negative_allowed = true})
        .has_value();
}

}  // namespace

void settle_columns(std::vector<SheetColumn>& columns) {
    number_nodes(columns);
    prefer_named_code(columns);
    prefer_own_goal(columns);
    take_year_for_total(columns);
    std::set<WorkbookField> taken;
    for (auto& column : columns)
        if (column.field && !taken.insert(*column.field).second) column.field.reset();
}

bool is_unread(SheetColumn const& column) {
    return !column.field && !column.samples.empty() &&
           !is_computed_heading(column.block, column.heading);
}

bool is_period_unread(SheetLayout const& layout, SheetColumn const& column) {
    if (!is_unread(column)) return false;
    auto const is_target = [](SheetColumn const& one) { return target_period(one).has_value(); };
    auto const first = std::ranges::find_if(layout.columns, is_target);
    auto const last =
        std::ranges::find_if(layout.columns.rbegin(), layout.columns.rend(), is_target);
    bool const is_between = first != layout.columns.end() && first->column < column.column &&
                            column.column < last->column;
    return is_between && std::ranges::any_of(column.samples, looks_like_number);
}

}  // namespace exchange
