#pragma once
// People, their roles and the units for programs: the use cases of web/staff/people, in JSON.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response list_people(Visit const& visit);
http::Response invite_person(Visit const& visit);
http::Response get_person(Visit const& visit);
http::Response correct_person(Visit const& visit);
http::Response grant_role(Visit const& visit);
http::Response end_role(Visit const& visit);
http::Response offer_reset(Visit const& visit);
http::Response deactivate_person(Visit const& visit);

http::Response list_units(Visit const& visit);
http::Response create_unit(Visit const& visit);
http::Response correct_unit(Visit const& visit);
http::Response close_unit(Visit const& visit);
http::Response reopen_unit(Visit const& visit);

}  // namespace web::api
