#pragma once
// A cookie of ours: of this host alone, closed to scripts, and where the site is served over TLS
// never sent without (OWASP ASVS 5.0, 3.3).

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "kit/http/message.hpp"
#include "web/portal/identity.hpp"

namespace web {

// As the browser sent it; none where it is not there or empty.
std::optional<std::string> cookie_of(http::Request const& request, Identity const& identity,
                                     std::string_view name);

struct Cookie {
    std::string_view name;
    std::string value;
    std::optional<std::chrono::seconds> lives = {};  // none: as long as the browser is open
};
void set_cookie(http::Response& response, Identity const& identity, Cookie const& cookie);
void clear_cookie(http::Response& response, Identity const& identity, std::string_view name);

}  // namespace web
