#pragma once
// The six states that a mark can have. Each has a colour and a shape, so that colour is never
// alone.

#include <string_view>

#include "kit/chart/drawing.hpp"

namespace chart {

enum class Tone { critical, behind, on_target, in_process, over, none };

// "critico", "rezago"…: the end of a class name in the stylesheet.
std::string_view css_name(Tone tone);

// fill or stroke in the colour of the tone: a class for the page's theme, a colour for a file.
html::Attribute fill(Tone tone);
html::Attribute stroke(Tone tone);

// The mark of the tone around a point, 10 px wide: octagon, triangle down, disc, ring, triangle up,
// hollow square.
html::Html marker(Tone tone, Px x, Px y, std::string_view reading);

}  // namespace chart
