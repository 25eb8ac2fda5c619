#include "kit/chart/bullet_bar.hpp"

#include <algorithm>

namespace chart {
namespace {

using base::Rational;
using namespace html;

constexpr Px frame_width = px(228);
constexpr Px track_top = px(4);
constexpr Px track_height = px(16);
constexpr Px bar_top = px(7);
constexpr Px bar_height = px(10);

Html box(Px x, Px y, Px width, Px height, Attribute const& ink) {
    return svg::rect(at("x", x), at("y", y), at("width", width), at("height", height), ink);
}

// No figure: a track of slanted lines, which nobody takes for zero.
Html hatched_track() {
    Px const bottom = track_top + track_height;
    std::string lines;
    for (Px x = px(4); x < frame_width - px(8); x = x + px(12)) {
        lines += line_to(line_to("", x, bottom), x + px(8), track_top);
    }
    return svg::path(attr("d", lines), stroke(Tone::none), attr("stroke-width", 1));
}

// Past the frame, with a torn edge; two cuts across it say that the length is not to scale.
Html broken_bar(BulletBar const& bar, Px tick) {
    Px const bottom = bar_top + bar_height;
    std::string path = line_to("", {}, bar_top);
    for (auto const& [x, y] : {std::pair{px(240), px(0)}, std::pair{px(236), px(3)},
                               std::pair{px(240), px(6)}, std::pair{px(236), px(10)}}) {
        path = line_to(std::move(path), x, bar_top + y);
    }
    path = line_to(std::move(path), {}, bottom) + "Z";
    std::string cuts;
    for (Px const x : {px(224), px(230)}) {
        cuts += line_to(line_to("", x, bottom + px(2)), x + px(3), bar_top - px(2));
    }
    Px const label = width_of(bar.over, 13) + px(6);
    Px const label_left = std::min(tick - px(4), px(218)) - label;
    return fragment(svg::path(attr("d", path), fill(bar.tone)),
                    svg::path(attr("d", cuts), stroke(Ink::paper), attr("stroke-width", 2)),
                    when(!bar.over.empty(), [&] {
                        return fragment(box(label_left, px(3), label, px(18), fill(Ink::paper)),
                                        bold_words(label_left + label / 2, Px{1650}, Anchor::middle,
                                                   Ink::text, bar.over));
                    }));
}

Html executed_bar(BulletBar const& bar, Scale const& scale) {
    if (!bar.executed) return {};
    Px const tick = bar.programmed ? scale(*bar.programmed) : frame_width;
    if (*bar.executed > bar.end) return broken_bar(bar, tick);
    Px const width = std::max(scale(*bar.executed), px(2));
    return box({}, bar_top, width, bar_height, fill(bar.tone));
}

Html goal_mark(Px x) {
    return svg::rect(at("x", x - px(3)), at("y", px(2)), at("width", px(6)), at("height", px(20)),
                     stroke(Ink::mark), attr("stroke-width", 2), attr("fill", "none"));
}

}  // namespace

Html bullet_bar(BulletBar const& bar) {
    Scale const scale{Rational(0), bar.end, {}, frame_width};
    auto const place = [&](Rational const& value) { return std::min(scale(value), frame_width); };
    std::string const title_id = bar.id + "-t";
    auto const band = [&] {
        Px const from = place(bar.band->from);
        return box(from, track_top, place(bar.band->to) - from, track_height, fill(Ink::band));
    };
    auto const programmed = [&] {
        return box(place(*bar.programmed) - Px{125}, px(0), Px{250}, px(24), with_rim(Ink::text));
    };
    return svg::svg(
        cls("app-barra-avance", "g-lienzo"), id(bar.id), role("img"), aria_labelledby(title_id),
        attr("viewBox", "0 0 240 24"), width(240), height(24), attr("font-size", 13),
        svg::title(id(title_id), bar.title),
        when(bar.executed.has_value(),
             [&] { return box({}, track_top, frame_width, track_height, fill(Ink::track)); }),
        when(!bar.executed.has_value(), hatched_track), when(bar.band.has_value(), band),
        executed_bar(bar, scale),
        when(bar.goal.has_value(), [&] { return goal_mark(place(*bar.goal)); }),
        when(bar.programmed.has_value(), programmed));
}

}  // namespace chart
