#pragma once
// Whether a reader can read something at an address: what they say of pages is counted for pages
// that there are, so that nobody fills the store with names of their own.

#include <optional>
#include <string>
#include <string_view>

#include "web/portal/visit.hpp"

namespace web {

// The address in Spanish, without its query, of the page that is read at that path of ours, which
// may be the English one; none where there is no such page.
std::optional<std::string> known_page(Visit const& visit, std::string_view target);

}  // namespace web
