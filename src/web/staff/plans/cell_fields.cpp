#include "web/staff/plans/cell_fields.hpp"

#include <algorithm>
#include <array>

#include "documents/names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/said_of_nothing.hpp"
#include "kit/text/number.hpp"

namespace web::staff {

namespace c = components;
using domain::ObjectKind;

namespace {

struct KindRow {
    std::string_view cell;
    CellKind kind;
};
// What is not here is a line.
constexpr std::array kinds{
    KindRow{"aligned_to", CellKind::list},  KindRow{"baseline", CellKind::number},
    KindRow{"combine", CellKind::choice},   KindRow{"decimals", CellKind::choice},
    KindRow{"deliverable", CellKind::area}, KindRow{"formula", CellKind::area},
    KindRow{"frequency", CellKind::choice}, KindRow{"goal", CellKind::area},
    KindRow{"indicator", CellKind::area},   KindRow{"indicator_type", CellKind::choice},
    KindRow{"kind", CellKind::choice},      KindRow{"legal_basis", CellKind::list},
    KindRow{"mission", CellKind::area},     KindRow{"name", CellKind::area},
    KindRow{"note", CellKind::area},        KindRow{"schedule", CellKind::choice},
    KindRow{"total", CellKind::number},     KindRow{"transversal", CellKind::choice},
    KindRow{"values", CellKind::choice},    KindRow{"verification", CellKind::area},
    KindRow{"vision", CellKind::area},      KindRow{"weight", CellKind::number},
};

constexpr std::array<std::string_view, 8> cells_of_plan{
    "name", "short_name", "adopted_by", "legal_basis", "mission", "vision", "source", "note"};
constexpr std::array<std::string_view, 7> cells_of_node{"code",   "kind",    "name", "short_name",
                                                        "weight", "combine", "note"};
constexpr std::array<std::string_view, 22> cells_of_goal{
    "code",         "goal",        "short_name",  "goal_type",   "aligned_to",
    "indicator",    "formula",     "unit",        "decimals",    "indicator_type",
    "schedule",     "frequency",   "values",      "baseline",    "total",
    "weight",       "transversal", "responsible", "deliverable", "data_source",
    "verification", "note"};

template <class Table, class Name>
std::vector<c::Choice> tokens(Visit const& visit, Table const& table, Name const& name) {
    std::vector<c::Choice> list;
    for (auto const& one : table)
        list.push_back(
            {std::string(one.token), documents::capitalized(name(visit.language, one.value))});
    return list;
}

std::vector<c::Choice> may_be_none(Visit const& visit, std::vector<c::Choice> list) {
    list.insert(list.begin(), {"", std::string(visit.tr("Not stated"))});
    return list;
}

std::vector<c::Choice> decimals_choices() {
    std::vector<c::Choice> list;
    for (int i = 0; i <= base::Decimal::scale_max; ++i)
        list.push_back({std::to_string(i), std::to_string(i)});
    return list;
}

bool is_number(std::string_view cell) {
    return kind_of(cell) == CellKind::number;
}

std::optional<base::Decimal> decimal_of(std::string_view text) {
    auto const decimal = base::Decimal::parse(text);
    return decimal ? std::optional(*decimal) : std::nullopt;
}

text::NumberExpected expected_of(domain::DraftObject const& object, std::string_view cell) {
    bool const is_weight = cell.starts_with("weight");
    text::NumberExpected expected;
    expected.percent_allowed = is_weight || object.text("unit") == "%";
    expected.negative_allowed = !is_weight;
    auto const decimals = object.text("decimals");
    if (!is_weight && decimals.starts_with('=') && decimals.size() == 2)
        expected.decimals = decimals[1] - '0';
    if (cell.starts_with("targets/")) expected.near = decimal_of(object.text("total"));
    return expected;
}

std::string number_problem(Visit const& visit, domain::DraftObject const& object,
                           text::TypedNumberError error) {
    switch (error) {
        case text::TypedNumberError::not_a_number:
            return std::string(visit.tr("Write a number, such as 66,63."));
        case text::TypedNumberError::percent_unexpected:
            return std::string(
                object.text("unit").empty()
                    ? visit.tr("This goal has no unit yet: write the number alone, or say first "
                               "that its unit is %.")
                    : visit.tr("The unit of this goal is not %: write the number alone."));
        case text::TypedNumberError::too_many_digits:
            return std::string(
                visit.tr("Write at most 15 digits before the comma and 9 after it."));
        case text::TypedNumberError::negative:
            break;
    }
    return std::string(visit.tr("This number cannot be negative."));
}

// Never silently: how a number was read that could be read otherwise (interface §8.3).
std::string notice_words(Visit const& visit, text::ReadNumber const& number) {
    using enum text::NumberNotice;
    if (number.fraction_unexpected)
        return std::string(visit.tr("This indicator is measured in whole numbers."));
    switch (number.notice) {
        case english_format:
            return std::string(visit.tr("It was read in the English format."));
        case resolved_by_decimals:
            return std::string(visit.tr("This indicator has no decimals."));
        case resolved_by_nearness:
            return std::string(
                visit.tr("Read otherwise it would be far from the magnitude of the goal."));
        case none:
            break;
    }
    return {};
}

TypedCell read_number(Visit const& visit, domain::DraftObject const& object, std::string_view cell,
                      std::string_view typed) {
    if (exchange::says_nothing(typed)) return {};
    auto const read = text::parse_typed_number(typed, expected_of(object, cell));
    if (!read) return {.text = {}, .problem = number_problem(visit, object, read.error())};
    if (std::holds_alternative<text::NothingTyped>(*read)) return {};
    if (auto const* const number = std::get_if<text::ReadNumber>(&*read))
        return {
            .text = number->value.text(), .problem = {}, .notice = notice_words(visit, *number)};
    auto const& both = std::get<text::AmbiguousNumber>(*read);
    auto const shown = [&](base::Decimal value) {
        return text::number(visit.language, value.text());
    };
    return {.text = {},
            .problem = visit.tr("It can be read as {thousands} or as {fraction}. Choose which.",
                                fmt::arg("thousands", shown(both.thousands)),
                                fmt::arg("fraction", shown(both.fraction))),
            .notice = {},
            .readings = both};
}

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> list;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        if (auto line = plain(text.substr(0, end)); !line.empty()) list.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return list;
}

// Of a choice whose values are no texts in the document.
bool is_bare(std::string_view cell) {
    return cell == "decimals" || cell == "transversal";
}

}  // namespace

std::string plain(std::string_view typed) {
    std::string text;
    for (char const c : typed)
        if (c != '\r') text += c;
    auto const first = text.find_first_not_of(" \t\n");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

CellKind kind_of(std::string_view cell) {
    if (cell.starts_with("targets/") || cell.starts_with("weight/")) return CellKind::number;
    auto const row = std::ranges::find(kinds, cell, &KindRow::cell);
    return row == kinds.end() ? CellKind::line : row->kind;
}

std::span<std::string_view const> cells_of_card(ObjectKind kind) {
    if (kind == ObjectKind::plan) return cells_of_plan;
    if (kind == ObjectKind::node) return cells_of_node;
    return cells_of_goal;
}

std::vector<c::Choice> choices_of(Visit const& visit, std::string_view cell) {
    using documents::values_name;
    if (cell == "schedule")
        return tokens(visit, domain::schedule_tokens,
                      [](text::Language language, domain::Schedule one) {
                          return documents::schedule_name(language, one);
                      });
    if (cell == "frequency")
        return may_be_none(visit,
                           tokens(visit, domain::frequency_tokens, documents::frequency_name));
    if (cell == "values")
        return may_be_none(visit, tokens(visit, domain::values_tokens, values_name));
    if (cell == "kind") return tokens(visit, domain::node_kind_tokens, documents::node_kind_name);
    if (cell == "combine")
        return {{"", std::string(visit.tr("By their weights"))},
                {"independent", std::string(visit.tr("Each for itself, without a percentage"))}};
    if (cell == "decimals") return may_be_none(visit, decimals_choices());
    if (cell == "transversal")
        return may_be_none(visit, {{"true", std::string(visit.tr("Yes"))},
                                   {"false", std::string(visit.tr("No"))}});
    if (cell == "indicator_type")
        return may_be_none(visit, {{"eficacia", "Eficacia"},
                                   {"eficiencia", "Eficiencia"},
                                   {"efectividad", "Efectividad"}});
    return {};
}

std::string typed_text(std::string_view cell, std::string_view text) {
    if (is_number(cell)) {
        auto const decimal = decimal_of(text);
        return decimal ? text::as_typed(*decimal) : exchange::cell_characters(text);
    }
    if (kind_of(cell) != CellKind::list) return exchange::cell_characters(text);
    std::string joined;
    for (auto const& line : exchange::cell_texts(text))
        joined.append(joined.empty() ? "" : "\n").append(line);
    return joined;
}

void set_cell(domain::DraftObject& object, std::string_view name, std::string text) {
    auto const cell = std::ranges::find(object.cells, name, &domain::Cell::name);
    if (cell == object.cells.end())
        object.cells.push_back({std::string(name), std::move(text)});
    else
        cell->text = std::move(text);
    std::erase_if(object.cells, [](domain::Cell const& one) { return one.text.empty(); });
    std::ranges::sort(object.cells, {}, &domain::Cell::name);
}

TypedCell read_typed(Visit const& visit, domain::DraftObject const& object, std::string_view cell,
                     std::string_view typed) {
    switch (kind_of(cell)) {
        case CellKind::number:
            return read_number(visit, object, cell, typed);
        case CellKind::list:
            return {.text = exchange::cell_list(lines(typed)), .problem = {}};
        case CellKind::choice: {
            auto const choices = choices_of(visit, cell);
            if (std::ranges::find(choices, typed, &c::Choice::value) == choices.end())
                return {.text = {}, .problem = std::string(visit.tr("Choose one of the list."))};
            std::string text(is_bare(cell) && !typed.empty() ? "=" : "");
            return {.text = text.append(typed), .problem = {}};
        }
        case CellKind::line:
        case CellKind::area:
            break;
    }
    return {.text = exchange::cell_text(plain(typed)), .problem = {}};
}

}  // namespace web::staff
