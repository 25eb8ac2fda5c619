#include "web/portal/identity_assets.hpp"

#include <fmt/core.h>

#include <array>

#include "base/check.hpp"
#include "kit/crypto/sha256.hpp"
#include "web/components/asset_names.hpp"

namespace web {
namespace {

html::Url hashed(std::string_view stem, std::string_view bytes, std::string_view ending) {
    auto const url = html::Url::parse(
        fmt::format("/estatico/{}.{}.{}", stem, crypto::sha256_hex(bytes).substr(0, 10), ending));
    CHECK(url.has_value());
    return *url;
}

std::optional<int> hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return std::nullopt;
}

// Relative luminance of a channel (WCAG 2.1) × 10^6, by table steps of the sRGB curve in integers:
// ((c/255 + 0.055) / 1.055)^2.4 for the values 0, 16, …, 255; between them it is a straight line.
std::int64_t linear(int channel) {
    static constexpr std::array<std::int64_t, 17> steps{
        0,       5'182,   14'444,  29'557,  51'269,  80'220,  116'971, 162'029,  215'861,
        278'894, 351'533, 434'154, 527'115, 630'757, 745'404, 871'367, 1'008'950};
    auto const low = static_cast<std::size_t>(channel / 16);
    return steps[low] + (steps[low + 1] - steps[low]) * (channel % 16) / 16;
}

}  // namespace

bool accepts_colour(std::string_view colour) {
    if (colour.size() != 7 || colour[0] != '#') return false;
    std::array<int, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) {
        auto const high = hex_digit(colour[1 + 2 * i]);
        auto const low = hex_digit(colour[2 + 2 * i]);
        if (!high || !low) return false;
        channels[i] = *high * 16 + *low;
    }
    auto const luminance =
        (2126 * linear(channels[0]) + 7152 * linear(channels[1]) + 722 * linear(channels[2])) /
        10'000;
    // (1 + 0.05) / (L + 0.05) >= 4.5
    return std::int64_t{10'500'000} >= 45 * (luminance + 50'000);
}

html::Url logo_address(Identity const& identity) {
    if (identity.logo_svg.empty()) return html::Url(assets::brujula_svg);
    return hashed("logo", identity.logo_svg, "svg");
}

std::string stylesheet(Identity const& identity) {
    if (identity.colour.empty()) return {};
    return fmt::format(":root{{--marca:{0};--govuk-brand-colour:{0}}}\n", identity.colour);
}

std::optional<html::Url> stylesheet_address(Identity const& identity) {
    if (identity.colour.empty()) return std::nullopt;
    return hashed("identidad", stylesheet(identity), "css");
}

}  // namespace web
