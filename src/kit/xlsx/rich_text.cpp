#include "kit/xlsx/rich_text.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

namespace xlsx {
namespace {

constexpr std::size_t escape_size = 7;  // "_x000D_"

// "_x000D", whatever follows.
std::optional<std::uint32_t> code_at(std::string_view text, std::size_t at) {
    if (text.size() - at < escape_size - 1 || !text.substr(at).starts_with("_x"))
        return std::nullopt;
    std::uint32_t code = 0;
    auto const* const first = text.data() + at + 2;
    auto const [end, error] = std::from_chars(first, first + 4, code, 16);
    return error == std::errc{} && end == first + 4 ? std::optional(code) : std::nullopt;
}

std::optional<std::uint32_t> escaped_at(std::string_view text, std::size_t at) {
    auto const code = code_at(text, at);
    if (!code || at + escape_size > text.size() || text[at + escape_size - 1] != '_')
        return std::nullopt;
    bool const is_surrogate = *code >= 0xD800 && *code <= 0xDFFF;
    return *code == 0 || is_surrogate ? std::nullopt : code;
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

std::string escaped(std::string text) {
    constexpr std::string_view underscore = "_x005F";
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        if (!code_at(text, at)) continue;  // a control character may yet bring its "_"
        text.insert(at, underscore);
        at += underscore.size();
    }
    return text;
}

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
