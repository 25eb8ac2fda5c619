#pragma once
// The languages that Rumbo speaks: Spanish as in Colombia, which is the default, and English.

#include <cstdint>
#include <string_view>

#include "base/enum_table.hpp"

namespace text {

enum class Language : std::uint8_t { spanish, english };
inline constexpr base::EnumTable language_tokens{
    std::array{base::EnumToken{Language::spanish, "es"}, base::EnumToken{Language::english, "en"}}};

// The language of a locale or language tag: "es_CO.UTF-8", "en-GB". Where it names neither of ours
// ("C", "", "fr_FR"), Spanish.
constexpr Language language_of(std::string_view tag) {
    auto const primary = tag.substr(0, tag.find_first_of("_-.@"));
    return language_tokens.find(primary).value_or(Language::spanish);
}

}  // namespace text
