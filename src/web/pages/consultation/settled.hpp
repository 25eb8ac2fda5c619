#pragma once
// What was answered to a comment, and what it changed: to who sent it, among the results, and on
// the page of the goal.

#include "domain/consultation/comment.hpp"
#include "kit/html/html.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

// Decision, words, and the goal that it changed, where one did.
html::Html settled_answer(Visit const& visit, domain::Consultation const& consultation,
                          domain::Comment const& comment);

// «Meta 3/543» in the plan that was published since, or by its code alone until then.
html::Html changed_goal(Visit const& visit, domain::Consultation const& consultation,
                        std::string const& goal);

// On the page of a published goal; nothing where no comment changed it.
html::Html comments_that_changed(Visit const& visit, std::string const& plan,
                                 std::string const& goal);

}  // namespace web::pages
