#pragma once
// How the indicators of a plan divide into states at a cut-off: a bar, its sentence, its table.

#include "domain/measurement/evaluation.hpp"
#include "kit/html/html.hpp"
#include "web/portal/asked.hpp"

namespace web::pages {

// Nothing for a plan without indicators. Eliminated goals are not counted.
html::Html goal_states(Visit const& visit, Asked const& asked, domain::NodeResult const& root);

}  // namespace web::pages
