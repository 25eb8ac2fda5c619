#pragma once
// The fields that change what a page is measured by: its cut-off and its scope.

#include <string>

#include "kit/html/html.hpp"
#include "web/portal/asked.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

// «Corte (día/mes/año)», as people write it; `at` is what it holds, or empty.
html::Html cut_off_field(std::string label, std::optional<base::Date> at);
html::Html scope_field(Visit const& visit, domain::Scope chosen);

}  // namespace web::pages
