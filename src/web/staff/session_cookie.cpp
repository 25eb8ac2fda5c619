#include "web/staff/session_cookie.hpp"

namespace web::staff {
namespace {

bool is_over_tls(Visit const& visit) {
    return visit.site.identity.public_address.starts_with("https://");
}

// "__Host-": browsers then take it from this very host, over TLS, for every path, or not at all.
std::string cookie_name(Visit const& visit) {
    return is_over_tls(visit) ? "__Host-sid" : "sid";
}

std::string cookie(Visit const& visit, std::string const& value) {
    return cookie_name(visit) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" +
           (is_over_tls(visit) ? "; Secure" : "");
}

}  // namespace

std::optional<std::string> session_token(Visit const& visit) {
    auto const token = visit.request.cookies.find(cookie_name(visit));
    if (!token || token->empty()) return std::nullopt;
    return std::string(*token);
}

void set_session(http::Response& response, Visit const& visit, std::string const& token) {
    response.headers.add("Set-Cookie", cookie(visit, token));
}

void clear_session(http::Response& response, Visit const& visit) {
    response.headers.add("Set-Cookie", cookie(visit, "") + "; Max-Age=0");
}

}  // namespace web::staff
