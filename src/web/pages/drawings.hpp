#pragma once
// The drawings of the pages as files (SVG), for letters and presentations.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response goal_drawing(Visit const& visit);    // /planes/{codigo}/graficas/metas/{ruta...}
http::Response states_drawing(Visit const& visit);  // /planes/{codigo}/graficas/estados

}  // namespace web::pages
