#pragma once
// P2 Plans: every published plan, by kind of instrument.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response plans(Visit const& visit);  // /planes

}  // namespace web::pages
