#include "cli/terminal.hpp"

#include <locale.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <clocale>
#include <cwchar>

#include <vector>

namespace cli {
namespace {

constexpr int width_min = 40;
constexpr int width_max = 200;
constexpr std::string_view replacement = "\uFFFD";

struct CodePoint {
    char32_t value;
    std::size_t bytes;
};

// Of a text that is UTF-8; a byte that is not stands for U+FFFD.
CodePoint code_point_at(std::string_view text, std::size_t at) {
    auto const first = static_cast<unsigned char>(text[at]);
    std::size_t const bytes = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (bytes == 1) return {first, 1};
    if (first < 0xC2 || at + bytes > text.size()) return {0xFFFD, 1};
    char32_t value = first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i)
        value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return {value, bytes};
}

// The C library's tables of column widths are those of the locale.
int columns_of(char32_t value) {
    static locale_t const unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
    if (unicode == locale_t{}) return 1;
    auto const before = uselocale(unicode);
    auto const columns = wcwidth(static_cast<wchar_t>(value));
    uselocale(before);
    return columns < 0 ? 1 : columns;
}

bool steers(char32_t value) {
    bool const is_control = value < 0x20 || (value >= 0x7F && value < 0xA0);
    bool const turns_direction =
        (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
    return is_control || turns_direction;
}

std::string_view code_of(Paint paint) {
    switch (paint) {
        case Paint::plain:
            return "";
        case Paint::strong:
            return "\x1b[1m";
        case Paint::faint:
            return "\x1b[2m";
        case Paint::good:
            return "\x1b[32m";
        case Paint::warning:
            return "\x1b[33m";
        case Paint::bad:
            return "\x1b[31m";
        case Paint::beyond:
            return "\x1b[35m";
    }
    return "";
}

}  // namespace

Terminal terminal_of(int descriptor, char const* no_color, char const* term) {
    Terminal terminal;
    if (isatty(descriptor) == 0) return terminal;
    winsize size{};
    if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        terminal.width = std::min(std::max(int{size.ws_col}, width_min), width_max);
    bool const is_refused = no_color != nullptr && *no_color != '\0';
    bool const is_dumb = term != nullptr && std::string_view(term) == "dumb";
    if (!is_refused && !is_dumb) terminal.colours = Colours::ansi;
    return terminal;
}

std::string painted(Terminal const& terminal, Paint paint, std::string_view text) {
    if (terminal.colours == Colours::none || paint == Paint::plain) return std::string(text);
    return std::string(code_of(paint)).append(text).append("\x1b[0m");
}

int width_of(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const point = code_point_at(text, at);
        width += columns_of(point.value);
        at += point.bytes;
    }
    return width;
}

std::string printable(std::string_view text) {
    std::string safe;
    for (std::size_t at = 0; at < text.size();) {
        auto const point = code_point_at(text, at);
        if (point.value == '\n' || point.value == '\t' || point.value == '\r')
            safe += ' ';
        else if (steers(point.value) || point.value == 0xFFFD)
            safe += replacement;
        else
            safe += text.substr(at, point.bytes);
        at += point.bytes;
    }
    return safe;
}

std::string shortened(std::string_view text, int width) {
    if (width_of(text) <= width) return std::string(text);
    int used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        auto const point = code_point_at(text, at);
        auto const columns = columns_of(point.value);
        if (used + columns > width - 1) break;
        used += columns;
        at += point.bytes;
    }
    while (at > 0 && text[at - 1] == ' ')
        --at;
    return std::string(text.substr(0, at)) + "…";
}

std::string wrapped(std::string_view text, int width, int indent) {
    auto const margin = static_cast<std::size_t>(indent);
    std::string out;
    std::string line(margin, ' ');
    bool is_empty = true;
    while (!text.empty()) {
        auto const space = text.find(' ');
        auto const word = text.substr(0, space);
        text.remove_prefix(space == text.npos ? text.size() : space + 1);
        if (word.empty()) continue;
        if (!is_empty && width_of(line) + 1 + width_of(word) > width) {
            out += line + '\n';
            line.assign(margin, ' ');
            is_empty = true;
        }
        if (!is_empty) line += ' ';
        line += word;
        is_empty = false;
    }
    return out + line;
}

}  // namespace cli
