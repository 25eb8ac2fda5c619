#pragma once
// P17 Search: plans, objectives and goals by word or code, accents and case aside.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response search(Visit const& visit);

// The field that leads here, on the pages that have one; `typed` is what it holds.
html::Html search_form(Visit const& visit, std::string id, std::string typed = {});  // /buscar?q=

}  // namespace web::pages
