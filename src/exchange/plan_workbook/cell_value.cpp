#include "exchange/plan_workbook/cell_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/decimal.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/reader.hpp"
#include "exchange/plan_workbook/grid.hpp"
#include "exchange/plan_workbook/said_of_nothing.hpp"
#include "exchange/plan_workbook/words.hpp"
#include "kit/text/typed_number.hpp"

namespace exchange {
namespace {

using domain::WorkbookProblem;
using domain::WorkbookProblemCode;
using xlsx::CellKind;

constexpr int significant_digits = 15;

WorkbookProblem problem(WorkbookProblemCode code, domain::Severity severity, std::string_view found,
                        std::string other = {}, std::vector<std::string> choices = {}) {
    return {.code = code,
            .severity = severity,
            .found = excerpt(found),
            .other = std::move(other),
            .choices = std::move(choices)};
}

constexpr auto error = domain::Severity::error;
constexpr auto warning = domain::Severity::warning;
constexpr auto note = domain::Severity::note;

ReadValue read_word(ValueType type, std::string_view shown_text) {
    ReadValue value;
    auto const token = token_of_word(type, shown_text);
    if (token.empty())
        value.problems.push_back(
            problem(WorkbookProblemCode::unknown_word, error, shown_text, {}, words_for(type)));
    else
        value.text = std::string(type == ValueType::truth ? "=" : "").append(token);
    return value;
}

std::string without_zeros(std::string text) {
    if (!text.contains('.')) return text;
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string typed(std::string_view plain) {
    auto const decimal = base::Decimal::parse(plain);
    return decimal ? text::as_typed(*decimal) : std::string(plain);
}

// 0.1 of a percentage: what was meant, 10 % or 0,1 %? None where it is plain.
std::optional<WorkbookProblem> fraction_problem(base::Decimal value, ValueContext const& context) {
    auto const nanos = value.nanos();
    constexpr base::Int128 one = 1'000'000'000;
    bool const is_fraction = nanos != 0 && nanos <= one && nanos >= -one;
    if (!context.is_fraction_doubtful || !is_fraction) return std::nullopt;
    auto const found = text::as_typed(value);
    return problem(WorkbookProblemCode::fraction_of_percent, error, found, {},
                   {typed(hundredfold(value.text())) + " %", found + " %"});
}

// Half up at the ninth decimal of what a spreadsheet computed: 0.333333333333333.
std::string at_nine_decimals(std::string const& plain) {
    auto const point = plain.find('.');
    constexpr std::size_t scale = base::Decimal::scale_max;
    if (point == plain.npos || plain.size() - point - 1 <= scale) return plain;
    auto kept = plain.substr(0, point + 1 + scale);
    if (plain[point + 1 + scale] >= '5') {
        std::size_t at = kept.size();
        while (at-- > 0) {
            if (kept[at] == '.' || kept[at] == '-') continue;
            if (kept[at] != '9') {
                ++kept[at];
                break;
            }
            kept[at] = '0';
        }
        if (at == std::string::npos) kept.insert(kept.starts_with('-') ? 1 : 0, "1");
    }
    return without_zeros(kept);
}

ReadValue read_number_cell(ValueType type, xlsx::ReadCell const& cell,
                           ValueContext const& context) {
    ReadValue value;
    auto plain = typed_decimal(cell.text);
    bool const is_percent = type == ValueType::weight || context.unit == "%";
    if (cell.is_percent && !is_percent) {
        auto const whole = hundredfold(plain);
        value.problems.push_back(problem(WorkbookProblemCode::percent_unexpected, error,
                                         typed(whole) + " %", context.unit,
                                         {typed(whole), typed(plain)}));
        return value;
    }
    if (cell.is_percent) {
        auto whole = hundredfold(plain);
        if (type != ValueType::weight && !context.is_exported)
            value.problems.push_back(
                problem(WorkbookProblemCode::percent_read, note, typed(plain), typed(whole)));
        plain = std::move(whole);
    }
    auto rounded = at_nine_decimals(plain);
    auto const decimal = base::Decimal::parse(rounded);
    if (!decimal) {
        value.problems.push_back(problem(WorkbookProblemCode::too_many_digits, error, cell.text));
        return value;
    }
    if (rounded != plain)
        value.problems.push_back(
            problem(WorkbookProblemCode::rounded, warning, plain, typed(rounded)));
    if (!cell.is_percent)
        if (auto asked = fraction_problem(*decimal, context)) {
            value.problems.push_back(std::move(*asked));
            return value;
        }
    value.text = decimal->text();
    return value;
}

WorkbookProblem refused(text::TypedNumberError refusal, std::string_view found,
                        std::string const& unit) {
    switch (refusal) {
        case text::TypedNumberError::percent_unexpected: {
            std::string without(found);
            std::erase(without, '%');
            return problem(WorkbookProblemCode::percent_unexpected, error, found, unit,
                           {on_one_line(without)});
        }
        case text::TypedNumberError::too_many_digits:
            return problem(WorkbookProblemCode::too_many_digits, error, found);
        case text::TypedNumberError::not_a_number:
        case text::TypedNumberError::negative:
            break;
    }
    return problem(WorkbookProblemCode::not_a_number, error, found);
}

void notice(ReadValue& value, text::ReadNumber const& number, std::string_view found) {
    auto const code = [&]() -> std::optional<WorkbookProblemCode> {
        switch (number.notice) {
            case text::NumberNotice::none:
                return std::nullopt;
            case text::NumberNotice::english_format:
                return WorkbookProblemCode::english_format;
            case text::NumberNotice::resolved_by_decimals:
                return WorkbookProblemCode::resolved_by_decimals;
            case text::NumberNotice::resolved_by_nearness:
                return WorkbookProblemCode::resolved_by_nearness;
        }
        return std::nullopt;
    }();
    if (code) value.problems.push_back(problem(*code, note, found, text::as_typed(number.value)));
    if (number.fraction_unexpected)
        value.problems.push_back(problem(WorkbookProblemCode::fraction_unexpected, warning, found));
}

ReadValue read_typed_number(ValueType type, std::string_view found, ValueContext const& context) {
    ReadValue value;
    if (says_nothing(found)) return value;
    bool const is_percent = type == ValueType::weight || context.unit == "%";
    auto const read = text::parse_typed_number(
        found, {.decimals = type == ValueType::weight ? std::nullopt : context.decimals,
                .percent_allowed = is_percent,
                .negative_allowed = true,
                .near = context.near});
    if (!read) {
        value.problems.push_back(refused(read.error(), found, context.unit));
        return value;
    }
    if (auto const* const number = std::get_if<text::ReadNumber>(&*read)) {
        if (auto asked =
                found.contains('%') ? std::nullopt : fraction_problem(number->value, context)) {
            value.problems.push_back(std::move(*asked));
            return value;
        }
        value.text = number->value.text();
        notice(value, *number, found);
    } else if (auto const* const either = std::get_if<text::AmbiguousNumber>(&*read)) {
        value.problems.push_back(
            problem(WorkbookProblemCode::ambiguous_number, error, found, {},
                    {text::as_typed(either->thousands), text::as_typed(either->fraction)}));
    }
    return value;
}

ReadValue read_number(ValueType type, xlsx::ReadCell const& cell, ValueContext const& context) {
    switch (cell.kind) {
        case CellKind::number:
            return read_number_cell(type, cell, context);
        case CellKind::date: {
            ReadValue value;
            value.problems.push_back(
                problem(WorkbookProblemCode::date_for_number, error, shown_as(cell)));
            return value;
        }
        case CellKind::text:
        case CellKind::boolean:
        case CellKind::error:
            break;
    }
    return read_typed_number(type, shown_as(cell), context);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        auto line = on_one_line(text.substr(0, end));
        if (!line.empty()) lines.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// "1" leads to the first objective of the strategic plan.
std::vector<std::string> references_in(std::string_view text, ValueContext const& context) {
    auto list = lines_of(text);
    if (!context.strategic_plan.empty())
        for (auto& one : list)
            if (!one.contains('/')) one.insert(0, "/").insert(0, context.strategic_plan);
    return list;
}

}  // namespace

std::string typed_decimal(std::string_view plain) {
    auto const digits = std::ranges::count_if(plain, [](char c) { return c >= '0' && c <= '9'; });
    if (digits <= significant_digits) return without_zeros(std::string(plain));
    double value = 0;
    auto const [end, failure] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (failure != std::errc{} || end != plain.data() + plain.size()) return std::string(plain);
    std::array<char, 64> buffer{};
    auto const* const last = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                           std::chars_format::scientific, significant_digits - 1)
                                 .ptr;
    std::string_view const text(buffer.data(), static_cast<std::size_t>(last - buffer.data()));
    auto const e = text.find('e');
    int exponent = 0;
    auto const power = text.substr(e + (text[e + 1] == '+' ? 2 : 1));
    std::from_chars(power.data(), power.data() + power.size(), exponent);
    std::string figures;
    for (char const c : text.substr(0, e))
        if (c >= '0' && c <= '9') figures += c;
    std::string result(text.starts_with('-') ? "-" : "");
    if (exponent < 0) {
        result += "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + figures;
    } else {
        auto const whole = static_cast<std::size_t>(exponent) + 1;
        if (figures.size() < whole) figures.append(whole - figures.size(), '0');
        result += figures.substr(0, whole) + "." + figures.substr(whole);
    }
    return without_zeros(result);
}

std::string hundredfold(std::string_view plain) {
    bool const is_negative = plain.starts_with('-');
    if (is_negative) plain.remove_prefix(1);
    auto const point = plain.find('.');
    std::string digits(plain.substr(0, point));
    auto fraction = point == plain.npos ? std::string() : std::string(plain.substr(point + 1));
    fraction.append(fraction.size() < 2 ? 2 - fraction.size() : 0, '0');
    digits += fraction.substr(0, 2);
    auto const first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    std::string text(is_negative ? "-" : "");
    text.append(digits, first);
    if (fraction.size() > 2) text.append(1, '.').append(fraction, 2);
    return without_zeros(std::move(text));
}

std::string shown_as(xlsx::ReadCell const& cell) {
    auto const text = shown(&cell);
    constexpr std::size_t day_bytes = 10;  // 2027-03-31
    switch (cell.kind) {
        case CellKind::number:
            return cell.is_percent ? typed(hundredfold(typed_decimal(text))) + " %"
                                   : typed(typed_decimal(text));
        case CellKind::date: {
            bool const has_day = text.size() >= day_bytes && text[4] == '-';
            if (!has_day) break;
            auto day = std::string(text.substr(8, 2)).append("/").append(text.substr(5, 2));
            day.append("/").append(text.substr(0, 4));
            if (text.size() > day_bytes) day.append(" ").append(text.substr(day_bytes + 1));
            return day;
        }
        case CellKind::boolean:
            return text == "true" ? "VERDADERO" : "FALSO";
        case CellKind::text:
        case CellKind::error:
            break;
    }
    return std::string(text);
}

std::string unit_as_read(std::string_view unit) {
    constexpr std::array<std::string_view, 6> percents{"porcentaje",           "porcentual",
                                                       "porcentajeporcentaje", "enporcentaje",
                                                       "porcentajes",          "porciento"};
    auto const key = heading_key(unit);
    bool const is_percent = std::ranges::find(percents, std::string_view(key)) != percents.end();
    return is_percent ? "%" : std::string(unit);
}

ValueType type_of(WorkbookField const& field) {
    auto const head = std::string_view(field.cell).substr(0, field.cell.find('/'));
    if (head == "code") return ValueType::code;
    if (head == "weight") return ValueType::weight;
    if (field.of == domain::ObjectKind::node)
        return head == "kind" ? ValueType::kind : ValueType::text;
    if (head == "targets" || head == "baseline" || head == "total") return ValueType::number;
    if (head == "published") return ValueType::weight;
    if (head == "unit") return ValueType::unit;
    if (head == "decimals") return ValueType::whole;
    if (head == "transversal") return ValueType::truth;
    if (head == "aligned_to") return ValueType::references;
    if (head == "schedule") return ValueType::schedule;
    if (head == "values") return ValueType::values;
    if (head == "frequency") return ValueType::frequency;
    if (head != "actuals") return ValueType::text;
    auto const member = std::string_view(field.cell).substr(field.cell.rfind('/') + 1);
    if (member == "evidence") return ValueType::list;
    bool const is_text = member == "analysis" || member == "reported_by";
    return is_text ? ValueType::text : ValueType::number;
}

ReadValue read_value(ValueType type, xlsx::ReadCell const* cell, ValueContext const& context) {
    ReadValue value;
    if (cell == nullptr) return value;
    if (cell->kind == CellKind::error) {
        value.problems.push_back(problem(WorkbookProblemCode::error_value, error, cell->text));
        return value;
    }
    auto const text = shown(cell);
    if (text.empty()) {
        if (cell->is_formula)
            value.problems.push_back(problem(WorkbookProblemCode::formula_unsaved, error, {}));
        return value;
    }
    switch (type) {
        case ValueType::code:
            if (cell->kind == CellKind::date) {
                value.problems.push_back(
                    problem(WorkbookProblemCode::date_for_code, error, shown_as(*cell)));
                break;
            }
            value.text = cell_text(cell->kind == CellKind::number ? typed_decimal(text) : text);
            break;
        case ValueType::text: {
            bool const is_shown = cell->kind == CellKind::date || cell->kind == CellKind::boolean;
            value.text = is_shown                         ? cell_text(shown_as(*cell))
                         : cell->kind == CellKind::number ? cell_text(typed_decimal(text))
                                                          : cell_text(text);
            break;
        }
        case ValueType::unit:
            value.text = cell_text(unit_as_read(text));
            break;
        case ValueType::number:
        case ValueType::weight:
            return read_number(type, *cell, context);
        case ValueType::whole:
            value = read_number(ValueType::number, *cell, {});
            if (!value.text.empty()) value.text.insert(0, "=");
            break;
        case ValueType::list:
            value.text = cell_list(lines_of(text));
            break;
        case ValueType::references:
            value.text = cell_list(references_in(text, context));
            break;
        case ValueType::truth:
        case ValueType::schedule:
        case ValueType::values:
        case ValueType::frequency:
        case ValueType::kind:
            return read_word(type, text);
    }
    return value;
}

}  // namespace exchange
