#pragma once
// Contrast, letter size and density, remembered in a cookie of the visitor's own:
// "preferencias=alto.2.compacta".

#include <string>

#include "kit/http/message.hpp"
#include "web/components/shell.hpp"
#include "web/portal/identity.hpp"

namespace web {

inline constexpr char preferences_cookie[] = "preferencias";

bool has_preferences(http::Request const& request, Identity const& identity);
components::Preferences preferences_of(http::Request const& request, Identity const& identity);

// "alto.2" or "alto.2.compacta": contrast, letter and density, as the cookie and the caches write
// them; what is not understood is as it is for everybody.
std::string preferences_key(components::Preferences preferences);
components::Preferences parse_preferences(std::string_view key);

}  // namespace web
