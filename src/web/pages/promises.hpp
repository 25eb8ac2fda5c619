#pragma once
// What a plan without a report promises, goal by goal: sentence and indicator, magnitude, weight
// among its siblings, and what is programmed in each period. Without the eliminated.

#include "kit/html/html.hpp"
#include "web/portal/asked.hpp"

namespace web::pages {

// Under the way down to them, a page at a time; whole for printing. Nothing where it has no goals.
html::Html promises(Visit const& visit, Asked const& asked);

}  // namespace web::pages
