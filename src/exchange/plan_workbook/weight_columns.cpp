#include "exchange/plan_workbook/weight_columns.hpp"

#include <algorithm>

namespace exchange {
namespace {

using domain::ObjectKind;

bool is_field(SheetColumn const& column, ObjectKind of, std::string_view cell) {
    return column.field && column.field->of == of && column.field->cell == cell;
}

bool is_bare_weight(SheetColumn const& column) {
    auto const key = heading_key(column.block) + heading_key(column.heading);
    bool const names_goal = key.contains("meta") || key.contains("indicador");
    auto const field = field_of_heading(column.block, column.heading);
    bool const is_goals = field && field->of == ObjectKind::goal && field->cell == "weight";
    return is_goals && !names_goal && (!column.field || column.field == field);
}

class Weights {
public:
    Weights(Grid const& grid, int heading_row, std::vector<SheetColumn>& columns)
        : grid_(grid), heading_row_(heading_row), columns_(columns) {}

    void settle() {
        for (auto const& column : columns_) {
            bool const names_goal = is_field(column, ObjectKind::goal, "goal") ||
                                    is_field(column, ObjectKind::goal, "indicator");
            if (names_goal) goals_ = goals_ < 0 ? column.column : std::min(goals_, column.column);
        }
        if (goals_ < 0) return;
        std::vector<SheetColumn*> bare;
        for (auto& column : columns_)
            if (is_bare_weight(column)) bare.push_back(&column);
        for (auto* const weight : bare) {
            auto const* const name = name_before(weight->column);
            if (name == nullptr || !is_of(*name, *weight, bare)) continue;
            WorkbookField field{ObjectKind::node, name->field->level, "weight"};
            bool const is_told = std::ranges::any_of(
                columns_, [&](SheetColumn const& one) { return one.field == field; });
            if (!is_told) weight->field = std::move(field);
        }
        bool const has_own = std::ranges::any_of(columns_, [](SheetColumn const& one) {
            return is_field(one, ObjectKind::goal, "weight");
        });
        auto const other = std::ranges::find_if(bare, [](auto* one) { return !one->field; });
        if (!has_own && other != bare.end())
            (*other)->field = WorkbookField{ObjectKind::goal, {}, "weight"};
    }

private:
    SheetColumn const* name_before(int column) const {
        SheetColumn const* nearest = nullptr;
        for (auto const& one : columns_)
            if (is_field(one, ObjectKind::node, "name") && one.column < column) nearest = &one;
        return nearest;
    }

    bool is_of(SheetColumn const& name, SheetColumn const& weight,
               std::vector<SheetColumn*> const& bare) const {
        bool const is_left = weight.column < goals_;
        bool const has_other =
            std::ranges::any_of(bare, [&](auto const* one) { return one->column > goals_; });
        return (is_left && has_other) || is_told_once(name.column, weight.column, is_left);
    }

    // On rows that name an objective alone, of which some hold several goals.
    bool is_told_once(int name, int weight, bool is_left) const {
        int told = 0;
        int goals = 0;
        bool is_merged = false;
        for (int row = heading_row_ + 1; row < grid_.row_end(); ++row) {
            if (!is_own(row, goals_)) continue;
            ++goals;
            if (!is_own(row, weight)) continue;
            ++told;
            if (!is_own(row, name)) return false;
            auto const last = last_row(row, name);
            if (last == row) continue;
            bool const is_same = last_row(row, weight) == last;
            if (!is_same && !is_left) return false;
            is_merged = is_merged || is_same;
        }
        return told > 0 && told < goals && (is_left || is_merged);
    }

    int last_row(int row, int column) const {
        auto const* const range = grid_.merged(row, column);
        return range == nullptr ? row : range->last_row;
    }

    bool is_own(int row, int column) const {
        auto const* const range = grid_.merged(row, column);
        return (range == nullptr || range->first_row == row) &&
               !shown(grid_.at(row, column)).empty();
    }

    Grid const& grid_;
    int heading_row_;
    std::vector<SheetColumn>& columns_;
    int goals_ = -1;  // the first column that names goals
};

}  // namespace

void settle_weights(Grid const& grid, int heading_row, std::vector<SheetColumn>& columns) {
    Weights(grid, heading_row, columns).settle();
}

}  // namespace exchange
