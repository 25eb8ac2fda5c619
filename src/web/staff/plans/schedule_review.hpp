#pragma once
// What the checks say of a schedule, by goal and as a whole; and the same of what somebody has
// typed and not saved yet, with how each number was understood, for the script of the sheet
// (interface §3.2, §8.3). That writes nothing.

#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

// What is missing in the goal and what contradicts itself; or that it is coherent.
html::Html goal_review(Visit const& visit, MadePlan const& plan, domain::DraftObject const& goal);

// Of the whole, such as weights that do not add up; empty where there is nothing.
html::Html whole_review(Visit const& visit, MadePlan const& plan);

http::Response review_schedule(Visit const& visit);

// «Suma 90 %, faltan 10»: the weights of what hangs from a part, or from the plan (0); nothing
// where they are stated by year, or by nobody, or the part has no percentage.
html::Html sum_below(Visit const& visit, MadePlan const& plan, int part);

}  // namespace web::staff
