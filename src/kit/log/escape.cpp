#include "kit/log/escape.hpp"

#include <fmt/core.h>

#include <cstdint>

#include "kit/log/log.hpp"

namespace logging {

namespace {

struct Character {
    std::uint32_t point = 0xFFFD;
    std::size_t bytes = 1;  // taken from the text
};

// The first character of a text that is not empty. What is not UTF-8 is one byte of U+FFFD.
Character first_character(std::string_view text) {
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    unsigned const lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    std::size_t const size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return {};
    std::uint32_t point = lead & (0xFFU >> (size + 1));
    for (std::size_t at = 1; at < size; ++at) {
        if ((byte(at) & 0xC0) != 0x80) return {};
        point = (point << 6) | (byte(at) & 0x3FU);
    }
    bool const overlong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
    bool const surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (overlong || surrogate || point > 0x10FFFF) return {};
    return {point, size};
}

bool breaks_a_line(std::uint32_t point) {
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029;
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
    std::size_t taken = 0;
    out.push_back('"');
    while (taken < text.size()) {
        Character const next = first_character(text.substr(taken));
        if (taken + next.bytes > field_bytes_max) {
            out += "…";
            break;
        }
        if (next.point == '"' || next.point == '\\') {
            out.push_back('\\');
            out.push_back(static_cast<char>(next.point));
        } else if (breaks_a_line(next.point)) {
            out += fmt::format("\\u{:04x}", next.point);
        } else if (next.point == 0xFFFD) {
            out += "\xEF\xBF\xBD";
        } else {
            out.append(text, taken, next.bytes);
        }
        taken += next.bytes;
    }
    out.push_back('"');
}

}  // namespace logging
