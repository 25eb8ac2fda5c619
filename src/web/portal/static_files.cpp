#include "web/portal/static_files.hpp"

#include <map>
#include <mutex>

#include "base/embedded.hpp"
#include "web/pages/errors.hpp"
#include "web/portal/identity_assets.hpp"

namespace embedded {
std::span<base::EmbeddedFile const> assets();
}

namespace web {
namespace {

std::string_view content_type(std::string_view path) {
    auto const ending = path.substr(std::min(path.size(), path.rfind('.')));
    if (ending == ".css") return "text/css; charset=utf-8";
    if (ending == ".js") return "text/javascript; charset=utf-8";
    if (ending == ".svg") return "image/svg+xml; charset=utf-8";
    if (ending == ".woff2") return "font/woff2";
    return "text/plain; charset=utf-8";
}

std::optional<std::string_view> bytes_of(Identity const& identity, std::string_view name,
                                         std::string const& stylesheet) {
    for (auto const& file : embedded::assets())
        if (file.path == name) return file.bytes;
    auto const path = std::string("/estatico/").append(name);
    if (path == logo_address(identity).text()) return identity.logo_svg;
    if (auto const sheet = stylesheet_address(identity); sheet && path == sheet->text())
        return stylesheet;
    return std::nullopt;
}

}  // namespace

http::Response static_file(Visit const& visit) {
    static std::mutex mutex;
    static std::map<std::string, http::Body, std::less<>> prepared;  // a few files, never dropped

    auto const name = visit.arguments["archivo"];
    std::lock_guard const lock(mutex);
    auto found = prepared.find(name);
    if (found == prepared.end()) {
        auto const sheet = stylesheet(visit.site.identity);
        auto const bytes = bytes_of(visit.site.identity, name, sheet);
        if (!bytes) return pages::not_found(visit);
        auto body = http::prepare(std::string(content_type(name)), std::string(*bytes),
                                  http::Effort::highest);
        found = prepared.emplace(std::string(name), std::move(body)).first;
    }
    auto response = http::prepared(found->second);
    response.headers.set("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

}  // namespace web
