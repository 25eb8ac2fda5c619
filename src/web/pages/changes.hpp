#pragma once
// The editions of a plan, and what changed between any two of them (procedure.md F8).

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response changes(Visit const& visit);  // /planes/{codigo}/cambios?edicion=2&desde=1

}  // namespace web::pages
