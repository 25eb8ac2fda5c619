#pragma once
// Findings of the checks as observations: «Indicador 543: El estado publicado no es…».

#include <vector>

#include "domain/plan/checks/finding.hpp"
#include "domain/plan/locate.hpp"
#include "web/components/observation.hpp"
#include "web/portal/asked.hpp"

namespace web::pages {

// With its subject and the way to it.
components::Observation observation_of(Visit const& visit, Asked const& asked,
                                       domain::Finding const& finding);
// On the page of its subject.
components::Observation observation_here(Visit const& visit, domain::Finding const& finding);

// Those that a page with little room shows: first what is printed against the document's own
// figures, else in its order.
std::vector<domain::Finding const*> most_telling(std::vector<domain::Finding> const& findings,
                                                 std::size_t count);

// Those of one goal or node by itself, without what is below it, below a heading; or nothing.
html::Html observations_at(Visit const& visit, Asked const& asked, domain::Place const& place);

}  // namespace web::pages
