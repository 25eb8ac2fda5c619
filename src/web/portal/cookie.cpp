#include "web/portal/cookie.hpp"

namespace web {
namespace {

bool is_over_tls(Identity const& identity) {
    return identity.public_address.starts_with("https://");
}

// "__Host-": browsers then take it from this very host, over TLS, for every path, or not at all.
std::string name_of(Identity const& identity, std::string_view name) {
    return (is_over_tls(identity) ? "__Host-" : "") + std::string(name);
}

}  // namespace

std::optional<std::string> cookie_of(http::Request const& request, Identity const& identity,
                                     std::string_view name) {
    auto const value = request.cookies.find(name_of(identity, name));
    if (!value || value->empty()) return std::nullopt;
    return std::string(*value);
}

void set_cookie(http::Response& response, Identity const& identity, Cookie const& cookie) {
    auto text = name_of(identity, cookie.name) + "=" + cookie.value +
                "; Path=/; HttpOnly; SameSite=Lax" + (is_over_tls(identity) ? "; Secure" : "");
    if (cookie.lives) text += "; Max-Age=" + std::to_string(cookie.lives->count());
    response.headers.add("Set-Cookie", text);
}

void clear_cookie(http::Response& response, Identity const& identity, std::string_view name) {
    set_cookie(response, identity, {.name = name, .value = "", .lives = std::chrono::seconds(0)});
}

}  // namespace web
