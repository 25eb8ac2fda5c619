#pragma once
// Roles as people write them in a list: by their name in either language, their token, or one of
// the other words of the table, whatever their case and accents.

#include <optional>
#include <string_view>

#include "domain/people/role.hpp"

namespace documents {

std::optional<domain::Role> role_called(std::string_view words);

}  // namespace documents
