#pragma once
// Permanent addresses go on: where a plan, or what it holds, has another code by now, its address
// of before leads to that of today.

#include <optional>
#include <string>

#include "web/portal/visit.hpp"

namespace web {

// The address of today of what this one asked for, with its query; none where it has none, asks for
// a certain edition, or leads nowhere anyway. The pattern is that of its route.
std::optional<std::string> address_of_today(Visit const& visit, std::string_view pattern);

}  // namespace web
