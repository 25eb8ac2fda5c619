#pragma once
// The tree of a plan in the making, with a way to take each part out: whole where it is small; of a
// large plan one branch at a time (?parte=), its parts as ways in and its goals in pages.

#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

html::Html structure_tree(Visit const& visit, MadePlan const& plan);

// The part whose branch the page shows; 0, the plan.
int part_shown(Visit const& visit, domain::Draft const& draft);

}  // namespace web::staff
