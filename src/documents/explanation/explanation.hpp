#pragma once
// Why a number is what it is, as the page «¿Por qué este número?», `rumbo explain` and a report
// print it: one builder over the derivations of the domain, in the reader's language. Nothing is
// computed here; figures are shown with 2 decimals (measurement §6).

#include <optional>
#include <string>
#include <vector>

#include "domain/measurement/derivation.hpp"
#include "kit/text/language.hpp"

namespace documents {

struct ShownFormula {
    std::string expression;  // «(85 − 75) ÷ (87,5 − 75)»
    std::string result;      // «80,00 %»
};

// A period of the scope: what was programmed, what was reported, by whom and with what evidence.
struct FactRow {
    std::string period;      // «T1 2024»
    std::string programmed;  // empty: nothing
    std::string executed;    // empty: no report
    std::string ratio;       // «9 ÷ 10 × 100», where a ratio was reported
    std::string note;        // «parte de la meta anual»
    std::string reported_by;
    std::string analysis;
    std::vector<std::string> evidence;
    bool enters = false;  // its figures are in the formula
};

struct Explanation {
    domain::Node const* node = nullptr;  // both null: the plan
    domain::Goal const* goal = nullptr;
    std::string title;                     // «569 · Política de gestión…»
    std::string percent;                   // «100,93 %»; empty: there is none
    std::optional<domain::Figure> figure;  // the same
    std::optional<domain::Status> status;  // none: an independent node
    std::string state;                     // «En cumplimiento»
    std::string headline;                  // «Promedio ponderado de 3 metas», «Suma»
    std::optional<ShownFormula> formula;
    std::vector<std::string> sentences;
    std::vector<FactRow> facts;        // of a goal
    std::vector<Explanation> members;  // of a node, goals first, in the order of the document
    std::size_t members_left_out = 0;  // of a node below the one asked for
};

// How much of what is below a node is unfolded.
struct Stretch {
    std::size_t begin = 0;       // its own members, [begin, end)
    std::size_t end = 0;         // not more than it has (CHECK)
    std::size_t each_below = 0;  // members of a node below it, at most
    std::size_t all_below = 0;   // and of all these together
};

Explanation explain(text::Language, domain::Evaluation const&, domain::GoalResult const&);
// Down to the facts of every goal.
Explanation explain(text::Language, domain::Evaluation const&, domain::NodeResult const&);
// `otherwise` is domain::evaluate_with_other_cap of the same.
Explanation explain(text::Language, domain::Evaluation const&, domain::NodeResult const&,
                    domain::Evaluation const& otherwise, Stretch const&);

// The rules in force at the cut-off, a row each.
struct RuleRow {
    std::string name;   // «Tope»
    std::string value;  // «ninguno»
};
std::vector<RuleRow> rules_in_words(text::Language, domain::Evaluation const&);

}  // namespace documents
