#pragma once
// What people write where there is no number: «N.A.», «No aplica», «–» (interface.md §8.3).

#include <string_view>

namespace exchange {

bool says_nothing(std::string_view text);

}  // namespace exchange
