#pragma once
// How the indicators of a plan divide into states at a cut-off. Eliminated goals are not counted.

#include <optional>

#include "domain/measurement/evaluation.hpp"
#include "kit/chart/stacked_share.hpp"
#include "kit/html/html.hpp"
#include "web/portal/asked.hpp"

namespace web::pages {

// None for a plan without indicators.
std::optional<chart::StackedShare> goal_states_bar(Visit const& visit,
                                                   domain::NodeResult const& root);

// The bar with its sentence, table and files; nothing where there is none.
html::Html goal_states(Visit const& visit, Asked const& asked, domain::NodeResult const& root);

}  // namespace web::pages
