#include "web/portal/visit.hpp"

#include <algorithm>
#include <span>

#include "base/check.hpp"
#include "kit/http/router.hpp"

namespace web {
namespace {

constexpr std::string_view english_root = "/en";

// The path without its language.
std::string_view path_in_spanish(std::string_view path) {
    if (path == english_root) return "/";
    return path.starts_with("/en/") ? path.substr(english_root.size()) : path;
}

// The path, or where nothing is read at it, the nearest one above at which something is.
std::string_view readable_path(Visit const& visit) {
    std::string_view path = visit.request.path;
    auto segments = std::span(visit.request.segments);
    auto const* const router = visit.site.router;
    if (visit.request.method != http::Method::post) return path;
    while (router != nullptr && segments.size() > 1 && path.rfind('/') != path.npos &&
           !router->match(http::Method::get, segments).route) {
        segments = segments.first(segments.size() - 1);
        path = path.substr(0, path.rfind('/'));
    }
    return path;
}

}  // namespace

html::Url in_english(html::Url const& spanish) {
    auto const rest = spanish.text() == "/" ? std::string_view{} : spanish.text();
    auto const url = html::Url::parse(std::string(english_root).append(rest));
    CHECK(url.has_value());
    return *url;
}

html::Url address_in(text::Language language, std::initializer_list<std::string_view> segments) {
    auto const path = html::Url::path(segments);
    return language == text::Language::spanish ? path : in_english(path);
}

html::Url Visit::link(std::initializer_list<std::string_view> segments) const {
    return address_in(language, segments);
}

std::string Visit::root() const {
    if (!site.identity.public_address.empty()) return site.identity.public_address;
    return std::string("http://").append(request.headers.find("Host").value_or("localhost"));
}

html::Url Visit::absolute(html::Url const& address) const {
    return html::Url::parse(root().append(address.text())).value_or(address);
}

html::Url Visit::here_with(
    std::initializer_list<std::pair<std::string_view, std::string_view>> changes) const {
    auto url = html::Url::parse(request.path).value_or(html::Url("/"));
    auto const is_changed = [&](std::string_view name) {
        return std::ranges::any_of(changes, [&](auto const& one) { return one.first == name; });
    };
    for (auto const& [name, value] : request.query)
        if (!is_changed(name)) url = url.query(name, value);
    for (auto const& [name, value] : changes)
        if (!value.empty()) url = url.query(name, value);
    return url;
}

html::Url Visit::translated(text::Language other) const {
    auto url = html::Url::parse(std::string(path_in_spanish(readable_path(*this))));
    if (!url) return address_in(other, {});
    if (other == text::Language::english) url = in_english(*url);
    for (auto const& [name, value] : request.query)
        url = url->query(name, value);
    return *url;
}

}  // namespace web
