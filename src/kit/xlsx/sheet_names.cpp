#include <algorithm>

#include "kit/xlsx/workbook.hpp"

namespace xlsx {
namespace {

constexpr std::size_t characters_max = 31;

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Workbooks count UTF-16 units; a character past the basic plane is two.
std::string first_characters(std::string_view text, std::size_t max) {
    std::size_t units = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        auto next = end + 1;
        while (next < text.size() && is_continuation(text[next]))
            ++next;
        units += next - end == 4 ? 2 : 1;
        if (units > max) break;
        end = next;
    }
    return std::string(text.substr(0, end));
}

std::string allowed(std::string name) {
    std::ranges::replace_if(
        name,
        [](char c) {
            return std::string_view("[]:*?/\\").find(c) != std::string_view::npos ||
                   static_cast<unsigned char>(c) < ' ';
        },
        '-');
    name = first_characters(name, characters_max);
    while (name.ends_with('\'') || name.ends_with(' '))
        name.pop_back();
    name.erase(0, std::min(name.find_first_not_of("' "), name.size()));
    return name.empty() ? "1" : name;
}

// Workbooks compare names without regard to case; beyond ASCII, alike is rare and refused there.
bool is_same(std::string_view left, std::string_view right) {
    auto const lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    };
    return std::ranges::equal(left, right, {}, lower, lower);
}

}  // namespace

std::vector<std::string> sheet_names(std::vector<std::string> wanted) {
    std::vector<std::string> names;
    for (auto& name : wanted) {
        auto const base = allowed(std::move(name));
        auto candidate = base;
        auto const is_taken = [&] {
            return is_same(candidate, "history") ||
                   std::ranges::any_of(names, [&](auto const& n) { return is_same(n, candidate); });
        };
        for (int number = 2; is_taken(); ++number) {
            auto const suffix = " (" + std::to_string(number) + ")";
            candidate = first_characters(base, characters_max - suffix.size()) + suffix;
        }
        names.push_back(candidate);
    }
    return names;
}

}  // namespace xlsx
