#pragma once
// The way to a comment of one's own, by the code that its page gave.

#include <string>

#include "kit/html/html.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

html::Html follow_form(Visit const& visit, std::string const& typed, std::string const& problem);

}  // namespace web::pages
