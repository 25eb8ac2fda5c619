#include "domain/plan/cell_rule.hpp"

#include <algorithm>
#include <string>

#include "domain/plan/goal.hpp"
#include "domain/plan/plan.hpp"

namespace domain {
namespace {

constexpr base::EnumTable indicator_types{std::array{base::EnumToken{0, "eficacia"},
                                                     base::EnumToken{1, "eficiencia"},
                                                     base::EnumToken{2, "efectividad"}}};

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// A value of JSON that is no text: "=3" is 3, while "==3" is the text "=3".
bool is_value(std::string_view text) {
    return text.starts_with('=') && !text.starts_with("==");
}

std::string_view bare(std::string_view text) {
    return text.substr(is_value(text) ? 1 : 0);
}

std::optional<RefusalKind> flaw_of_number(std::string_view text, bool may_be_negative) {
    auto const number = base::Decimal::parse(bare(text));
    if (!number) return RefusalKind::cell_no_number;
    if (!may_be_negative && *number < base::Decimal{}) return RefusalKind::cell_negative;
    return std::nullopt;
}

bool is_day_or_period(std::string_view text) {
    return !is_value(text) && parse_days(text).has_value();
}

// "targets/2027-Q1": what stands behind the head.
std::optional<std::string_view> below(std::string_view cell, std::string_view head) {
    bool const is_below =
        cell.size() > head.size() && cell.starts_with(head) && cell[head.size()] == '/';
    return is_below ? std::optional(cell.substr(head.size() + 1)) : std::nullopt;
}

template <class Table>
std::optional<std::string> choices_unless(Table const& table, std::string_view text) {
    return table.find(text) ? std::nullopt : std::optional(table.listed());
}

// Of a cell with a list of values: that list, where the text is none of them.
std::optional<std::string> other_choices(std::string_view cell, std::string_view text) {
    if (cell == "schedule") return choices_unless(schedule_tokens, text);
    if (cell == "frequency") return choices_unless(frequency_tokens, text);
    if (cell == "values") return choices_unless(values_tokens, text);
    if (cell == "kind") return choices_unless(node_kind_tokens, text);
    if (cell == "combine") return choices_unless(combine_tokens, text);
    if (cell == "indicator_type") return choices_unless(indicator_types, text);
    if (cell == "transversal" && text != "=true" && text != "=false") return "true, false";
    bool const is_decimals = is_digits(bare(text)) && bare(text).size() == 1;
    if (cell == "decimals" && !is_decimals) return "0, 1, 2, 3, 4, 5, 6, 7, 8, 9";
    return std::nullopt;
}

bool has_choices(std::string_view cell) {
    return other_choices(cell, "?").has_value();
}

bool holds_list(std::string_view cell) {
    return cell == "aligned_to" || cell == "legal_basis";
}

std::optional<RefusalKind> flaw_of_text(Cell const& cell) {
    auto const& [name, text] = cell;
    if (auto const period = below(name, "targets"); period && !Period::parse(*period))
        return RefusalKind::cell_no_period;
    if (auto const year = below(name, "weight"); year && (year->size() != 4 || !is_digits(*year)))
        return RefusalKind::cell_no_period;
    if (is_number_cell(name)) return flaw_of_number(text, !name.starts_with("weight"));
    bool const is_span = name == "period/from" || name == "period/to";
    if (is_span && !is_day_or_period(text)) return RefusalKind::cell_no_period;
    if (name == "at" && !base::Date::parse(text)) return RefusalKind::cell_no_period;
    if (name == "count")
        return is_digits(bare(text)) && bare(text).size() <= 9
                   ? std::nullopt
                   : std::optional(RefusalKind::cell_no_number);
    bool const is_list = holds_list(name) && text.starts_with("=[");
    if (is_value(text) && !is_list) return RefusalKind::cell_no_text;
    return std::nullopt;
}

}  // namespace

bool is_number_cell(std::string_view cell) {
    return cell == "baseline" || cell == "total" || cell == "weight" ||
           cell == "budget/programmed" || below(cell, "targets") || below(cell, "weight");
}

std::optional<Refusal> flaw_of_value(Cell const& cell) {
    if (cell.text.empty()) return std::nullopt;
    if (auto choices = other_choices(cell.name, cell.text))
        return Refusal{
            .kind = RefusalKind::cell_no_choice, .field = cell.name, .both = {*choices, {}}};
    if (has_choices(cell.name)) return std::nullopt;
    if (auto const kind = flaw_of_text(cell)) return Refusal{*kind, cell.name};
    return std::nullopt;
}

}  // namespace domain
