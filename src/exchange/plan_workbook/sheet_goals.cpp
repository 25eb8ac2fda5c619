// The rows of goals.

#include <algorithm>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/said_of_nothing.hpp"
#include "exchange/plan_workbook/sheet_reading.hpp"
#include "exchange/plan_workbook/words.hpp"
#include "kit/text/typed_number.hpp"

namespace exchange {
namespace {

using domain::ObjectKind;
using domain::Severity;
using domain::WorkbookProblemCode;

bool is_of_series(std::string_view cell) {
    return cell.starts_with("targets/") || cell == "total" || cell == "baseline";
}

bool is_shown_as_percent(xlsx::ReadCell const& cell) {
    return cell.is_percent || (cell.kind == xlsx::CellKind::text && shown(&cell).ends_with('%'));
}

// What may be a percentage of the goal itself.
bool may_be_fraction(std::string_view cell) {
    return is_of_series(cell) || (cell.starts_with("actuals/") && cell.ends_with("/value"));
}

// The number that a cell holds as it stands, 0.1 of a cell not shown as percent.
std::optional<base::Decimal> plain_number(xlsx::ReadCell const& cell) {
    if (is_shown_as_percent(cell)) return std::nullopt;
    if (cell.kind == xlsx::CellKind::number) {
        auto const decimal = base::Decimal::parse(typed_decimal(cell.text));
        return decimal ? std::optional(*decimal) : std::nullopt;
    }
    if (cell.kind != xlsx::CellKind::text) return std::nullopt;
    auto const read = text::parse_typed_number(shown(&cell), {.negative_allowed = true});
    auto const* const number = read ? std::get_if<text::ReadNumber>(&*read) : nullptr;
    return number == nullptr ? std::nullopt : std::optional(number->value);
}

// A goal that begins from nothing known: said, for it is easily a number still to be found.
ReadValue no_baseline(xlsx::ReadCell const& cell, ValueContext const& context) {
    if (context.is_exported) return {};
    return {.problems = {{.code = WorkbookProblemCode::baseline_unstated,
                          .severity = Severity::note,
                          .found = shown_as(cell)}}};
}

// "3979" of «3979. Porcentaje del modelo…», "569" of «569 - Índice de paz».
std::string code_in(std::string_view indicator) {
    auto const stop = std::min(indicator.find(". "), indicator.find(" - "));
    if (stop == indicator.npos || stop < 2 || stop > 12) return {};
    auto const code = indicator.substr(0, stop);
    bool const is_code = code.find_first_not_of("0123456789-") == code.npos;
    return is_code ? std::string(code) : std::string();
}

// The first number of each style in a row.
struct NumberStyles {
    std::string comma = {};
    std::string point = {};
    std::string percent = {};
    std::string plain = {};

    void add(xlsx::ReadCell const& cell, std::string_view text) {
        auto& kind = is_shown_as_percent(cell) ? percent : plain;
        if (kind.empty()) kind = shown_as(cell);
        if (cell.kind != xlsx::CellKind::text) return;
        bool const has_comma = text.contains(',');
        bool const has_point = text.contains('.');
        if (comma.empty() && has_comma && !has_point) comma = text;
        if (point.empty() && has_point && !has_comma) point = text;
    }
    bool has_both_marks() const { return !comma.empty() && !point.empty(); }
    bool is_mixed() const { return has_both_marks() || (!percent.empty() && !plain.empty()); }
};

}  // namespace

ValueContext SheetReading::goal_context(int row) {
    ValueContext context{.strategic_plan = context_.strategic_plan,
                         .is_exported = context_.is_exported};
    bool has_percent = false;
    for (auto const& column : goal_columns_) {
        auto const* const cell = at(row, column.column);
        if (cell == nullptr) continue;
        if (column.cell == "unit") context.unit = unit_as_read(shown(cell));
        if (column.cell == "decimals" && cell->kind == xlsx::CellKind::number)
            if (auto const decimal = base::Decimal::parse(cell->text); decimal)
                context.decimals = static_cast<int>(std::min<base::Int128>(decimal->units(), 9));
        if (!is_of_series(column.cell)) continue;
        has_percent = has_percent || is_shown_as_percent(*cell);
        bool const is_number = cell->kind == xlsx::CellKind::number && !cell->is_percent;
        if (is_number && !context.near)
            if (auto const decimal = base::Decimal::parse(typed_decimal(cell->text));
                decimal && !decimal->is_zero())
                context.near = *decimal;
    }
    if (context.unit.empty() && has_percent) context.unit = "%";
    if (!context.near) context.near = typed_near(row);
    // What was exported is shown as percent: a number that is not was typed since.
    context.is_fraction_doubtful = context.unit == "%" && is_fraction_doubtful(row);
    return context;
}

// A number of the row that is a text and can be read in one way alone.
std::optional<base::Decimal> SheetReading::typed_near(int row) const {
    for (auto const& column : goal_columns_) {
        auto const* const cell = at(row, column.column);
        bool const is_typed = cell != nullptr && is_of_series(column.cell) &&
                              cell->kind == xlsx::CellKind::text && shown(cell) != "0";
        if (!is_typed) continue;
        if (auto const number = plain_number(*cell); number && !number->is_zero()) return number;
    }
    return std::nullopt;
}

bool SheetReading::is_corrected(domain::SheetPlace const& place) const {
    return corrected_.contains({place.row, place.column});
}

// Percentages beside 0,1, or nothing above 1: whether parts of one or of a hundred, nobody can
// tell.
bool SheetReading::is_fraction_doubtful(int row) const {
    bool has_percent = false;
    bool has_fraction = false;
    bool has_more = false;
    for (auto const& column : goal_columns_) {
        auto const* const cell = at(row, column.column);
        bool const counts = cell != nullptr && may_be_fraction(column.cell) &&
                            !is_corrected(place_of(row, column.column));
        if (!counts) continue;
        has_percent = has_percent || is_shown_as_percent(*cell);
        auto const number = plain_number(*cell);
        if (!number || number->is_zero()) continue;
        bool const is_fraction = *number <= base::Decimal(1) && *number >= base::Decimal(-1);
        has_fraction = has_fraction || is_fraction;
        has_more = has_more || !is_fraction;
    }
    return has_fraction && (has_percent || !has_more);
}

// «5 Fortalecer la gestión» above a goal that says nothing else is that objective of the strategic
// plan.
void SheetReading::align_with_objective(int place) {
    auto& goal = rows_.object(place);
    bool const is_asked = !context_.strategic_plan.empty() && !context_.is_exported;
    if (!is_asked || goal.cells.contains("aligned_to")) return;
    auto const objective = domain::node_kind_tokens.token(domain::NodeKind::strategic_objective);
    for (int above = goal.parent; above > 0; above = rows_.object(above).parent) {
        auto const& node = rows_.object(above);
        auto const kind = node.cells.find("kind");
        bool const is_one =
            kind != node.cells.end() && kind->second == objective && node.origins.contains("code");
        if (!is_one) continue;
        goal.cells.emplace("aligned_to", cell_list({context_.strategic_plan + "/" +
                                                    cell_characters(node.cells.at("code"))}));
        return;
    }
}

void SheetReading::read_goal(int row) {
    auto const id = goal_id_column_ < 0 ? std::string_view() : shown(at(row, goal_id_column_));
    int const place = rows_.add(ObjectKind::goal, parent_now(), {layout_.sheet, row, -1},
                                id.empty() ? -1 : object_in(id));
    auto const context = goal_context(row);
    read_goal_cells(row, place, context);
    read_blocks_said(row, place);
    rows_.complete(place, goal_cells_, context.unit);
    if (id.empty()) number_goal(row, place);
    align_with_objective(place);
    if (!goal_cells_.contains("schedule")) take_schedule(row, place);
    if (!context_.is_exported) report_styles(row, place);
}

void SheetReading::read_goal_cells(int row, int place, ValueContext context) {
    bool has_unit = false;
    bool const is_doubtful = context.is_fraction_doubtful;
    auto const near = context.near;
    for (auto const& column : goal_columns_) {
        auto const where = place_of(row, column.column);
        auto const* const cell = at(row, column.column);
        if (is_doubtful)
            context.is_fraction_doubtful = may_be_fraction(column.cell) && !is_corrected(where);
        // What a goal begins from may be far from what it programmes: 1.500 beside 25.
        context.near = column.cell == "baseline" ? std::nullopt : near;
        auto value = column.cell == "baseline" && denies_baseline(shown(cell))
                         ? no_baseline(*cell, context)
                         : read_value(column.type, cell, context);
        report(std::move(value.problems), where, place, column.cell);
        auto& goal = rows_.object(place);
        goal.origins.try_emplace(column.cell, where);
        if (value.text.empty()) continue;
        has_unit = has_unit || column.cell == "unit";
        if (column.cell == "weight")
            goal.has_plain_weight = cell->kind == xlsx::CellKind::number && !cell->is_percent;
        goal.cells.insert_or_assign(column.cell, std::move(value.text));
    }
    if (has_unit || context.unit.empty()) return;
    auto& goal = rows_.object(place);
    goal.cells.insert_or_assign("unit", context.unit);
    if (context.is_exported) return;
    rows_.report({.code = WorkbookProblemCode::unit_from_percent,
                  .severity = Severity::note,
                  .place = goal.row,
                  .object = place,
                  .field = "unit"});
}

// «Política. Indicador sectorial 569 Creciente»: the word that the sentence ends with, where no
// column says it.
void SheetReading::take_schedule(int row, int place) {
    auto& goal = rows_.object(place);
    if (goal.cells.contains("schedule")) return;
    for (auto const* const cell : {"indicator", "goal"}) {
        auto const found = goal.cells.find(cell);
        if (found == goal.cells.end()) continue;
        auto const sentence = cell_characters(found->second);
        auto const word = sentence.substr(sentence.find_last_of(' ') + 1);
        auto const token = token_of_word(ValueType::schedule, word);
        if (token.empty()) continue;
        goal.cells.emplace("schedule", token);
        goal.origins.insert_or_assign("schedule", goal.origins.at(cell));
        return rows_.report({.code = WorkbookProblemCode::schedule_from_text,
                             .severity = Severity::note,
                             .place = {layout_.sheet, row, -1},
                             .object = place,
                             .field = "schedule",
                             .found = word});
    }
}

// A goal without a code has that of its indicator, or the next number.
void SheetReading::number_goal(int row, int place) {
    auto& goal = rows_.object(place);
    if (goal_cells_.contains("code") || goal.cells.contains("code")) return;
    auto const indicator = goal.cells.find("indicator");
    auto code = indicator == goal.cells.end() ? std::string() : code_in(indicator->second);
    if (code.empty()) code = std::to_string(rows_.goals());
    goal.cells.emplace("code", code);
    rows_.report({.code = WorkbookProblemCode::numbered,
                  .severity = Severity::note,
                  .place = {layout_.sheet, row, -1},
                  .object = place,
                  .field = "code",
                  .other = code});
}

// «0,50 · 1.50 · 2,50 %» in one row: decimal comma and point, or numbers with and without percent.
void SheetReading::report_styles(int row, int place) {
    NumberStyles styles;
    int column_found = -1;
    for (auto const& column : goal_columns_) {
        if (!column.cell.starts_with("targets/")) continue;
        auto const* const cell = at(row, column.column);
        auto const text = shown(cell);
        if (text == "0" || says_nothing(text)) continue;
        styles.add(*cell, text);
        if (styles.is_mixed() && column_found < 0) column_found = column.column;
    }
    auto const& [comma, point, percent, plain] = styles;
    if (column_found < 0) return;
    bool const is_marks = styles.has_both_marks();
    auto const is_other = [&](Column const& column) {
        auto const* const cell = at(row, column.column);
        if (!column.cell.starts_with("targets/") || column.column == column_found ||
            cell == nullptr)
            return false;
        auto const text = is_marks ? std::string(shown(cell)) : shown_as(*cell);
        return text == (is_marks ? comma : percent) || text == (is_marks ? point : plain);
    };
    auto const other = std::ranges::find_if(goal_columns_, is_other);
    rows_.report({.code = WorkbookProblemCode::mixed_styles,
                  .severity = Severity::warning,
                  .place = {layout_.sheet, row, column_found},
                  .beside = place_of(row, other->column),
                  .object = place,
                  .found = is_marks ? comma : percent,
                  .other = is_marks ? point : plain});
}

}  // namespace exchange
