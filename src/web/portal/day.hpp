#pragma once
// A day as people write it in Colombia: "31/03/2024", "31-3-2024", "31/3/24"; as programs do,
// "2024-03-31"; or «hoy» ("today" on English pages).

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace web {

// None where it is no day. A year of two digits is of this century.
std::optional<base::Date> parse_day(std::string_view text, base::Date today);

}  // namespace web
