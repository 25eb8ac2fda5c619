#pragma once
// S32, Mi perfil: roles, second factor, preferences, one's own sessions.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response my_profile(Visit const& visit);
http::Response end_sessions(Visit const& visit);
http::Response save_preferences(Visit const& visit);
http::Response set_calendar(Visit const& visit);

}  // namespace web::staff
