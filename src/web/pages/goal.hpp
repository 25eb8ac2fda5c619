#pragma once
// P5 Goal and indicator: the whole sheet. How it goes over time, what is known of it, what was
// reported, where else it is used, and what the document says wrong about it.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response goal(Visit const& visit);  // /planes/{codigo}/metas/{ruta...}

}  // namespace web::pages
