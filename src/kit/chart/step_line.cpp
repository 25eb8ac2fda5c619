#include "kit/chart/step_line.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"

namespace chart {
namespace {

using base::Rational;
using namespace html;

struct Size {
    std::string_view css;     // which screens show it
    std::string_view suffix;  // of the ids
    Px width, height;
    Px end_room;  // right of the plot, for the last value
    long letter;  // pixels, at the drawing's own size
};

// Shown from 576 px on, and from 288 to 576: no letter comes out below 12 px.
constexpr Size wide{"g-ancho", "", px(720), px(300), px(72), 15};
constexpr Size narrow{"g-angosto", "-a", px(300), px(250), px(8), 13};

struct Plot {
    StepLine const& of;
    Size const& size;
    Scale y;
    Px left, right, top, bottom;

    Px width(std::string_view text) const { return width_of(text, size.letter); }
    Px band() const {
        return (right - left) / std::max<long>(1, static_cast<long>(of.periods.size()));
    }
    Px start(std::size_t period) const { return left + band() * static_cast<long>(period); }
    Px middle(std::size_t period) const { return start(period) + band() / 2; }
};

Plot plot_of(StepLine const& of, Size const& size) {
    CHECK(of.ticks.size() >= 2);
    Px left = px(0);
    for (Tick const& tick : of.ticks)
        left = std::max(left, width_of(tick.label, size.letter));
    left = left + px(10);
    Px const top = px(16);
    Px const bottom = size.height - px(30);
    return {of,
            size,
            Scale{of.ticks.front().value, of.ticks.back().value, bottom, top},
            left,
            size.width - size.end_room,
            top,
            bottom};
}

Html grid(Plot const& plot) {
    Html all;
    for (Tick const& tick : plot.of.ticks) {
        Px const y = plot.y(tick.value);
        bool const base = &tick == &plot.of.ticks.front();
        all += svg::path(attr("d", line_to(line_to("", plot.left, y), plot.right, y)),
                         stroke(base ? Ink::axis : Ink::grid), attr("stroke-width", 1));
        all += words(plot.left - px(8), y + Px{450}, Anchor::end, Ink::text_2, tick.label);
    }
    return all;
}

// Every label where all fit; else every second one, or third, always with the last.
Html period_labels(Plot const& plot) {
    std::vector<Period> const& periods = plot.of.periods;
    Px widest = px(1);
    for (Period const& period : periods)
        widest = std::max(widest, plot.width(period.label));
    long const room = std::max<long>(1, plot.band().hundredths);
    long const every = (widest.hundredths + px(8).hundredths + room - 1) / room;
    Html all;
    for (std::size_t at = 0; at < periods.size(); ++at) {
        if (static_cast<long>(periods.size() - 1 - at) % every != 0) continue;
        Px const half = plot.width(periods[at].label) / 2;
        Px const middle = std::min(plot.middle(at), plot.size.width - half);
        all += words(middle, plot.bottom + px(20), Anchor::middle, Ink::text_2, periods[at].label);
    }
    return all;
}

Html programmed_steps(Plot const& plot) {
    std::string whole;
    std::string stretch;
    for (std::size_t at = 0; at < plot.of.periods.size(); ++at) {
        auto const& programmed = plot.of.periods[at].programmed;
        if (programmed) {
            Px const y = plot.y(*programmed);
            stretch = line_to(std::move(stretch), plot.start(at), y);
            stretch = line_to(std::move(stretch), plot.start(at + 1), y);
        } else {
            whole += std::exchange(stretch, {});
        }
    }
    return svg::path(attr("d", whole + stretch), stroke(Ink::programmed), attr("stroke-width", 2),
                     attr("stroke-dasharray", "6 3"), attr("fill", "none"));
}

Html executed_line(Plot const& plot) {
    std::string whole;
    std::string stretch;
    for (std::size_t at = 0; at < plot.of.periods.size(); ++at) {
        auto const& executed = plot.of.periods[at].executed;
        if (executed) {
            stretch = line_to(std::move(stretch), plot.middle(at), plot.y(*executed));
        } else {
            whole += std::exchange(stretch, {});
        }
    }
    return svg::path(attr("d", whole + stretch), stroke(Ink::executed),
                     chart::at("stroke-width", Px{250}), attr("fill", "none"));
}

std::optional<std::size_t> last_executed(std::vector<Period> const& periods) {
    for (std::size_t at = periods.size(); at > 0; --at) {
        if (periods[at - 1].executed) return at - 1;
    }
    return std::nullopt;
}

// On the side of the point where the steps are not, unless the drawing ends there.
Px label_height(Plot const& plot, Period const& period, Px point) {
    Px const above = point - px(11);
    Px const below = point + px(10 + plot.size.letter);
    bool const under_steps = period.programmed && *period.executed < *period.programmed;
    bool const room_below = below < plot.bottom - px(3);
    bool const room_above = above - px(plot.size.letter) > px(0);
    return (under_steps && room_below) || !room_above ? below : above;
}

// Where the steps end, at the right.
Px end_of_steps(Plot const& plot) {
    for (std::size_t at = plot.of.periods.size(); at > 0; --at) {
        auto const& programmed = plot.of.periods[at - 1].programmed;
        if (programmed) return plot.y(*programmed);
    }
    return plot.top;
}

// Right of a wide drawing, clear of the end of the steps.
Html label_beside(Plot const& plot, Px y, std::string_view label) {
    Px const steps = end_of_steps(plot);
    Px const apart = px(plot.size.letter);
    bool const touching = y - steps < apart && steps - y < apart;
    Px const clear = !touching ? y : y < steps ? steps - apart : steps + apart;
    return bold_words(plot.right + px(6), clear + px(5), Anchor::start, Ink::text, label);
}

// The value of the last point. Where the drawing ends with it: beside it in a wide one, in a narrow
// one over or below it, on the side that the line did not come from.
Html last_label(Plot const& plot, std::size_t at, std::optional<Rational> const& before) {
    Period const& period = plot.of.periods[at];
    Px const x = plot.middle(at);
    Px const y = plot.y(*period.executed);
    bool const at_the_end = x + plot.width(period.value) / 2 > plot.right;
    if (!at_the_end) {
        return bold_words(x, label_height(plot, period, y), Anchor::middle, Ink::text,
                          period.value);
    }
    if (plot.size.end_room > px(20)) return label_beside(plot, y, period.value);
    bool const rising = !before || *before < *period.executed;
    Px const height = rising ? y - px(11) : y + px(10 + plot.size.letter);
    return bold_words(plot.right + plot.size.end_room, height, Anchor::end, Ink::text,
                      period.value);
}

Html points(Plot const& plot) {
    std::vector<Period> const& periods = plot.of.periods;
    std::optional<std::size_t> const last = last_executed(periods);
    Html marks;
    Html labels;
    std::optional<Rational> before;
    for (std::size_t at = 0; at < periods.size(); ++at) {
        Period const& period = periods[at];
        if (!period.executed) continue;
        Px const x = plot.middle(at);
        Px const y = plot.y(*period.executed);
        marks += marker(period.tone, x, y, period.reading);
        if (at == *last) {
            labels += last_label(plot, at, before);
        } else if (plot.width(period.value) + px(6) < plot.band()) {
            labels +=
                words(x, label_height(plot, period, y), Anchor::middle, Ink::text_2, period.value);
        }
        before = period.executed;
    }
    return fragment(marks, labels);
}

// The names stand above, each with a sample of its line.
Html key(Plot const& plot) {
    auto const sample = [](Px x, Attribute const& ink) {
        return svg::path(attr("d", line_to(line_to("", x, px(-8)), x + px(24), px(-8))), ink,
                         attr("stroke-width", 2));
    };
    Px const second = px(44) + plot.width(plot.of.programmed_label);
    return fragment(
        sample(px(2), attributes(stroke(Ink::programmed), attr("stroke-dasharray", "6 3"))),
        words(px(30), Px{-350}, Anchor::start, Ink::text_2, plot.of.programmed_label),
        sample(second, stroke(Ink::executed)),
        words(second + px(30), Px{-350}, Anchor::start, Ink::text, plot.of.executed_label));
}

Html drawing(StepLine const& of, Size const& size, Attribute const& letters = {}) {
    Plot const plot = plot_of(of, size);
    std::string const base = of.id + std::string(size.suffix);
    Px const top = px(28);
    std::string const box =
        "0 " + to_text(px(0) - top) + " " + to_text(size.width) + " " + to_text(size.height + top);
    return svg::svg(cls("g-lienzo", size.css), id(base), role("img"), aria_labelledby(base + "-t"),
                    aria_describedby(base + "-d"), attr("viewBox", box), at("width", size.width),
                    at("height", size.height + top), attr("font-size", 13), letters,
                    svg::title(id(base + "-t"), of.title),
                    svg::desc(id(base + "-d"), of.description), grid(plot), period_labels(plot),
                    programmed_steps(plot), executed_line(plot), points(plot), key(plot));
}

}  // namespace

Html step_line(StepLine const& line) {
    return fragment(drawing(line, wide), drawing(line, narrow));
}

Html step_line_drawing(StepLine const& line) {
    return drawing(line, wide, letters_of_a_file());
}

}  // namespace chart
