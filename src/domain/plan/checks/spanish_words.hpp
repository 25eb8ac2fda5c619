#pragma once
// Spanish prose as words, numbers and marks. Words are folded (lower case, without accents), so
// that "Sobre Ejecución" and "sobre ejecucion" are one; numbers keep their own separators.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

enum class TokenKind : std::uint8_t { word, number, mark };

struct Token {
    TokenKind kind;
    std::size_t begin;  // bytes of the text, end exclusive
    std::size_t end;
    std::string folded;       // of a number or a mark: its own text
    bool is_acronym = false;  // two or more letters, all capitals: PQRS
};

// Of a longer text the rest is not read.
inline constexpr std::size_t prose_bytes_max = 32 * 1024;

// Any bytes at all; what is neither letter nor digit is a mark, white space separates.
std::vector<Token> tokens_of(std::string_view text);

template <std::size_t N>
constexpr bool is_one_of(std::string_view word, std::array<std::string_view, N> const& words) {
    return std::ranges::find(words, word) != words.end();
}

// "-ar", "-er", "-ir": the verb with which a goal promises.
bool is_infinitive(std::string_view folded);

// Articles, prepositions, conjunctions and the like: no noun that a number counts.
bool is_function_word(std::string_view folded);

bool is_month(std::string_view folded);

}  // namespace domain
