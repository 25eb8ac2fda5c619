#include "domain/people/password_rule.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <vector>

namespace domain {
namespace {

constexpr std::size_t distinct_characters_min = 5;
constexpr std::size_t own_word_min = 3;  // codes of units are as short as that

// What the lists of stolen passwords are full of; as parts, whatever stands around them.
constexpr std::array<std::string_view, 12> favourites{
    "contrasena", "password", "qwerty",   "asdfgh",     "123456", "abcdef",
    "bogota",     "colombia", "alcaldia", "secretaria", "admin1", "iloveyou"};

// Letters of Spanish with marks, in UTF-8, and what is typed for them.
struct Marked {
    std::string_view letter;
    char plain;
};
constexpr std::array<Marked, 14> marked{{{"á", 'a'},
                                         {"é", 'e'},
                                         {"í", 'i'},
                                         {"ó", 'o'},
                                         {"ú", 'u'},
                                         {"ü", 'u'},
                                         {"ñ", 'n'},
                                         {"Á", 'a'},
                                         {"É", 'e'},
                                         {"Í", 'i'},
                                         {"Ó", 'o'},
                                         {"Ú", 'u'},
                                         {"Ü", 'u'},
                                         {"Ñ", 'n'}}};

// In lower case and without marks: as it is tried by whoever guesses.
std::string plain(std::string_view text) {
    std::string folded;
    while (!text.empty()) {
        auto const found = std::ranges::find_if(
            marked, [&](Marked const& one) { return text.starts_with(one.letter); });
        bool const is_marked = found != marked.end();
        char const c = is_marked ? found->plain : text.front();
        folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        text.remove_prefix(is_marked ? found->letter.size() : 1);
    }
    return folded;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Words of letters and digits alone: "ana.perez@entidad.gov.co" has five.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (char const c : plain(text)) {
        bool const is_mark = (c >= ' ' && c < '0') || (c > '9' && c < 'A') || c == '_';
        if (is_mark)
            words.emplace_back();
        else
            words.back() += c;
    }
    std::erase_if(words, [](std::string const& word) { return word.size() < own_word_min; });
    return words;
}

// What is left of the password without these words, wherever they stand, must be long enough by
// itself.
bool leans_on(std::string_view password, std::span<std::string const> words) {
    std::vector<bool> taken(password.size());
    for (auto const& word : words)
        for (auto at = password.find(word); at != std::string_view::npos;
             at = password.find(word, at + 1))
            std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(at), word.size(), true);
    std::string left;
    for (std::size_t i = 0; i < password.size(); ++i)
        if (!taken[i]) left += password[i];
    return left.size() < password.size() && characters(left) < password_characters_min;
}

}  // namespace

std::optional<PasswordFlaw> flaw_of_password(std::string_view password,
                                             std::span<std::string const> own_words) {
    if (characters(password) < password_characters_min) return PasswordFlaw::too_short;
    if (password.size() > password_bytes_max) return PasswordFlaw::too_long;
    auto const guessed = plain(password);
    std::vector<std::string> own;
    for (auto const& text : own_words)
        std::ranges::move(words_of(text), std::back_inserter(own));
    if (leans_on(guessed, own)) return PasswordFlaw::own_words;
    if (std::set<char>(guessed.begin(), guessed.end()).size() < distinct_characters_min)
        return PasswordFlaw::easy;
    for (auto const favourite : favourites)
        if (leans_on(guessed, std::array{std::string(favourite)})) return PasswordFlaw::easy;
    return std::nullopt;
}

}  // namespace domain
