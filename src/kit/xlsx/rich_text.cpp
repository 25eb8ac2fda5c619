#include "kit/xlsx/rich_text.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

namespace xlsx {
namespace {

constexpr std::size_t escape_size = 7;  // "_x000D_"

std::optional<std::uint32_t> escaped_at(std::string_view text, std::size_t at) {
    auto const escape = text.substr(at, escape_size);
    if (escape.size() < escape_size || !escape.starts_with("_x") || !escape.ends_with('_'))
        return std::nullopt;
    std::uint32_t code = 0;
    auto const* const first = escape.data() + 2;
    auto const [end, error] = std::from_chars(first, first + 4, code, 16);
    if (error != std::errc{} || end != first + 4) return std::nullopt;
    bool const is_surrogate = code >= 0xD800 && code <= 0xDFFF;
    return code == 0 || is_surrogate ? std::nullopt : std::optional(code);
}

void append(std::string& text, std::uint32_t code) {  // up to U+FFFF
    auto const tail = [&](std::uint32_t shift) {
        text += static_cast<char>(0x80U | (code >> shift & 0x3FU));
    };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | code >> 6U);
        tail(0);
    } else {
        text += static_cast<char>(0xE0U | code >> 12U);
        tail(6);
        tail(0);
    }
}

}  // namespace

void unescape(std::string& text) {
    auto at = text.find("_x");
    if (at == std::string::npos) return;
    std::string plain = text.substr(0, at);
    while (at < text.size()) {
        if (auto const code = escaped_at(text, at)) {
            append(plain, *code);
            at += escape_size;
        } else {
            plain += text[at++];
        }
    }
    text = std::move(plain);
}

}  // namespace xlsx
