#include "kit/chart/qr_code.hpp"

#include <fmt/core.h>
#include <qrencode.h>

#include <memory>

#include "base/check.hpp"
#include "kit/html/svg.hpp"

namespace chart {
namespace {

using namespace html;

constexpr int quiet_zone = 4;
constexpr std::size_t text_bytes_max = 1000;

// Each row of dark squares as one stroke of the path: "M4 4h7m3 0h1…".
std::string squares(QRcode const& code) {
    std::string path;
    for (int y = 0; y < code.width; ++y)
        for (int x = 0; x < code.width; ++x)
            if ((code.data[y * code.width + x] & 1) != 0)
                path += fmt::format("M{} {}h1v1h-1z", x + quiet_zone, y + quiet_zone);
    return path;
}

}  // namespace

Html qr_code(QrCode const& of) {
    CHECK(of.text.size() <= text_bytes_max);
    std::unique_ptr<QRcode, decltype(&QRcode_free)> const code(
        QRcode_encodeString8bit(of.text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    CHECK(code != nullptr);
    int const side = code->width + 2 * quiet_zone;
    return svg::svg(cls("app-qr"), id(of.id), role("img"), aria_labelledby(of.id + "-t"),
                    attr("viewBox", fmt::format("0 0 {} {}", side, side)), html::width(side * 5),
                    html::height(side * 5), attr("shape-rendering", "crispEdges"),
                    svg::title(id(of.id + "-t"), of.title),
                    svg::rect(html::width(side), html::height(side), attr("fill", "#fff")),
                    svg::path(attr("d", squares(*code)), attr("fill", "#000")));
}

}  // namespace chart
