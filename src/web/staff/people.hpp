#pragma once
// Administration of people: list, invitation, roles between two days, deactivation, links for a new
// password.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response people(Visit const& visit);
http::Response invite(Visit const& visit);

http::Response person(Visit const& visit);
http::Response correction_page(Visit const& visit);  // of name and address
http::Response correct_person(Visit const& visit);
http::Response grant_role(Visit const& visit);
http::Response end_role(Visit const& visit);
http::Response end_role_page(Visit const& visit);      // what ends, and the way to do it
http::Response deactivation_page(Visit const& visit);  // what ends, and the way to do it
http::Response deactivate(Visit const& visit);
http::Response reset_page(Visit const& visit);
http::Response offer_reset(Visit const& visit);

}  // namespace web::staff
