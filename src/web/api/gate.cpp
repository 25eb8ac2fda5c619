#include "web/api/gate.hpp"

#include <algorithm>

#include "app/people/api_tokens.hpp"
#include "app/people/refuse_access.hpp"
#include "web/api/asked.hpp"
#include "web/api/operations.hpp"
#include "web/api/pace.hpp"
#include "web/api/problems.hpp"
#include "web/portal/origin.hpp"
#include "web/staff/gate.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::api {
namespace {

using http::Status;

constexpr std::string_view bearer = "Bearer ";
constexpr std::size_t key_bytes_max = 100;  // of Idempotency-Key; a UUID has 36

// Past a proxy that is trusted: whoever comes through it is not one caller.
std::string origin(Visit const& visit) {
    return origin_of(staff::occasion_of(visit).peer);
}

http::Response too_many(Visit const& visit, int wait) {
    auto response = problem({.type = "too-many-calls",
                             .status = Status::too_many_requests,
                             .detail = std::string(visit.tr("Wait, then call again."))});
    response.headers.set("Retry-After", std::to_string(wait));
    return response;
}

http::Response unknown(Visit const& visit, std::string detail) {
    auto response = problem(
        {.type = "key-unknown", .status = Status::unauthorized, .detail = std::move(detail)});
    response.headers.set("WWW-Authenticate", "Bearer realm=\"rumbo\"");
    auto const wait =
        visit.site.pace->wait("peer:" + origin(visit), unknown_keys_of_a_peer, visit.site.now());
    return wait ? too_many(visit, *wait) : response;
}

std::optional<std::string> token_of(http::Request const& request) {
    auto const authorization = request.headers.find("Authorization").value_or("");
    if (!authorization.starts_with(bearer)) return std::nullopt;
    return std::string(authorization.substr(bearer.size()));
}

bool may_change(Visit const& visit, RouteRow const& row) {
    return row.method == http::Method::get || visit.visitor->token->reach.scopes.can_change();
}

bool takes_workbook(RouteRow const& row) {
    return std::ranges::any_of(calls(), [&](Operation const& one) {
        return one.path == row.pattern && one.method == row.method &&
               one.call->body == Call::Body::workbook;
    });
}

// What the key lacks, whatever its person may.
http::Response too_narrow(Visit const& visit, std::optional<domain::TokenScope> scope) {
    return problem({.type = "key-too-narrow",
                    .status = Status::forbidden,
                    .detail = std::string(visit.tr("This key is not for that. Make one in your "
                                                   "profile that is.")),
                    .more = [&](json::Writer& writer) {
                        if (scope)
                            writer.member("scope_missing",
                                          domain::token_scope_tokens.token(*scope));
                    }});
}

http::Response not_permitted(Visit const& visit, RouteRow const& row) {
    app::refuse_access(staff::store_of(visit), staff::occasion_of(visit), visit.request.path);
    auto const& permission = row.access.permission;
    if (permission && !visit.visitor->token->reach.scopes.has(domain::scope_of(*permission)))
        return too_narrow(visit, domain::scope_of(*permission));
    if (!may_change(visit, row)) return too_narrow(visit, std::nullopt);
    return refused({.kind = domain::RefusalKind::not_permitted, .lifted_by = permission}, visit);
}

std::optional<http::Response> flaw_of_request(Visit const& visit, RouteRow const& row) {
    auto const& headers = visit.request.headers;
    auto const type = headers.find("Content-Type").value_or("");
    bool const is_large = row.body_bytes_max > form_bytes_max;
    bool const is_workbook = is_large && takes_workbook(row);
    if (is_workbook && !type.starts_with(workbook_type.front()))
        return problem(
            {.type = "body-no-workbook",
             .status = Status::unsupported_media_type,
             .detail = visit.tr("the body is {type}", fmt::arg("type", workbook_type.front()))});
    if (!is_workbook && !visit.request.body.empty() && !type.starts_with("application/json"))
        return problem(
            {.type = "body-not-json",
             .status = Status::unsupported_media_type,
             .detail = visit.tr("the body is {type}", fmt::arg("type", "application/json"))});
    auto const key = headers.find("Idempotency-Key").value_or("");
    if (key.empty() && row.method != http::Method::post) return std::nullopt;
    bool const is_usable = !key.empty() && key.size() <= key_bytes_max &&
                           std::ranges::all_of(key, [](char c) { return c > ' ' && c <= '~'; });
    if (is_usable) return std::nullopt;
    return problem({.type = "idempotency-key-missing",
                    .status = Status::bad_request,
                    .detail = std::string(
                        visit.tr("every POST brings an Idempotency-Key of its own: 1 to 100 "
                                 "visible ASCII characters, such as a UUID; a retry brings the "
                                 "same"))});
}

http::Response passed(Visit const& visit, RouteRow const& row) {
    if (!may_change(visit, row) || !staff::may_pass(visit, row.access))
        return not_permitted(visit, row);
    if (auto flaw = flaw_of_request(visit, row)) return std::move(*flaw);
    return row.handler(visit);
}

// Without a key, in nobody's name.
http::Response answered_to_all(Visit const& visit, RouteRow const& row) {
    auto const wait =
        visit.site.pace->wait("open:" + origin(visit), calls_without_key, visit.site.now());
    if (wait) return too_many(visit, *wait);
    if (auto flaw = flaw_of_request(visit, row)) return std::move(*flaw);
    return row.handler(visit);
}

http::Response answered(Visit& visit, RouteRow const& row) {
    if (row.access.who == Access::Who::anyone) return answered_to_all(visit, row);
    auto const token = token_of(visit.request);
    if (!token)
        return unknown(visit, std::string(visit.tr("Send a key of yours: Authorization: Bearer "
                                                   "and the key. You make it in your profile.")));
    auto const visitor =
        app::find_token_visitor(*visit.site.store, visit.site.entity, *token, visit.site.now());
    if (!visitor)
        return unknown(visit, std::string(visit.tr("This key is not known, was ended or has "
                                                   "expired.")));
    visit.visitor = &*visitor;
    auto const wait =
        visit.site.pace->wait(visitor->token->actor(), calls_of_a_key, visit.site.now());
    return wait ? too_many(visit, *wait) : passed(visit, row);
}

}  // namespace

bool has_known_key(Visit const& visit) {
    auto const token = token_of(visit.request);
    return token && visit.site.store != nullptr &&
           app::find_token_visitor(*visit.site.store, visit.site.entity, *token, visit.site.now());
}

http::Response answer(Visit visit, RouteRow const& row) {
    if (visit.site.store == nullptr) return not_found(visit);
    auto response = answered(visit, row);
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("Vary", "Authorization, Accept-Language");
    return response;
}

}  // namespace web::api
