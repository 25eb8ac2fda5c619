#pragma once
// What the checks say of an object of a plan in the making, in sentences: why the draft is no plan,
// what keeps it from being submitted, what is to be looked at; and where each is mended.

#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

// The first, and the rest folded away; nothing where nothing is found.
html::Html object_findings(Visit const& visit, MadePlan const& plan, int object);

// Of a draft that is no plan: which objects the checks wait for, each a link to its card.
html::Html checks_wait(Visit const& visit, MadePlan const& plan);

std::string problem_words(Visit const& visit, MadePlan const& plan,
                          domain::DocumentProblem const& problem);

// A link to where it is mended, called as people know what it speaks of.
html::Html unmet_link(Visit const& visit, MadePlan const& plan, domain::Unmet const& unmet);
// The sentence beside that link, which does not say again what the link is called.
std::string unmet_words(Visit const& visit, MadePlan const& plan, domain::Unmet const& unmet);
html::Html place_link(Visit const& visit, MadePlan const& plan, std::string_view pointer);

}  // namespace web::staff
