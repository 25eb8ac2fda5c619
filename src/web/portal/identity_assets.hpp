#pragma once
// Where the entity's own logo and colours are served.

#include <optional>
#include <string>

#include "kit/html/url.hpp"
#include "web/portal/site.hpp"

namespace web {

html::Url logo_address(Identity const& identity);
std::optional<html::Url> stylesheet_address(Identity const& identity);

// "--marca" and what is drawn from it; empty for the house blue. The colour has been accepted by
// accepts_colour().
std::string stylesheet(Identity const& identity);

// "#RRGGBB" with a contrast of at least 4.5 against white (WCAG 2.1, 1.4.3).
bool accepts_colour(std::string_view colour);

}  // namespace web
