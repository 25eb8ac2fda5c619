#include "exchange/plan_workbook/said_of_nothing.hpp"

#include <algorithm>
#include <array>

#include "exchange/plan_workbook/field.hpp"

namespace exchange {
namespace {

constexpr std::array<std::string_view, 12> nothing_words{
    "na",           "noaplica",     "nd", "nodisponible", "sinlineabase", "np",
    "noprogramado", "noprogramada", "sr", "sinreporte",   "pordefinir",   "nohay"};

// Dashes and spaces alone, of any length; another sign may mean something.
bool is_dash(std::string_view text) {
    constexpr std::array<std::string_view, 8> signs{"-", "–", "—", "−", "―", "_", " ", "\u00a0"};
    while (!text.empty()) {
        auto const sign = std::ranges::find_if(
            signs, [&](std::string_view one) { return text.starts_with(one); });
        if (sign == signs.end()) return false;
        text.remove_prefix(sign->size());
    }
    return true;
}

}  // namespace

bool says_nothing(std::string_view text) {
    auto const key = heading_key(text);
    if (key.empty()) return is_dash(text);
    return std::ranges::find(nothing_words, std::string_view(key)) != nothing_words.end();
}

bool denies_baseline(std::string_view text) {
    constexpr std::array<std::string_view, 3> words{"sd", "sindato", "sindatos"};
    auto const key = heading_key(text);
    if (key.empty()) return false;
    return says_nothing(text) || std::ranges::find(words, std::string_view(key)) != words.end();
}

}  // namespace exchange
