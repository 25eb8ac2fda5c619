#pragma once
// The page of the tree of a plan in the making, to which whatever changes the tree leads back.

#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

html::Url structure_address(Visit const& visit);

// As it stands now, with why something was not done to it.
http::Response shown_structure(Visit const& visit, Refused const& refusal);

}  // namespace web::staff
