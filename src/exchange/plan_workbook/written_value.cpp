// From a draft's text to the cell that reading takes it back from.

#include <algorithm>

#include "base/decimal.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/cell_value.hpp"
#include "exchange/plan_workbook/words.hpp"
#include "kit/text/typed_number.hpp"
#include "kit/xlsx/form.hpp"

namespace exchange {
namespace {

constexpr int digits_max = 14;  // that a spreadsheet keeps, its point moved or not

// The point two places further left.
std::string hundredth(std::string_view plain) {
    bool const is_negative = plain.starts_with('-');
    if (is_negative) plain.remove_prefix(1);
    auto const point = std::min(plain.find('.'), plain.size());
    std::string digits(point < 3 ? 3 - point : 0, '0');
    digits += plain.substr(0, point);
    auto text = digits.substr(0, digits.size() - 2) + "." + digits.substr(digits.size() - 2);
    if (point < plain.size()) text += plain.substr(point + 1);
    return typed_decimal((is_negative ? "-" : "") + text);
}

}  // namespace

WrittenValue write_value(ValueType type, std::string_view draft_text, std::string_view unit) {
    auto const characters = cell_characters(draft_text);
    switch (type) {
        case ValueType::text:
        case ValueType::code:
        case ValueType::unit:
            return {WrittenAs::text, characters};
        case ValueType::number:
        case ValueType::weight: {
            auto const decimal = base::Decimal::parse(characters);
            if (!decimal) return {WrittenAs::text, characters};
            bool const is_percent = type == ValueType::weight || unit == "%";
            auto const digits =
                std::ranges::count_if(decimal->text(), [](char c) { return c >= '0' && c <= '9'; });
            if (digits > digits_max) return {WrittenAs::text, text::as_typed(*decimal)};
            return {is_percent ? WrittenAs::percent : WrittenAs::number, decimal->text()};
        }
        case ValueType::whole:
            return {WrittenAs::number, characters};
        case ValueType::list:
        case ValueType::references: {
            std::string lines;
            for (auto const& one : cell_texts(draft_text))
                lines.append(lines.empty() ? "" : "\n").append(one);
            return {WrittenAs::text, std::move(lines)};
        }
        case ValueType::truth:
        case ValueType::schedule:
        case ValueType::values:
        case ValueType::frequency:
        case ValueType::kind:
            return {WrittenAs::text, std::string(word_of_token(type, characters))};
    }
    return {};
}

xlsx::ReadCell cell_of(WrittenValue const& value) {
    xlsx::ReadCell cell{.row = 0, .column = 0, .kind = xlsx::CellKind::text, .text = value.text};
    if (value.as == WrittenAs::text) {
        cell.text = xlsx::within_cell(value.text);
        return cell;
    }
    cell.kind = xlsx::CellKind::number;
    cell.is_percent = value.as == WrittenAs::percent;
    cell.text = cell.is_percent ? hundredth(value.text) : typed_decimal(value.text);
    return cell;
}

}  // namespace exchange
