#pragma once
// A finding of the checks as an observation: «543: No dice su línea base».

#include "domain/plan/checks/finding.hpp"
#include "web/components/observation.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

components::Observation observation_of(Visit const& visit, domain::Finding const& finding);

}  // namespace web::pages
