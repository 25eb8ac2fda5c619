#pragma once
// P4 Objective: what it seeks, how it goes, and what each member brings to its percentage.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response node(Visit const& visit);  // /planes/{codigo}/objetivos/{ruta...}

}  // namespace web::pages
