#pragma once
// The tree of units, and each of them: corrected, moved, closed and opened again.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response units(Visit const& visit);
http::Response create_unit(Visit const& visit);

http::Response unit(Visit const& visit);
http::Response correct_unit(Visit const& visit);
http::Response closing_page(Visit const& visit);  // what that means, and the way to do it
http::Response close_unit(Visit const& visit);
http::Response reopen_unit(Visit const& visit);

}  // namespace web::staff
