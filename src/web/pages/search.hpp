#pragma once
// P17 Search: plans, objectives and goals by word or code, accents and case aside.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response search(Visit const& visit);  // /buscar?q=

}  // namespace web::pages
