#pragma once
// Who may call: by a key in Authorization, never by a cookie, so that no page of another site can
// call in somebody's name; with the permission of the row of the route table. Whoever is refused
// gets a problem in their language (Accept-Language).

#include "kit/http/message.hpp"
#include "web/portal/routes.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

// Whether it brings a key that is known: then it may carry a file.
bool has_known_key(Visit const& visit);

// The handler's answer to who may pass; else the problem that says why not.
http::Response answer(Visit visit, RouteRow const& row);

}  // namespace web::api
