#include "web/portal/contrast.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace web {
namespace {

double linear(int channel) {
    double const share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour const& colour) {
    return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    constexpr int base = 16;
    Colour colour{};
    for (std::size_t i = 0; i < colour.size(); ++i) {
        auto const* const first = text.data() + 1 + 2 * i;
        if (*first == '-') return std::nullopt;
        auto const [stop, flaw] = std::from_chars(first, first + 2, colour[i], base);
        if (flaw != std::errc{} || stop != first + 2) return std::nullopt;
    }
    return colour;
}

double contrast(Colour const& one, Colour const& other) {
    auto const [dark, bright] = std::minmax({luminance(one), luminance(other)});
    return (bright + 0.05) / (dark + 0.05);
}

Colour mixed(Colour const& one, int percent, Colour const& other) {
    Colour colour{};
    for (std::size_t i = 0; i < colour.size(); ++i)
        colour[i] = (one[i] * percent + other[i] * (100 - percent) + 50) / 100;
    return colour;
}

}  // namespace web
