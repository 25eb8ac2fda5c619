#pragma once
// What was answered to a comment, and what it changed: to who sent it, among the results, and on
// the page of the goal.

#include "domain/consultation/comment.hpp"
#include "kit/html/html.hpp"
#include "web/pages/consultation/since_consulted.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

// Decision, words, and what became of the goal that it names, where it does.
html::Html settled_answer(Visit const& visit, SinceConsulted const& since,
                          domain::Comment const& comment);

// On the page of a published goal; nothing where no comment changed it.
html::Html comments_that_changed(Visit const& visit, std::string const& plan,
                                 std::string const& goal);

}  // namespace web::pages
