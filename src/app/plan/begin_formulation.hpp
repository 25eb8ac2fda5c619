#pragma once
// Begins to formulate a plan: a new one, or the next version of one that is published (procedure.md
// §2, F1 and F9). It is begun under the methodology in force for its year, if any, and names it for
// good.

#include "domain/plan/draft.hpp"
#include "domain/plan/formulation.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct BeginFormulation {
    storage::Occasion occasion;
    std::string plan;  // its code: small letters, digits, hyphens
    std::string unit;  // whose plan it is
    domain::Draft draft;
    std::string begun_from = {};  // "plan-2026/1": where the draft was taken from
    // Code of a plan that goes on under the new one from its publication on, or empty. It is begun
    // from that plan's latest edition.
    std::string replaces = {};
};
// Refusals: plan_code_malformed; name_missing; unit_unknown; not_permitted; plan_open, while the
// latest formulation is not published; code_taken, by a published plan that is not begun from;
// instrument_not_in_use, by the methodology; renamed, where the plan goes on under another code;
// changed_meanwhile, where what it replaces has another edition by now. A published plan that was
// never formulated here has no unit: it is taken up by who may for the entity as a whole.
domain::Outcome<void> begin_formulation(storage::Store& store, BeginFormulation const& command);
// The same within a transaction that has locked the log.
domain::Outcome<domain::Formulation> begin_formulation(sql::Connection& connection,
                                                       BeginFormulation const& command);

// Small letters, digits and hyphens: it stands in addresses.
bool is_plan_code(std::string_view code);

}  // namespace app
