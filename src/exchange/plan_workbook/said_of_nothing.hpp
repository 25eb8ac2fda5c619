#pragma once
// What people write where there is no number: «N.A.», «No aplica», «–» (interface.md §8.3).

#include <string_view>

namespace exchange {

bool says_nothing(std::string_view text);

// In words, that there is no baseline: «N/A», «Sin línea base», «S/D». A dash says nothing at all.
bool denies_baseline(std::string_view text);

}  // namespace exchange
