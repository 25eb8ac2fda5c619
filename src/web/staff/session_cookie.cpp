#include "web/staff/session_cookie.hpp"

#include <string_view>

#include "app/people/provider_sign_in.hpp"

namespace web::staff {
namespace {

bool is_over_tls(Visit const& visit) {
    return visit.site.identity.public_address.starts_with("https://");
}

constexpr std::string_view session_cookie = "sid";
constexpr std::string_view trip_cookie = "viaje";

// "__Host-": browsers then take it from this very host, over TLS, for every path, or not at all.
std::string cookie_name(Visit const& visit, std::string_view name) {
    return (is_over_tls(visit) ? "__Host-" : "") + std::string(name);
}

std::optional<std::string> token_in(Visit const& visit, std::string_view name) {
    auto const token = visit.request.cookies.find(cookie_name(visit, name));
    if (!token || token->empty()) return std::nullopt;
    return std::string(*token);
}

void set_cookie(http::Response& response, Visit const& visit, std::string_view name,
                std::string const& value, std::string_view lives = {}) {
    response.headers.add(
        "Set-Cookie", cookie_name(visit, name) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" +
                          (is_over_tls(visit) ? "; Secure" : "") + std::string(lives));
}

}  // namespace

std::optional<std::string> session_token(Visit const& visit) {
    return token_in(visit, session_cookie);
}

void set_session(http::Response& response, Visit const& visit, std::string const& token) {
    set_cookie(response, visit, session_cookie, token);
}

void clear_session(http::Response& response, Visit const& visit) {
    set_cookie(response, visit, session_cookie, "", "; Max-Age=0");
}

std::optional<std::string> trip_token(Visit const& visit) {
    return token_in(visit, trip_cookie);
}

void set_trip(http::Response& response, Visit const& visit, std::string const& token) {
    auto const seconds = std::chrono::seconds(app::trip_lives).count();
    set_cookie(response, visit, trip_cookie, token, "; Max-Age=" + std::to_string(seconds));
}

void clear_trip(http::Response& response, Visit const& visit) {
    set_cookie(response, visit, trip_cookie, "", "; Max-Age=0");
}

}  // namespace web::staff
