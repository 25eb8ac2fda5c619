#include "kit/mail/header.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "base/check.hpp"

namespace mail {
namespace {

constexpr std::size_t word_bytes = 42;  // so that no encoded word is longer than 75 (RFC 2047 §2)

std::string base64(std::string_view bytes) {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group =
                group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += i + k > bytes.size() ? '=' : alphabet[group >> (18 - 6 * k) & 63U];
    }
    return text;
}

bool is_plain(std::string_view text) {
    return text.find("=?") == std::string_view::npos && text.size() <= 60 &&
           std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

bool continues_a_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

bool is_header_text(std::string_view text) {
    return std::ranges::none_of(text, [](char c) {
        auto const code = static_cast<unsigned char>(c);
        return code < 0x20 || code == 0x7F;
    });
}

std::string encoded_words(std::string_view text) {
    CHECK(is_header_text(text));
    if (is_plain(text)) return std::string(text);
    std::string words;
    while (!text.empty()) {
        auto size = std::min(text.size(), word_bytes);
        while (size < text.size() && size > 1 && continues_a_character(text[size]))
            --size;
        words += fmt::format("{}=?UTF-8?B?{}?=", words.empty() ? "" : "\r\n ",
                             base64(text.substr(0, size)));
        text.remove_prefix(size);
    }
    return words;
}

std::string mailbox(std::string_view name, std::string_view address) {
    CHECK(is_header_text(name) && is_header_text(address));
    if (name.empty()) return fmt::format("<{}>", address);
    if (!is_plain(name)) return fmt::format("{} <{}>", encoded_words(name), address);
    std::string quoted;
    for (char const c : name) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return fmt::format("\"{}\" <{}>", quoted, address);
}

std::string header_date(base::Instant moment) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const day = std::chrono::floor<std::chrono::days>(moment.moment());
    std::chrono::year_month_day const date(day);
    std::chrono::hh_mm_ss const time(moment.moment() - day);
    return fmt::format(
        "{}, {} {} {} {:02}:{:02}:{:02} +0000", days[std::chrono::weekday(day).c_encoding()],
        static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
        static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
        time.seconds().count());
}

}  // namespace mail
