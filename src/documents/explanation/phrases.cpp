#include "documents/explanation/phrases.hpp"

#include <fmt/format.h>

namespace documents {
namespace {

using domain::Figure;
using domain::FormulaKind;
using text::Language;
using text::tr;

constexpr std::size_t names_listed_max = 6;

std::string joined(std::span<std::string const> parts, std::string_view between) {
    return fmt::format("{}", fmt::join(parts, between));
}

std::string level_expression(Language language, domain::GoalResult const& result,
                             Figure const& baseline) {
    auto const base = term(language, baseline);
    return fmt::format("({} − {}) ÷ ({} − {})", amount(language, *result.executed), base,
                       amount(language, *result.programmed), base);
}

}  // namespace

std::string term(Language language, Figure const& figure) {
    auto const shown = amount(language, figure);
    return figure.sign() < 0 ? '(' + shown + ')' : shown;
}

std::string addition(Language language, std::span<Figure const> terms, Figure const& result,
                     std::size_t divided_by) {
    std::vector<std::string> shown;
    for (auto const& figure : terms)
        shown.push_back(term(language, figure));
    auto sum = joined(shown, " + ");
    if (divided_by > 1) sum = fmt::format("({}) ÷ {}", sum, divided_by);
    return sum + " = " + amount(language, result);
}

std::string listed(Language language, std::vector<std::string> const& names) {
    if (names.size() <= names_listed_max) return joined(names, ", ");
    auto const first = std::span(names).first(names_listed_max - 1);
    return tr(language, "{names} and {count} more", fmt::arg("names", joined(first, ", ")),
              fmt::arg("count", names.size() - first.size()));
}

std::optional<ShownFormula> formula_of(Language language, domain::Scope scope,
                                       domain::GoalResult const& result,
                                       domain::GoalDerivation const& derivation) {
    if (!result.percent || !result.programmed || !result.executed) return std::nullopt;
    ShownFormula formula{"", percent(language, *result.percent)};
    auto const executed = amount(language, *result.executed);
    auto const programmed = amount(language, *result.programmed);
    auto const e = fmt::arg("executed", executed);
    auto const p = fmt::arg("programmed", programmed);
    bool const is_whole = scope == domain::Scope::total;
    if (derivation.formula == FormulaKind::level && derivation.baseline)
        formula.expression = level_expression(language, result, *derivation.baseline);
    else if (is_whole && derivation.formula == FormulaKind::mean)
        formula.expression =
            tr(language, "{executed} executed ÷ {programmed} programmed in the whole plan", e, p);
    else if (is_whole)
        formula.expression = tr(language, "{executed} executed ÷ {programmed} in total", e, p);
    else if (derivation.formula == FormulaKind::mean)
        formula.expression =
            tr(language, "mean {executed} executed ÷ mean {programmed} programmed", e, p);
    else
        formula.expression = tr(language, "{executed} executed ÷ {programmed} programmed", e, p);
    return formula;
}

}  // namespace documents
