#include "kit/html/url.hpp"

#include <algorithm>

namespace html {
namespace {

constexpr std::string_view hex = "0123456789ABCDEF";

void append_byte(std::string& out, char c) {
    auto const byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex[byte >> 4];
    out += hex[byte & 15];
}

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '~';
}

std::string encoded(std::string_view data) {
    std::string out;
    out.reserve(data.size());
    for (char const c : data) {
        if (is_unreserved(c)) {
            out += c;
        } else {
            append_byte(out, c);
        }
    }
    return out;
}

// A segment of dots alone would climb the tree, even when percent-encoded: browsers read %2E as a
// dot.
std::string encoded_segment(std::string_view segment) {
    auto const dots = std::min(segment.find_first_not_of('.'), segment.size());
    bool const climbs =
        (dots == 1 || dots == 2) && segment.find_first_not_of('_', dots) == std::string_view::npos;
    return climbs ? encoded(segment) + "_" : encoded(segment);
}

bool wants_encoding(char c) {
    constexpr std::string_view ascii = "\"<>^`{|}";
    return static_cast<unsigned char>(c) >= 0x80 || ascii.find(c) != std::string_view::npos;
}

}  // namespace

void Url::not_an_allowed_url() {}

std::optional<Url> Url::parse(std::string_view text) {
    std::string normal;
    normal.reserve(text.size());
    for (char const c : text) {
        if (wants_encoding(c)) {
            append_byte(normal, c);
        } else {
            normal += c;
        }
    }
    if (!is_plain(normal)) return std::nullopt;
    return Url(std::move(normal));
}

Url Url::path(std::initializer_list<std::string_view> segments) {
    std::string text;
    for (std::string_view const segment : segments) {
        if (segment.empty()) continue;
        text += '/';
        text += encoded_segment(segment);
    }
    if (text.empty()) text += '/';
    return Url(std::move(text));
}

Url Url::query(std::string_view key, std::string_view value) const {
    std::string_view const whole = text();
    std::size_t const hash = std::min(whole.find('#'), whole.size());
    std::string out(whole.substr(0, hash));
    out += out.find('?') == std::string::npos ? '?' : '&';
    out += encoded(key) + '=' + encoded(value);
    out += whole.substr(hash);
    return Url(std::move(out));
}

Url Url::fragment(std::string_view id) const {
    std::string out(text().substr(0, text().find('#')));
    return Url(std::move(out) + '#' + encoded(id));
}

}  // namespace html
