#pragma once
// What a form or a program asks of a plan in the making, in the words of neither: how it is begun,
// and which step it takes.

#include <string>
#include <vector>

#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

struct PlanAsked {
    std::string name;
    std::string code;
    std::string unit;
    std::string instrument;  // a token; empty: management-plan
    std::string from;        // a period or day
    std::string until;       // empty: the same as the first
    std::string origin;      // code of a published plan to revise; empty: a blank plan
};
// Refusals: period_malformed, periods_reversed, years_unusual, instrument_unknown, and those of
// app::begin_formulation.
domain::Outcome<void> begin_asked(Visit const& visit, PlanAsked const& asked);

// What a form lacks that cannot be left out, each field named: empty, or no period.
std::vector<domain::Refusal> missing_in(PlanAsked const& asked);

struct StepAsked {
    domain::PlanAction action = domain::PlanAction::submit;
    std::int64_t seen_version = 0;
    std::string password = {};
    std::string case_number = {};
    std::string reason = {};             // for the warnings, to submit; why, to drop a day
    std::optional<base::Date> day = {};  // to set that of publication
};
// To publish on a day to come is another step than to publish at once.
domain::PlanAction action_asked(domain::PlanAction action, std::optional<base::Date> const& day);
// The content is that of the plan as it was loaded; if its author saw another version, the step is
// refused. What is signed closes a checkpoint of the log. Refusals: those of app::take_step.
domain::Outcome<void> take_asked(Visit const& visit, MadePlan plan, StepAsked const& asked);

// The plan that is published begins anew under that code. Refusals: wrong_state, where no edition
// is, and those of app::begin_formulation.
domain::Outcome<void> change_code_asked(Visit const& visit, MadePlan const& plan,
                                        std::string const& code);

}  // namespace web::staff
