#pragma once
// P6 Results: objectives by cut-offs, plan by plan, at any scope.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response results(Visit const& visit);  // /resultados?plan=&alcance=&corte=

}  // namespace web::pages
