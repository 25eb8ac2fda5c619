#include "web/portal/portal.hpp"

#include <fmt/core.h>

#include "base/check.hpp"
#include "web/api/asked.hpp"
#include "web/api/gate.hpp"
#include "web/pages/errors.hpp"
#include "web/portal/preferences.hpp"
#include "web/portal/redirects.hpp"
#include "web/staff/gate.hpp"
#include "web/staff/sign_in.hpp"

namespace web {
namespace {

constexpr std::size_t cache_bytes_max = std::size_t{12} << 20;

// Every page in both languages, everything else once. Rows of the table, by index of the router.
struct Mounted {
    RouteRow const* row;
    text::Language language;
};

std::vector<Mounted> mounted() {
    std::vector<Mounted> list;
    for (auto const& row : routes()) {
        list.push_back({&row, text::Language::spanish});
        bool const is_data = row.kind == Kind::data || row.kind == Kind::asset ||
                             row.kind == Kind::probe || is_call(row.kind);
        if (!is_data) list.push_back({&row, text::Language::english});
    }
    return list;
}

std::string pattern_of(Mounted const& entry) {
    if (entry.language == text::Language::spanish) return std::string(entry.row->pattern);
    return entry.row->pattern == "/" ? "/en" : fmt::format("/en{}", entry.row->pattern);
}

std::vector<http::Route> router_table() {
    std::vector<http::Route> table;
    for (auto const& entry : mounted())
        table.push_back({entry.row->method, pattern_of(entry)});
    return table;
}

Mounted const& mounted_at(std::size_t route) {
    static auto const list = mounted();
    return list[route];
}

void add_security_headers(http::Response& response) {
    auto& headers = response.headers;
    headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    if (!headers.contains("Content-Security-Policy"))
        headers.set(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            "object-src 'none'; frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    if (!headers.contains("Referrer-Policy"))
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (!headers.contains("Cross-Origin-Resource-Policy"))
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
}

void add_caching(http::Response& response, Kind kind, bool has_preferences) {
    auto& headers = response.headers;
    if (headers.contains("Cache-Control")) return;
    if (http::code(response.status) >= 400 || kind == Kind::probe || kind == Kind::action) {
        headers.set("Cache-Control", "no-store");
    } else if (kind == Kind::data || kind == Kind::file) {
        headers.set("Cache-Control", "public, max-age=300");
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    } else {
        headers.set("Cache-Control", has_preferences
                                         ? "private, max-age=0"
                                         : "public, max-age=60, stale-while-revalidate=600");
    }
}

// Compressed once, and then handed out as it is.
void prepare_body(http::Response& response) {
    auto* content = std::get_if<std::string>(&response.body);
    auto const type = response.headers.find("Content-Type");
    if (content == nullptr || !type) return;
    response.body = http::prepare(std::string(*type), std::move(*content), http::Effort::quick);
    response.headers.remove("Content-Type");  // the body knows its own
}

// Programs below /api get problem+json, people a page. The path of a request that was refused may
// not have been understood: what it asked for stands in its target.
bool is_from_program(http::Request const& request) {
    return request.target == "/api" || request.target.starts_with("/api/");
}

text::Language language_of(http::Request const& request) {
    if (request.target.starts_with("/api/")) return api::accepted_language(request);
    return !request.segments.empty() && request.segments.front() == "en" ? text::Language::english
                                                                         : text::Language::spanish;
}

// "/planes/" is "/planes".
std::optional<http::Response> without_trailing_slash(http::Request const& request,
                                                     http::Router const& router) {
    if (request.segments.size() < 2 || !request.segments.back().empty()) return std::nullopt;
    auto const segments = std::span(request.segments).first(request.segments.size() - 1);
    if (!router.match(request.method, segments).route) return std::nullopt;
    auto const query = request.target.find('?');
    return http::moved_permanently(
        request.path.substr(0, request.path.size() - 1) +
        (query == std::string::npos ? std::string() : request.target.substr(query)));
}

}  // namespace

Portal::Portal(Site site)
    : site_(std::move(site)),
      router_(router_table()),
      metrics_(router_.routes()),
      cache_(cache_bytes_max) {
    site_.metrics = &metrics_;
    site_.search = &search_;
    site_.pace = &pace_;
    site_.readings = &readings_;
    site_.consulted = &consulted_;
    site_.router = &router_;
}

http::Response Portal::answer(http::Request const& request) {
    auto const match = router_.match(request);
    http::Response response;
    if (match.route) {
        auto const& [row, language] = mounted_at(*match.route);
        response = made(request, *row, match.arguments);
        response.route = static_cast<int>(*match.route);
        add_caching(response, row->kind, has_preferences(request, site_.identity));
    } else if (auto redirect = without_trailing_slash(request, router_)) {
        response = std::move(*redirect);
    } else {
        response = unmatched(request, match);
        add_caching(response, Kind::page, false);
    }
    add_security_headers(response);
    return response;
}

bool Portal::is_slow(http::Request const& request) const {
    auto const match = router_.match(request);
    if (!match.route || !web::is_slow(mounted_at(*match.route).row->kind)) return false;
    // Who brings neither cookie nor key is not signed in, and is told so at once.
    return request.method == http::Method::post || request.headers.contains("Cookie") ||
           request.headers.contains("Authorization") ||
           mounted_at(*match.route).row->access.who == Access::Who::anyone;
}

std::size_t Portal::body_limit(http::Request const& request) {
    auto const match = router_.match(request);
    if (!match.route) return form_bytes_max;
    auto const& row = *mounted_at(*match.route).row;
    if (row.body_bytes_max <= form_bytes_max) return row.body_bytes_max;
    auto const visit = visit_of(request, match.arguments);
    bool const is_known =
        is_call(row.kind) ? api::has_known_key(visit) : staff::is_signed_in(visit);
    return is_known ? row.body_bytes_max : form_bytes_max;
}

// A session may have ended while a file was on its way: then the way back is to sign in.
http::Response Portal::too_large(http::Request const& request) {
    auto const limit = body_limit(request);
    auto const match = router_.match(request);
    auto const visit = visit_of(request, match.arguments);
    bool const is_unknown = match.route && limit < mounted_at(*match.route).row->body_bytes_max;
    if (is_unknown && is_from_program(request))
        return api::answer(visit, *mounted_at(*match.route).row);
    if (is_unknown) return staff::ask_to_sign_in(visit);
    if (is_from_program(request))
        return api::problem(
            http::Status::content_too_large, "Refused",
            visit.tr("The body is too large: at most {bytes} bytes.", fmt::arg("bytes", limit)));
    return pages::too_large(visit, limit);
}

http::Response Portal::unmatched(http::Request const& request, http::Match const& match) {
    bool const from_program = is_from_program(request);
    http::PathArguments const none;
    auto const visit = visit_of(request, none);
    if (match.allowed.empty())
        return from_program ? api::not_found(visit) : pages::not_found(visit);
    auto response = from_program ? api::method_not_allowed(visit, match.allow())
                                 : pages::method_not_allowed(visit);
    response.headers.set("Allow", match.allow());
    return response;
}

Visit Portal::visit_of(http::Request const& request, http::PathArguments const& arguments) {
    return {site_,
            request,
            arguments,
            language_of(request),
            preferences_of(request, site_.identity),
            site_.now().colombian_date()};
}

http::Response Portal::made(http::Request const& request, RouteRow const& row,
                            http::PathArguments const& arguments) {
    auto visit = visit_of(request, arguments);
    visit.row = &row;
    if (is_of_staff(row.kind)) return staff::answer(visit, row);
    if (is_call(row.kind)) return api::answer(visit, row);
    if (row.kind != Kind::page && row.kind != Kind::file && row.kind != Kind::data)
        return row.handler(visit);

    auto key = fmt::format("{} {} {} {}", visit.today.text(), preferences_key(visit.preferences),
                           visit.root(), request.target);
    auto const revision = site_.library.revision();
    if (auto kept = cache_.find(key, revision)) return std::move(*kept);
    auto response = row.handler(visit);
    bool const is_not_here =
        response.status == http::Status::not_found || response.status == http::Status::gone;
    if (is_not_here)
        if (auto const today = address_of_today(visit, row.pattern))
            return http::moved_permanently(*today);
    prepare_body(response);
    bool const may_be_kept = !response.headers.contains("Cache-Control");
    if (response.status == http::Status::ok && may_be_kept)
        cache_.keep(std::move(key), revision, response);
    return response;
}

http::Response Portal::refusal(http::Request const& request, http::Refused refused) {
    http::PathArguments const none;
    auto response = refused.status == http::Status::content_too_large ? too_large(request)
                    : is_from_program(request)
                        ? api::problem(refused.status, "Refused", refused.why)
                        : pages::refused(visit_of(request, none), refused.status);
    add_caching(response, Kind::page, false);
    add_security_headers(response);
    return response;
}

http::Response Portal::failure(http::Request const& request, Failure failure,
                               std::string_view reference) {
    http::PathArguments const none;
    auto const visit = visit_of(request, none);
    bool const is_full = failure == Failure::no_room;
    auto response = is_full ? pages::no_room(visit) : pages::failure(visit, reference);
    if (is_full && is_from_program(request))
        response = api::problem(http::Status::unavailable, "No room",
                                visit.tr("The disk is full: nothing was saved. Try again later."));
    if (is_full) response.headers.set("Retry-After", "60");
    add_caching(response, Kind::page, false);
    add_security_headers(response);
    return response;
}

}  // namespace web
