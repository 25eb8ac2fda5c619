#include "domain/people/password_rule.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace domain {
namespace {

constexpr std::size_t distinct_characters_min = 5;
constexpr std::size_t own_word_min = 4;

// What the lists of stolen passwords are full of; as parts, whatever stands around them.
constexpr std::array<std::string_view, 14> favourites{
    "contrasena", "contraseña", "password", "qwerty",   "asdfgh",     "123456", "abcdef",
    "bogota",     "bogotá",     "colombia", "alcaldia", "secretaria", "admin1", "iloveyou"};

std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return lower;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Words of letters and digits alone: "ana.perez@entidad.gov.co" has five.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (char const c : in_lower_case(text)) {
        bool const is_mark = (c >= ' ' && c < '0') || (c > '9' && c < 'A') || c == '_';
        if (is_mark)
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

// What is left of the password without the word, wherever it stands, must be long enough by itself.
bool leans_on(std::string_view password, std::string_view word) {
    if (word.empty()) return false;
    std::size_t taken = 0;
    for (auto at = password.find(word); at != std::string_view::npos;
         at = password.find(word, at + word.size()))
        taken += characters(word);
    return taken > 0 && characters(password) - taken < password_characters_min;
}

}  // namespace

std::optional<PasswordFlaw> flaw_of_password(std::string_view password,
                                             std::span<std::string const> own_words) {
    if (characters(password) < password_characters_min) return PasswordFlaw::too_short;
    if (password.size() > password_bytes_max) return PasswordFlaw::too_long;
    auto const lower = in_lower_case(password);
    for (auto const& text : own_words)
        for (auto const& word : words_of(text))
            if (word.size() >= own_word_min && leans_on(lower, word))
                return PasswordFlaw::own_words;
    if (std::set<char>(lower.begin(), lower.end()).size() < distinct_characters_min)
        return PasswordFlaw::easy;
    for (auto const favourite : favourites)
        if (leans_on(lower, favourite)) return PasswordFlaw::easy;
    return std::nullopt;
}

}  // namespace domain
