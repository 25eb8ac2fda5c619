#include "kit/chart/stacked_share.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace chart {
namespace {

using base::Rational;
using namespace html;

constexpr Px bar_height = px(28);
constexpr Px row_height = px(24);

struct Size {
    std::string_view css;     // which screens show it
    std::string_view suffix;  // of the ids
    Px width;
    long letter;  // pixels, at the drawing's own size
};

constexpr Size wide{"g-ancho", "", px(720), 15};
constexpr Size narrow{"g-angosto", "-a", px(300), 13};

long total_of(StackedShare const& of) {
    long total = 0;
    for (Share const& share : of.shares) {
        CHECK(share.count >= 0);
        total += share.count;
    }
    return total;
}

// Lines over the colour, different for each tone: told apart in grey print.
Html pattern(Tone tone, Px x, Px width) {
    Px const slant = tone == Tone::none ? px(14) : tone == Tone::behind ? px(-14) : px(0);
    bool const striped = tone == Tone::none || tone == Tone::behind || tone == Tone::critical;
    if (!striped) return {};
    std::string lines;
    Px const step = tone == Tone::critical ? px(6) : px(10);
    for (Px at = x + px(4); at + px(4) < x + width; at = at + step) {
        Px const end = std::clamp(at + slant, x + px(2), x + width - px(2));
        lines += line_to(line_to("", at, bar_height - px(2)), end, px(2));
    }
    return svg::path(attr("d", lines), stroke(Ink::paper), attr("stroke-width", 1));
}

// Labels go in rows below the bar, each under its part, in the first row where it touches no other.
struct Rows {
    std::vector<Px> starts;  // of the leftmost label in each row

    long place(Px from, Px to) {
        for (std::size_t row = 0; row < starts.size(); ++row) {
            if (to > starts[row]) continue;
            starts[row] = from;
            return static_cast<long>(row);
        }
        starts.push_back(from);
        return static_cast<long>(starts.size()) - 1;
    }
};

struct Part {
    Share const& share;
    Px x, width;
    Px label_x;
    long row;
};

std::vector<Part> parts_of(StackedShare const& of, Size const& size) {
    long const total = total_of(of);
    std::vector<Part> parts;
    Rows rows;
    long after = total;
    for (auto share = of.shares.rbegin(); share != of.shares.rend(); ++share) {
        if (share->count == 0) continue;
        Scale const scale{Rational(0), Rational(total), px(0), size.width};
        Px const end = scale(Rational(after));
        after -= share->count;
        Px const x = scale(Rational(after));
        Px const label_width = width_of(share->label, size.letter) + px(26);
        Px const label_x = std::max(px(0), std::min(x, size.width - label_width));
        parts.push_back({*share, x, end - x, label_x, rows.place(label_x, label_x + label_width)});
    }
    return parts;
}

Html part_bar(Part const& part) {
    Px const gap = part.width > px(4) ? px(2) : px(0);
    return fragment(svg::rect(at("x", part.x), at("y", px(0)), at("width", part.width - gap),
                              at("height", bar_height), fill(part.share.tone)),
                    pattern(part.share.tone, part.x, part.width - gap));
}

Html part_label(Part const& part) {
    Px const y = bar_height + px(8) + row_height * part.row;
    return fragment(
        marker(part.share.tone, part.label_x + px(7), y + px(12), ""),
        words(part.label_x + px(18), y + px(17), Anchor::start, Ink::text, part.share.label));
}

Html drawing(StackedShare const& of, Size const& size, Attribute const& letters = {}) {
    std::vector<Part> const parts = parts_of(of, size);
    long rows = 1;
    for (Part const& part : parts)
        rows = std::max(rows, part.row + 1);
    Px const height = bar_height + px(12) + row_height * rows;
    std::string const base = of.id + std::string(size.suffix);
    auto const nothing = [&] {
        return svg::rect(at("width", size.width), at("height", bar_height), fill(Ink::track));
    };
    return svg::svg(cls("g-lienzo", size.css), id(base), role("img"), aria_labelledby(base + "-t"),
                    aria_describedby(base + "-d"),
                    attr("viewBox", "0 0 " + to_text(size.width) + " " + to_text(height)),
                    at("width", size.width), at("height", height), attr("font-size", size.letter),
                    letters, svg::title(id(base + "-t"), of.title),
                    svg::desc(id(base + "-d"), of.description), when(parts.empty(), nothing),
                    each(parts, part_bar), each(parts, part_label));
}

}  // namespace

Html stacked_share(StackedShare const& of) {
    return fragment(drawing(of, wide), drawing(of, narrow));
}

Html stacked_share_drawing(StackedShare const& of) {
    return drawing(of, wide, letters_of_a_file());
}

}  // namespace chart
