#include "kit/chart/tone.hpp"

#include <array>

namespace chart {
namespace {

using html::Attribute;
using html::Html;

struct ToneRow {
    std::string_view css;
    std::string_view solid;
};

ToneRow row(Tone tone) {
    static constexpr std::array<ToneRow, 6> rows{{{"critico", "#C0281C"},
                                                  {"rezago", "#D97500"},
                                                  {"cumple", "#00513E"},
                                                  {"curso", "#3D7EC9"},
                                                  {"sobre", "#3B1A6B"},
                                                  {"nada", "#8A929C"}}};
    return rows[static_cast<std::size_t>(tone)];
}

// A closed outline of points around (x, y).
template <std::size_t N>
std::string outline(Px x, Px y, std::array<std::array<long, 2>, N> const& points) {
    std::string path;
    for (auto const& [dx, dy] : points)
        path = line_to(std::move(path), x + Px{dx}, y + Px{dy});
    return path + "Z";
}

constexpr std::array<std::array<long, 2>, 8> octagon{{{-230, -550},
                                                      {230, -550},
                                                      {550, -230},
                                                      {550, 230},
                                                      {230, 550},
                                                      {-230, 550},
                                                      {-550, 230},
                                                      {-550, -230}}};
constexpr std::array<std::array<long, 2>, 3> triangle_down{{{-600, -450}, {600, -450}, {0, 600}}};
constexpr std::array<std::array<long, 2>, 3> triangle_up{{{-600, 450}, {600, 450}, {0, -600}}};
constexpr std::array<std::array<long, 2>, 4> square{
    {{-400, -400}, {400, -400}, {400, 400}, {-400, 400}}};

}  // namespace

std::string_view css_name(Tone tone) {
    return row(tone).css;
}

Attribute fill(Tone tone) {
    return html::attributes(html::cls("g-" + std::string(row(tone).css)),
                            html::attr("fill", row(tone).solid));
}

Attribute stroke(Tone tone) {
    return html::attributes(html::cls("g-linea-" + std::string(row(tone).css)),
                            html::attr("stroke", row(tone).solid));
}

Html marker(Tone tone, Px x, Px y, std::string_view reading) {
    using namespace html;
    Attribute const says = when(!reading.empty(), attr("data-texto", reading));
    auto const solid = [&](std::string const& path) {
        return svg::path(attr("d", path), fill(tone), says);
    };
    auto const hollow = attributes(stroke(tone), attr("stroke-width", 3), attr("fill", "none"));
    switch (tone) {
        case Tone::critical:
            return solid(outline(x, y, octagon));
        case Tone::behind:
            return solid(outline(x, y, triangle_down));
        case Tone::on_target:
            return svg::circle(at("cx", x), at("cy", y), attr("r", 5), fill(tone), says);
        case Tone::in_process:
            return svg::circle(at("cx", x), at("cy", y), attr("r", 4), hollow, says);
        case Tone::over:
            return solid(outline(x, y, triangle_up));
        case Tone::none:
            return svg::path(attr("d", outline(x, y, square)), hollow, says);
    }
    return {};
}

}  // namespace chart
