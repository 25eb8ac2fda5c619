#include "web/portal/identity_assets.hpp"

#include <fmt/core.h>

#include "base/check.hpp"
#include "kit/crypto/sha256.hpp"
#include "web/components/asset_names.hpp"
#include "web/portal/contrast.hpp"

namespace web {
namespace {

constexpr Colour white{255, 255, 255};

html::Url hashed(std::string_view stem, std::string_view bytes, std::string_view ending) {
    auto const url = html::Url::parse(
        fmt::format("/estatico/{}.{}.{}", stem, crypto::sha256_hex(bytes).substr(0, 10), ending));
    CHECK(url.has_value());
    return *url;
}

}  // namespace

bool accepts_colour(std::string_view colour) {
    auto const parsed = parse_colour(colour);
    return parsed && contrast(*parsed, white) >= contrast_of_words;
}

html::Url logo_address(Identity const& identity) {
    if (identity.logo_svg.empty()) return html::Url(assets::brujula_svg);
    return hashed("logo", identity.logo_svg, "svg");
}

std::string stylesheet(Identity const& identity) {
    if (identity.colour.empty()) return {};
    // On paper there is one theme; on the screen the high contrast has colours of its own.
    auto const named = fmt::format("{{--marca:{0};--govuk-brand-colour:{0}}}", identity.colour);
    return fmt::format(":root:not([data-contraste=\"alto\"]){0}\n@media print{{:root{0}}}\n",
                       named);
}

std::optional<html::Url> stylesheet_address(Identity const& identity) {
    if (identity.colour.empty()) return std::nullopt;
    return hashed("identidad", stylesheet(identity), "css");
}

}  // namespace web
