#pragma once
// Who may pass to a page or an action of those who work here, by the row of the route table: signed
// in, far enough, with the permission; and that a form is ours (OWASP ASVS 5.0, 3.5 and 8).

#include <optional>

#include "kit/http/message.hpp"
#include "web/portal/routes.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

// The handler's answer to who may pass; else the page that says why not.
http::Response answer(Visit visit, RouteRow const& row);

// Whether whoever asks is signed in as far as their roles demand.
bool is_signed_in(Visit const& visit);

// Whether whoever is signed in has the permission of the row, for the entity or for some unit.
bool may_pass(Visit const& visit, Access const& access);

}  // namespace web::staff
