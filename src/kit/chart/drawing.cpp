#include "kit/chart/drawing.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/check.hpp"

namespace chart {
namespace {

using base::Rational;

struct InkRow {
    std::string_view css;
    std::string_view colour;
};

InkRow row(Ink ink) {
    static constexpr std::array<InkRow, 10> rows{{{"g-texto", "#1A1D21"},
                                                  {"g-texto-2", "#4A5058"},
                                                  {"g-pista", "#E9ECF1"},
                                                  {"g-banda", "#CBD2DA"},
                                                  {"g-marca", "#1A1D21"},
                                                  {"g-papel", "#FFFFFF"},
                                                  {"g-eje", "#4A5058"},
                                                  {"g-reja", "#CBD2DA"},
                                                  {"g-programado", "#4A5058"},
                                                  {"g-ejecutado", "#0943B5"}}};
    return rows[static_cast<std::size_t>(ink)];
}

std::string_view name_of(Anchor anchor) {
    switch (anchor) {
        case Anchor::start:
            return "start";
        case Anchor::middle:
            return "middle";
        case Anchor::end:
            return "end";
    }
    base::violated("Anchor");
}

html::Html write(html::Attribute const& weight, Px x, Px y, Anchor anchor, Ink ink,
                 std::string_view text) {
    using namespace html;
    return svg::text(
        at("x", x), at("y", y), cls(row(ink).css, "g-halo"), attr("fill", row(ink).colour),
        attr("stroke", "#FFFFFF"), attr("stroke-width", 4), attr("stroke-linejoin", "round"),
        attr("paint-order", "stroke"),
        when(anchor != Anchor::start, attr("text-anchor", name_of(anchor))), weight, text);
}

}  // namespace

std::string to_text(Px distance) {
    std::string out = distance.hundredths < 0 ? "-" : "";
    long const size = std::labs(distance.hundredths);
    out += std::to_string(size / 100);
    if (long const rest = size % 100; rest != 0) {
        out += '.';
        out += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
    }
    return out;
}

html::Attribute at(html::AttributeName name, Px distance) {
    return html::attr(name, to_text(distance));
}

std::string line_to(std::string path, Px x, Px y) {
    path += path.empty() ? 'M' : 'L';
    path += to_text(x);
    path += ' ';
    path += to_text(y);
    return path;
}

Px Scale::operator()(Rational const& value) const {
    CHECK(low < high);
    Rational const share = (value - low) / (high - low);
    Rational const near = std::clamp(share, Rational(-1), Rational(2));
    Rational const place = near * Rational(to.hundredths - from.hundredths);
    auto const text = place.fixed(0);
    long hundredths = 0;
    std::from_chars(text.data(), text.data() + text.size(), hundredths);
    return from + Px{hundredths};
}

html::Attribute fill(Ink ink) {
    return html::attributes(html::cls(row(ink).css), html::attr("fill", row(ink).colour));
}

html::Attribute stroke(Ink ink) {
    return html::attributes(html::cls(row(ink).css), html::attr("stroke", row(ink).colour));
}

html::Attribute with_rim(Ink ink) {
    return html::attributes(html::cls(row(ink).css, "g-halo"), html::attr("fill", row(ink).colour),
                            html::attr("stroke", "#FFFFFF"), html::attr("stroke-width", 2),
                            html::attr("paint-order", "stroke"));
}

html::Html words(Px x, Px y, Anchor anchor, Ink ink, std::string_view text) {
    return write({}, x, y, anchor, ink, text);
}

html::Html bold_words(Px x, Px y, Anchor anchor, Ink ink, std::string_view text) {
    return write(html::attr("font-weight", 700), x, y, anchor, ink, text);
}

html::Attribute letters_of_a_file() {
    return html::attr("font-family", "Nunito Sans, Arial, sans-serif");
}

Px width_of(std::string_view text, long pixels) {
    long characters = 0;
    for (char const c : text)
        characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return Px{56} * pixels * characters;
}

}  // namespace chart
