#pragma once
// Contrast and letter size, remembered in a cookie of the visitor's own: "preferencias=alto.2".

#include <string>

#include "kit/http/message.hpp"
#include "web/components/shell.hpp"

namespace web {

inline constexpr char preferences_cookie[] = "preferencias";

bool has_preferences(http::Request const& request);
components::Preferences preferences_of(http::Request const& request);

// "alto.2": contrast and letter, as the cookie and the caches write it.
std::string preferences_key(components::Preferences preferences);
components::Preferences parse_preferences(std::string_view key);

}  // namespace web
