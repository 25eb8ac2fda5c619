#pragma once
// The small grammar that header fields share: optional white space and lists (RFC 9110 §5.6).

#include <string_view>

namespace http {

// Without spaces and tabs at both ends.
constexpr std::string_view trim(std::string_view text) {
    auto const blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

// Every piece of "a, b,,c" between separators, trimmed; empty pieces are left out. Quotes are not
// looked at: for fields whose items hold no separator.
void for_each_item(std::string_view list, char separator, auto&& use) {
    while (!list.empty()) {
        auto const end = list.find(separator);
        if (auto const item = trim(list.substr(0, end)); !item.empty()) use(item);
        if (end == std::string_view::npos) return;
        list.remove_prefix(end + 1);
    }
}

}  // namespace http
