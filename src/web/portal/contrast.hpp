#pragma once
// How far two colours are apart, as WCAG 2.1 computes it: 1 (the same) to 21 (black and white).
// Words need 4.5 (1.4.3); marks, lines and edges of controls 3 (1.4.11).

#include <array>
#include <optional>
#include <string_view>

namespace web {

using Colour = std::array<int, 3>;  // red, green, blue, 0 to 255

inline constexpr double contrast_of_words = 4.5;
inline constexpr double contrast_of_marks = 3;

// "#RRGGBB"; none for anything else.
std::optional<Colour> parse_colour(std::string_view text);

double contrast(Colour const& one, Colour const& other);

// So many percent of the one, the rest of the other, as color-mix(in srgb) does.
Colour mixed(Colour const& one, int percent, Colour const& other);

}  // namespace web
