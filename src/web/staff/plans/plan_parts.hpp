#pragma once
// Parts of the pages of a plan: its methodology, editions that came meanwhile, where it is
// published, what was said for a transversal goal by the unit that leads it.

#include <array>
#include <optional>
#include <vector>

#include "domain/plan/destination.hpp"
#include "domain/plan/formulation.hpp"
#include "domain/plan/working_session.hpp"
#include "kit/html/html.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

html::Html guidance_list(Visit const& visit, std::vector<domain::GoalGuidance> const& list);

using Confirmations =
    std::array<std::optional<domain::Confirmation>, domain::destination_tokens.size()>;
html::Html destination_list(Visit const& visit, domain::Formulation const& formulation,
                            Confirmations const& confirmed);

// For the summary; each says nothing where there is nothing to say.
html::Html methodology_part(Visit const& visit, MadePlan const& plan);
html::Html meanwhile_part(Visit const& visit, MadePlan const& plan);
html::Html published_part(Visit const& visit, MadePlan const& plan);
html::Html code_part(Visit const& visit, MadePlan const& plan, Refused const& refusal);

// The summary with what was refused, or the address where it was not.
http::Response shown_after(Visit const& visit, domain::Outcome<void> const& outcome,
                           html::Url const& address);

}  // namespace web::staff
