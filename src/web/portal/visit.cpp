#include "web/portal/visit.hpp"

#include "base/check.hpp"

namespace web {
namespace {

constexpr std::string_view english_root = "/en";

// The path without its language.
std::string_view path_in_spanish(std::string_view path) {
    if (path == english_root) return "/";
    return path.starts_with("/en/") ? path.substr(english_root.size()) : path;
}

}  // namespace

html::Url address_in(text::Language language, std::initializer_list<std::string_view> segments) {
    auto const path = html::Url::path(segments);
    if (language == text::Language::spanish) return path;
    auto const rest = path.text() == "/" ? std::string_view{} : path.text();
    auto const url = html::Url::parse(std::string(english_root).append(rest));
    CHECK(url.has_value());
    return *url;
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

html::Url Visit::translated(text::Language other) const {
    auto path = std::string(path_in_spanish(request.path));
    if (other == text::Language::english)
        path = path == "/" ? std::string(english_root) : std::string(english_root) + path;
    auto url = html::Url::parse(path);
    if (!url) return address_in(other, {});
    for (auto const& [name, value] : request.query)
        url = url->query(name, value);
    return *url;
}

}  // namespace web
