#include "documents/plan/formulation_words.hpp"

#include <array>

#include "documents/finding_text.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using text::Language;
using text::mark;
using text::tr;

constexpr std::array plan_states{
    mark("draft"),    mark("in review"), mark("observed"), mark("accepted"),
    mark("official"), mark("published"), mark("closed"),
};
static_assert(plan_states.size() == domain::plan_state_tokens.size());

constexpr std::array step_names{
    mark("Edit"),           mark("Submit for review"), mark("Return with observations"),
    mark("Accept"),         mark("Make official"),     mark("Publish"),
    mark("Close the year"),
};
static_assert(step_names.size() == domain::plan_action_tokens.size());

struct CellName {
    std::string_view cell;
    char const* words;
};
constexpr std::array cell_names{
    CellName{"adopted_by", mark("Adopted by")},
    CellName{"aligned_to", mark("Aligned to")},
    CellName{"at", mark("Cut-off of the published figures")},
    CellName{"baseline", mark("Baseline")},
    CellName{"code", mark("Code")},
    CellName{"combine", mark("How its parts combine")},
    CellName{"count", mark("Indicators without a list")},
    CellName{"data_source", mark("Source of the data")},
    CellName{"decimals", mark("Decimals")},
    CellName{"deliverable", mark("Deliverable")},
    CellName{"formula", mark("Formula")},
    CellName{"frequency", mark("Frequency")},
    CellName{"goal", mark("Goal")},
    CellName{"goal_type", mark("Type of goal")},
    CellName{"indicator", mark("Indicator")},
    CellName{"indicator_type", mark("Type of indicator")},
    CellName{"kind", mark("Kind")},
    CellName{"legal_basis", mark("Legal basis")},
    CellName{"mission", mark("Mission")},
    CellName{"name", mark("Name")},
    CellName{"note", mark("Note")},
    CellName{"origin", mark("Origin")},
    CellName{"responsible", mark("Responsible")},
    CellName{"schedule", mark("Type of programming")},
    CellName{"short_name", mark("Short name")},
    CellName{"source", mark("Source")},
    CellName{"total", mark("Magnitude of the goal")},
    CellName{"transversal", mark("Transversal goal")},
    CellName{"unit", mark("Unit of measurement")},
    CellName{"values", mark("Values of each period")},
    CellName{"verification", mark("Means of verification")},
    CellName{"vision", mark("Vision")},
    CellName{"weight", mark("Weight (%)")},
};

constexpr std::array unmet_sentences{
    mark("The plan has no goals yet."),
    mark("The goal has no sentence that says what it promises."),
    mark("The goal does not say which indicator measures it."),
    mark("The indicator has no unit of measurement."),
    mark("The goal has no target in any period."),
    mark("The goal hangs from no strategic objective: say to which one it is aligned."),
    mark("None of the objectives to which the goal says that it is aligned is a strategic "
         "objective in force of a published plan."),
    mark("Transversal goals weigh {found} of the plan, and its methodology says {expected}."),
    mark("The methodology that the plan was begun under does not use this instrument."),
};
static_assert(unmet_sentences.size() == static_cast<std::size_t>(domain::UnmetKind::finding));

}  // namespace

std::string_view plan_state_name(Language language, domain::PlanState state) {
    return tr(language, plan_states[static_cast<std::size_t>(state)]);
}

std::string_view plan_action_name(Language language, domain::PlanAction action) {
    return tr(language, step_names[static_cast<std::size_t>(action)]);
}

std::string cell_name(Language language, std::string_view cell) {
    for (auto const& row : cell_names)
        if (row.cell == cell) return std::string(tr(language, row.words));
    auto const slash = cell.find('/');
    if (slash == cell.npos) return std::string(cell);
    auto const below = cell.substr(slash + 1);
    auto const period = domain::Period::parse(below);
    auto const of = period ? period_short(language, *period) : std::string(below);
    return cell.starts_with("targets/") ? of
                                        : cell_name(language, cell.substr(0, slash)) + " " + of;
}

std::string cell_value(Language language, std::string_view cell, std::string_view text) {
    if (text.starts_with('=')) return std::string(text.substr(1));
    if (cell == "schedule")
        if (auto const one = domain::schedule_tokens.find(text))
            return std::string(schedule_name(language, *one));
    if (cell == "frequency")
        if (auto const one = domain::frequency_tokens.find(text))
            return std::string(frequency_name(language, *one));
    bool const is_figure = cell == "total" || cell == "baseline" || cell.starts_with("weight") ||
                           cell.starts_with("targets/") || cell.starts_with("actuals/");
    if (is_figure && base::Decimal::parse(text)) return text::number(language, text);
    return std::string(text);
}

std::string sentence(Language language, domain::Unmet const& unmet,
                     std::vector<domain::Finding> const& findings) {
    if (unmet.kind == domain::UnmetKind::finding)
        return sentence(language, findings[unmet.finding]);
    auto const percent = [&](std::string const& plain) {
        return plain.empty() ? std::string() : text::percent(language, plain);
    };
    return tr(language, unmet_sentences[static_cast<std::size_t>(unmet.kind)],
              fmt::arg("found", percent(unmet.found)),
              fmt::arg("expected", percent(unmet.expected)));
}

std::string_view destination_name(Language language, domain::Destination destination) {
    return destination == domain::Destination::intranet ? tr(language, "intranet")
                                                        : tr(language, "web site");
}

domain::BlockNames block_names() {
    return {std::string(tr(Language::spanish, "Own goals")),
            std::string(tr(Language::spanish, "Transversal goals"))};
}

std::string roles_that_may(Language language, domain::Permission permission) {
    std::string words;
    for (auto const role : domain::roles_with(permission))
        words.append(words.empty() ? "" : "; ").append(role_name(language, role));
    return words;
}

}  // namespace documents
