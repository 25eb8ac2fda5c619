#include "web/staff/session_cookie.hpp"

#include <string_view>

#include "app/people/provider_sign_in.hpp"
#include "web/portal/cookie.hpp"

namespace web::staff {
namespace {

constexpr std::string_view session_cookie = "sid";
constexpr std::string_view trip_cookie = "viaje";

}  // namespace

std::optional<std::string> session_token(Visit const& visit) {
    return cookie_of(visit.request, visit.site.identity, session_cookie);
}

void set_session(http::Response& response, Visit const& visit, std::string const& token) {
    set_cookie(response, visit.site.identity, {.name = session_cookie, .value = token});
}

void clear_session(http::Response& response, Visit const& visit) {
    clear_cookie(response, visit.site.identity, session_cookie);
}

std::optional<std::string> trip_token(Visit const& visit) {
    return cookie_of(visit.request, visit.site.identity, trip_cookie);
}

void set_trip(http::Response& response, Visit const& visit, std::string const& token) {
    set_cookie(response, visit.site.identity,
               {.name = trip_cookie, .value = token, .lives = app::trip_lives});
}

void clear_trip(http::Response& response, Visit const& visit) {
    clear_cookie(response, visit.site.identity, trip_cookie);
}

}  // namespace web::staff
