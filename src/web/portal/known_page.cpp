#include "web/portal/known_page.hpp"

#include "kit/http/router.hpp"
#include "kit/http/target.hpp"
#include "web/portal/routes.hpp"

namespace web {
namespace {

struct PageRows {
    std::vector<RouteRow const*> rows;
    http::Router router;
};

PageRows const& page_rows() {
    static auto const found = [] {
        std::vector<RouteRow const*> rows;
        std::vector<http::Route> patterns;
        for (auto const& row : routes()) {
            if (row.kind != Kind::page) continue;
            rows.push_back(&row);
            patterns.push_back({row.method, std::string(row.pattern)});
        }
        return PageRows{std::move(rows), http::Router(std::move(patterns))};
    }();
    return found;
}

}  // namespace

std::optional<std::string> known_page(Visit const& visit, std::string_view target) {
    auto parsed = http::parse_target(target.substr(0, target.find('?')));
    if (!parsed) return std::nullopt;
    bool const is_english = !parsed->segments.empty() && parsed->segments.front() == "en";
    if (is_english) parsed->segments.erase(parsed->segments.begin());
    auto const& [rows, router] = page_rows();
    auto const match = router.match(http::Method::get, parsed->segments);
    if (!match.route) return std::nullopt;
    auto path = is_english ? parsed->path.substr(std::string_view("/en").size()) : parsed->path;
    if (path.empty()) path = "/";
    http::Request asked;
    asked.path = path;
    asked.target = path;
    asked.segments = std::move(parsed->segments);
    asked.headers = visit.request.headers;
    Visit const reading{visit.site, asked,      match.arguments, text::Language::spanish,
                        {},         visit.today};
    if (rows[*match.route]->handler(reading).status != http::Status::ok) return std::nullopt;
    return path;
}

}  // namespace web
