#pragma once
// Everything that `check` finds in a published document, with the arithmetic and what would mend
// it.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response observations(Visit const& visit);  // /planes/{codigo}/observaciones

}  // namespace web::pages
