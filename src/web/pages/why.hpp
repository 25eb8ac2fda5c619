#pragma once
// «¿Por qué este número?»: a percentage unfolded to the facts that it came from.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response why_plan(Visit const& visit);  // /planes/{codigo}/por-que
http::Response why_node(Visit const& visit);  // /planes/{codigo}/por-que/objetivos/{ruta...}
http::Response why_goal(Visit const& visit);  // /planes/{codigo}/por-que/metas/{ruta...}

}  // namespace web::pages
