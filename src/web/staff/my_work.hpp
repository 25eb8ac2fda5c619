#pragma once
// S2, Mi trabajo: what awaits whom. And S32, Mi perfil: roles, second factor, one's own sessions.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response my_work(Visit const& visit);
http::Response my_profile(Visit const& visit);
http::Response end_sessions(Visit const& visit);

}  // namespace web::staff
