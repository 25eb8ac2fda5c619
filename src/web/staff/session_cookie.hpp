#pragma once
// The cookie that carries the token of a session: of this host alone, closed to scripts, and where
// the site is served over TLS never sent without (OWASP ASVS 5.0, 3.3).

#include <optional>
#include <string>

#include "web/portal/visit.hpp"

namespace web::staff {

std::optional<std::string> session_token(Visit const& visit);
void set_session(http::Response& response, Visit const& visit, std::string const& token);
void clear_session(http::Response& response, Visit const& visit);

}  // namespace web::staff
