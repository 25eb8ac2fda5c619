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
    std::optional<domain::Status> status;  // none: an independent node
    std::string state;                     // «En cumplimiento»
    std::string headline;                  // «Promedio ponderado de 3 metas», «Suma»
    std::optional<ShownFormula> formula;
    std::vector<std::string> sentences;
    std::vector<FactRow> facts;        // of a goal
    std::vector<Explanation> members;  // of a node, goals first, in the order of the document
};

enum class Unfold : std::uint8_t {
    members,  // one level: what a node is the average of
    all,      // down to the facts of every goal
};

Explanation explain(text::Language, domain::Evaluation const&, domain::GoalResult const&);
Explanation explain(text::Language, domain::Evaluation const&, domain::NodeResult const&, Unfold);

// The rules in force at the cut-off, a row each.
struct RuleRow {
    std::string name;   // «Tope»
    std::string value;  // «ninguno»
};
std::vector<RuleRow> rules_in_words(text::Language, domain::Evaluation const&);

}  // namespace documents
