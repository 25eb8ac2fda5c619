#pragma once
// Names and codes that people give: short enough to be shown, and without control characters.

#include <algorithm>
#include <string_view>

namespace domain {

inline constexpr std::size_t name_bytes_max = 200;
inline constexpr std::size_t code_bytes_max = 40;

constexpr bool is_usable_text(std::string_view text, std::size_t bytes_max) {
    return text.size() <= bytes_max && std::ranges::none_of(text, [](char c) {
               auto const code = static_cast<unsigned char>(c);
               return code < 0x20 || code == 0x7F;
           });
}

// Of several lines: no control characters but line ends and tabs.
constexpr bool is_usable_prose(std::string_view text) {
    return std::ranges::none_of(text, [](char c) {
        auto const code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\n' && c != '\r' && c != '\t') || code == 0x7F;
    });
}

// Without the blanks around it, with which nobody means anything.
constexpr std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Nothing but white space.
constexpr bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace domain
