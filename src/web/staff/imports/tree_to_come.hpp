#pragma once
// The tree that an import would make, its parts with their weights and their goals, to be looked at
// before anything is saved (interface.md W2).

#include <string>

#include "domain/plan/draft.hpp"
#include "kit/html/html.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

// Below its title; nothing of a plan without parts.
html::Html tree_to_come(Visit const& visit, domain::Draft const& draft, std::string title);

}  // namespace web::staff
