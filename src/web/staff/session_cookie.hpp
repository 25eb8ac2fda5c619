#pragma once
// The cookie that carries the token of a session, and the one of a trip to the provider of sign-in
// (web/portal/cookie.hpp).

#include <optional>
#include <string>

#include "web/portal/visit.hpp"

namespace web::staff {

std::optional<std::string> session_token(Visit const& visit);
void set_session(http::Response& response, Visit const& visit, std::string const& token);
void clear_session(http::Response& response, Visit const& visit);

// Lives as long as the trip does.
std::optional<std::string> trip_token(Visit const& visit);
void set_trip(http::Response& response, Visit const& visit, std::string const& token);
void clear_trip(http::Response& response, Visit const& visit);

}  // namespace web::staff
