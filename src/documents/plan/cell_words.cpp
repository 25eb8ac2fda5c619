#include "documents/plan/cell_words.hpp"

#include <array>
#include <ranges>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "documents/names.hpp"
#include "documents/token_words.hpp"
#include "domain/period/period.hpp"
#include "kit/json/document.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using text::Language;
using text::mark;
using text::tr;

struct CellName {
    std::string_view cell;
    char const* words;
};
constexpr std::array cell_names{
    CellName{"adopted_by", mark("Adopted by")},
    CellName{"aligned_to", mark("Aligned to")},
    CellName{"analysis", mark("Analysis of each report")},
    CellName{"at", mark("Cut-off of the published figures")},
    CellName{"baseline", mark("Baseline")},
    CellName{"budget", mark("Budget")},
    CellName{"budget/currency", mark("Currency of the budget")},
    CellName{"budget/programmed", mark("Budget programmed")},
    CellName{"code", mark("Code")},
    CellName{"combine", mark("How its parts combine")},
    CellName{"count", mark("Indicators without a list")},
    CellName{"data_source", mark("Source of the data")},
    CellName{"decimals", mark("Decimals")},
    CellName{"deliverable", mark("Deliverable")},
    CellName{"eliminated", mark("Eliminated")},
    CellName{"formula", mark("Formula")},
    CellName{"frequency", mark("Frequency")},
    CellName{"goal", mark("Goal")},
    CellName{"goal_type", mark("Type of goal")},
    CellName{"indicator", mark("Indicator")},
    CellName{"indicator_type", mark("Type of indicator")},
    CellName{"instrument", mark("Instrument")},
    CellName{"kind", mark("Kind")},
    CellName{"legal_basis", mark("Legal basis")},
    CellName{"mission", mark("Mission")},
    CellName{"name", mark("Name")},
    CellName{"note", mark("Note")},
    CellName{"origin", mark("Origin")},
    CellName{"owner", mark("Unit of the plan")},
    CellName{"owner/code", mark("Code of the unit")},
    CellName{"owner/kind", mark("Kind of unit")},
    CellName{"owner/name", mark("Unit of the plan")},
    CellName{"owner/sector", mark("Sector of the unit")},
    CellName{"period", mark("Period")},
    CellName{"period/from", mark("First period")},
    CellName{"period/to", mark("Last period")},
    CellName{"programmed", mark("Programmed")},
    CellName{"published", mark("Published figures")},
    CellName{"responsible", mark("Responsible")},
    CellName{"rules", mark("Measurement rules")},
    CellName{"rules/bands", mark("Bands of the measurement rules")},
    CellName{"rules/cap", mark("Cap of a goal (%)")},
    CellName{"rules/constant", mark("Constant goals")},
    CellName{"rules/floor", mark("Floor of a goal (%)")},
    CellName{"rules/from", mark("From when the measurement rules hold")},
    CellName{"rules/tolerance", mark("Tolerance (points)")},
    CellName{"rules/unprogrammed", mark("Not programmed")},
    CellName{"rules/unreported", mark("Without a report")},
    CellName{"schedule", mark("Type of programming")},
    CellName{"short_name", mark("Short name")},
    CellName{"source", mark("Source")},
    CellName{"status", mark("Status")},
    CellName{"total", mark("Magnitude of the goal")},
    CellName{"transversal", mark("Transversal goal")},
    CellName{"unit", mark("Unit of measurement")},
    CellName{"values", mark("Values of each period")},
    CellName{"verification", mark("Means of verification")},
    CellName{"vision", mark("Vision")},
    CellName{"weight", mark("Weight (%)")},
};

// A list of texts one after another, a truth as yes or no; of anything else how much there is.
std::string json_words(Language language, std::string_view text) {
    auto const document = json::parse(text);
    if (!document) return std::string(text);
    auto const root = document->root();
    if (root.kind() == json::Kind::boolean)
        return std::string(root.truth() ? tr(language, "Yes") : tr(language, "No"));
    if (root.kind() == json::Kind::null) return std::string(tr(language, "none"));
    if (root.kind() == json::Kind::number) return std::string(text);
    std::string joined;
    if (root.kind() == json::Kind::array)
        for (auto const element : root.elements())
            if (element.kind() == json::Kind::string)
                joined.append(joined.empty() ? "" : "; ").append(element.text());
    if (!joined.empty()) return joined;
    auto const count = root.size();
    return text::trn(language, "{count} element", "{count} elements", count,
                     fmt::arg("count", count));
}

// "1/tolerance" of dated rules: the first step that has a name.
std::string rule_name(Language language, std::string_view below) {
    for (auto const step : std::views::split(below, '/'))
        for (auto const& row : cell_names)
            if (row.cell == "rules/" + std::string(std::string_view(step)))
                return std::string(tr(language, row.words));
    return std::string(tr(language, "Measurement rules"));
}

}  // namespace

std::string cell_name(Language language, std::string_view cell) {
    for (auto const& row : cell_names)
        if (row.cell == cell) return std::string(tr(language, row.words));
    auto const slash = cell.find('/');
    if (slash == cell.npos) return std::string(cell);
    auto const below = cell.substr(slash + 1);
    auto const period = domain::Period::parse(below);
    auto const of = period ? period_short(language, *period) : std::string(below);
    if (cell.starts_with("targets/")) return of;
    if (cell.starts_with("rules/")) return rule_name(language, below);
    if (cell.starts_with("actuals/"))
        return tr(language, "Reported in {period}", fmt::arg("period", of));
    return cell_name(language, cell.substr(0, slash)) + " " + of;
}

std::string cell_value(Language language, std::string_view cell, std::string_view text) {
    if (text.starts_with('=')) return json_words(language, text.substr(1));
    bool const is_figure = cell == "total" || cell == "baseline" || cell.starts_with("weight") ||
                           cell.starts_with("targets/") || cell.starts_with("actuals/") ||
                           cell == "budget/programmed";
    if (is_figure && base::Decimal::parse(text)) return text::number(language, text);
    bool const is_day = cell == "at" || cell.starts_with("period/");
    if (is_day)
        if (auto const day = base::Date::parse(text)) return text::date_short(language, *day);
    return token_in_words(language, cell, text);
}

}  // namespace documents
