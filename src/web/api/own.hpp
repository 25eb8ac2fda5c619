#pragma once
// What is one's own: who the key speaks for, its sessions, keys,
// preferences and calendar.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response get_own(Visit const& visit);
http::Response list_sessions(Visit const& visit);
http::Response end_session(Visit const& visit);
http::Response end_every_session(Visit const& visit);
http::Response list_keys(Visit const& visit);
http::Response end_key(Visit const& visit);
http::Response list_notices(Visit const& visit);
http::Response mark_notices_read(Visit const& visit);
http::Response get_preferences(Visit const& visit);
http::Response save_preferences(Visit const& visit);
http::Response make_calendar(Visit const& visit);
http::Response end_calendar(Visit const& visit);

}  // namespace web::api
