#pragma once
// The colour of the entity where pages use it, each pair with its contrast (WCAG 2.1).

#include "kit/html/html.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

html::Html brand_colours(Visit const& visit);

}  // namespace web::staff
