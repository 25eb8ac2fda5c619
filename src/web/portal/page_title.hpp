#pragma once
// The title of a page, which says first that something was refused: whoever does not see the page
// hears it before all else (WCAG 2.2, 2.4.2 and 3.3.1).

#include <string>

#include "kit/http/status.hpp"
#include "web/portal/visit.hpp"

namespace web {

// «Error: Personas y roles – Entidad», of an answer to a form that was not taken.
std::string title_of_page(Visit const& visit, std::string title, http::Status status);

}  // namespace web
