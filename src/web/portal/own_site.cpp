#include "web/portal/own_site.hpp"

namespace web {

bool comes_from_here(Visit const& visit) {
    auto const& headers = visit.request.headers;
    if (auto const site = headers.find("Sec-Fetch-Site"))
        return *site == "same-origin" || *site == "none";
    auto const origin = headers.find("Origin");
    return !origin || *origin == visit.root();
}

std::string path_or(std::optional<std::string_view> asked, html::Url const& otherwise) {
    if (asked && asked->starts_with('/') && html::Url::parse(*asked)) return std::string(*asked);
    return std::string(otherwise.text());
}

}  // namespace web
