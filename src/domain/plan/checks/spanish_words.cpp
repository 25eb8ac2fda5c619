#include "domain/plan/checks/spanish_words.hpp"

namespace domain {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// One character: what it becomes when folded (empty: no letter), and whether it was a capital.
struct Letter {
    std::string_view folded;
    std::size_t bytes = 1;
    bool is_capital = false;
};

// The second byte of U+00C0 to U+00FF, which all begin with C3.
constexpr std::string_view latin_fold(unsigned char second) {
    constexpr std::array<std::string_view, 32> folded{
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "t", "s"};
    return folded[second & 0x1Fu];
}

Letter letter_at(std::string_view text, std::size_t at) {
    static constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz";
    char const c = text[at];
    if (is_ascii_letter(c)) {
        bool const is_capital = c <= 'Z';
        return {alphabet.substr(static_cast<std::size_t>(c - (is_capital ? 'A' : 'a')), 1), 1,
                is_capital};
    }
    if (at + 1 >= text.size()) return {};
    auto const first = static_cast<unsigned char>(c);
    auto const second = static_cast<unsigned char>(text[at + 1]);
    if (first == 0xC3 && second >= 0x80 && second <= 0xBF)
        return {latin_fold(second), 2, second < 0xA0};
    return {};
}

// A combining accent (U+0300 to U+036F) belongs to the letter before it and is dropped.
bool is_accent(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) return false;
    auto const first = static_cast<unsigned char>(text[at]);
    auto const second = static_cast<unsigned char>(text[at + 1]);
    return (first == 0xCC && second >= 0x80) || (first == 0xCD && second >= 0x80 && second <= 0xAF);
}

bool digits_follow(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return false;
    return std::ranges::all_of(text.substr(at, count), is_digit);
}

// Bytes of the separator that stands at `at` within a number; 0 where there is none. A space or an
// apostrophe separates groups of three alone.
std::size_t separator_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '.' || text[at] == ',') return digits_follow(text, at + 1, 1) ? 1 : 0;
    constexpr std::array<std::string_view, 4> of_groups{"'", "\u2019", "\u00A0", "\u202F"};
    for (auto const separator : of_groups)
        if (text.substr(at).starts_with(separator) &&
            digits_follow(text, at + separator.size(), 3) &&
            !digits_follow(text, at + separator.size() + 3, 1))
            return separator.size();
    return 0;
}

Token number_at(std::string_view text, std::size_t begin) {
    auto end = begin;
    for (;;) {
        while (end < text.size() && is_digit(text[end]))
            ++end;
        auto const separator = separator_at(text, end);
        if (separator == 0) break;
        end += separator;
    }
    return {TokenKind::number, begin, end, std::string(text.substr(begin, end - begin))};
}

Token word_at(std::string_view text, std::size_t begin) {
    Token word{TokenKind::word, begin, begin, {}};
    std::size_t letters = 0;
    std::size_t capitals = 0;
    while (word.end < text.size()) {
        if (is_accent(text, word.end)) {
            word.end += 2;
            continue;
        }
        auto const letter = letter_at(text, word.end);
        if (letter.folded.empty()) break;
        word.folded += letter.folded;
        word.end += letter.bytes;
        ++letters;
        if (letter.is_capital) ++capitals;
    }
    word.is_acronym = letters >= 2 && capitals == letters;
    return word;
}

std::size_t space_at(std::string_view text, std::size_t at) {
    if (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r')) return 1;
    if (text.substr(at).starts_with("\u00A0")) return 2;
    if (text.substr(at).starts_with("\u202F")) return 3;
    return 0;
}

Token mark_at(std::string_view text, std::size_t begin) {
    auto end = begin + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u &&
           (static_cast<unsigned char>(text[begin]) & 0x80u) != 0)
        ++end;
    return {TokenKind::mark, begin, end, std::string(text.substr(begin, end - begin))};
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    text = text.substr(0, prose_bytes_max);
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (auto const space = space_at(text, at)) {
            at += space;
            continue;
        }
        if (is_digit(text[at]))
            tokens.push_back(number_at(text, at));
        else if (!letter_at(text, at).folded.empty())
            tokens.push_back(word_at(text, at));
        else
            tokens.push_back(mark_at(text, at));
        at = tokens.back().end;
    }
    return tokens;
}

bool is_infinitive(std::string_view folded) {
    constexpr std::array<std::string_view, 14> nouns{
        "lugar",   "hogar",   "taller",   "mujer", "militar",   "familiar", "escolar",
        "popular", "similar", "superior", "lider", "bienestar", "caracter", "auxiliar"};
    if (folded.ends_with("se")) folded.remove_suffix(2);
    if (folded.size() < 4 || is_one_of(folded, nouns)) return false;
    return folded.ends_with("ar") || folded.ends_with("er") || folded.ends_with("ir");
}

bool is_function_word(std::string_view folded) {
    constexpr std::array<std::string_view, 54> words{
        "a",    "al",     "ante",  "antes", "aun",   "cada",     "como",    "con",      "contra",
        "cual", "cuales", "de",    "del",   "desde", "despues",  "durante", "e",        "el",
        "en",   "entre",  "es",    "esta",  "estas", "estos",    "fue",     "fueron",   "hasta",
        "la",   "las",    "lo",    "los",   "mas",   "mediante", "menos",   "mientras", "ni",
        "no",   "o",      "para",  "pero",  "por",   "que",      "se",      "segun",    "si",
        "sin",  "sino",   "sobre", "sus",   "tras",  "u",        "un",      "unas",     "unos"};
    return folded == "una" || folded == "y" || is_one_of(folded, words);
}

bool is_month(std::string_view folded) {
    constexpr std::array<std::string_view, 13> months{
        "enero",  "febrero",    "marzo",     "abril",   "mayo",      "junio",    "julio",
        "agosto", "septiembre", "setiembre", "octubre", "noviembre", "diciembre"};
    return is_one_of(folded, months);
}

}  // namespace domain
