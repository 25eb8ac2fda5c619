#pragma once
// The tree of a plan in the making, with ways to move each part and to take it out: whole where it
// is small; of a large plan one branch at a time (?parte=), its parts as ways in and its goals in
// pages.

#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

html::Html structure_tree(Visit const& visit, MadePlan const& plan);

// Of the line of an object.
std::string line_anchor(int object);

// The part whose branch the page shows; 0, the plan.
int part_shown(Visit const& visit, domain::Draft const& draft);

}  // namespace web::staff
