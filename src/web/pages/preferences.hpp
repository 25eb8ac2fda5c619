#pragma once
// Contrast, letter size and density, remembered for this browser alone; works without JavaScript.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response preferences(Visit const& visit);       // GET /preferencias?volver=
http::Response save_preferences(Visit const& visit);  // POST /preferencias

}  // namespace web::pages
