#pragma once
// The screen that a command writes to: how wide it is, whether it shows colours, and how texts that
// others wrote are made safe for it.

#include <cstdint>
#include <string>
#include <string_view>

namespace cli {

enum class Colours : std::uint8_t { none, ansi };
enum class Paint : std::uint8_t { plain, strong, faint, good, warning, bad, beyond };

struct Terminal {
    int width = 100;  // columns
    Colours colours = Colours::none;
};

// The terminal behind a file descriptor: its own width, and colours unless NO_COLOR is set or TERM
// is "dumb". A file or a pipe is 100 columns wide and has no colours.
Terminal terminal_of(int descriptor, char const* no_color, char const* term);

std::string painted(Terminal const& terminal, Paint paint, std::string_view text);

// Columns that a text takes: none for combining marks, two for wide characters.
int width_of(std::string_view text);

// The text without what steers a terminal (control characters), on one line.
std::string printable(std::string_view text);

// At most so many columns, the last one an ellipsis where something was cut.
std::string shortened(std::string_view text, int width);

// Lines of at most so many columns, broken at spaces.
std::string wrapped(std::string_view text, int width, int indent);

}  // namespace cli
