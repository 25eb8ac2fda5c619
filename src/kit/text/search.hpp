#pragma once
// Comparing texts as people do: without accents and case to find ("gestion" finds «Gestión»), and
// in the order of a dictionary to sort (ñ after n, Á beside a). (ICU, by Boost.Locale.)

#include <compare>
#include <string>
#include <string_view>

#include "kit/text/language.hpp"

namespace text {

// Equal for texts that differ in case, accents or compatibility forms alone. UTF-8.
std::string fold(std::string_view text);

// Dictionary order of the language.
std::weak_ordering compare(Language language, std::string_view left, std::string_view right);

}  // namespace text
