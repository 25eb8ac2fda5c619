#include "web/portal/preferences.hpp"

#include "web/portal/cookie.hpp"

namespace web {

using components::Preferences;

namespace {

constexpr std::string_view compact = ".compacta";

}  // namespace

bool has_preferences(http::Request const& request, Identity const& identity) {
    return cookie_of(request, identity, preferences_cookie).has_value();
}

Preferences preferences_of(http::Request const& request, Identity const& identity) {
    auto const cookie = cookie_of(request, identity, preferences_cookie);
    return cookie ? parse_preferences(*cookie) : Preferences{};
}

std::string preferences_key(Preferences preferences) {
    std::string key = preferences.contrast == Preferences::Contrast::high ? "alto." : "normal.";
    key += static_cast<char>('0' + static_cast<int>(preferences.letter));
    if (preferences.density == Preferences::Density::compact) key += compact;
    return key;
}

Preferences parse_preferences(std::string_view key) {
    Preferences preferences;
    if (key.ends_with(compact)) {
        preferences.density = Preferences::Density::compact;
        key.remove_suffix(compact.size());
    }
    if (key.starts_with("alto.")) preferences.contrast = Preferences::Contrast::high;
    if (key.ends_with(".1")) preferences.letter = Preferences::Letter::large;
    if (key.ends_with(".2")) preferences.letter = Preferences::Letter::larger;
    return preferences;
}

}  // namespace web
