#pragma once
// The numbers of Spanish prose, in Colombian notation ("2.946,975", "95,74 %", "1'000.000",
// "1,9 millones"), told apart from numbers that measure nothing: codes ("Meta Sectorial 2153"),
// norms ("Ley 152 de 1994"), dates, years, ordinals, ranges and sums of money.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/rational.hpp"
#include "domain/plan/checks/spanish_words.hpp"

namespace domain {

enum class FigureKind : std::uint8_t {
    magnitude,
    percentage,  // "%", "por ciento", "puntos porcentuales"
    money,
    year,
    date,
    label,  // a code, a norm, an ordinal, a range: names and does not measure
};

struct ProseFigure {
    FigureKind kind;
    std::size_t first;  // of its tokens
    std::size_t last;   // the number itself, "%", "millones" and the like
    std::string printed;
    // Every number that its notation allows, each at its printed decimals; the Colombian one first.
    std::vector<base::Decimal> readings;
    int power = 0;  // "mil" 3, "millones" 6
    bool is_negative = false;
};

struct Prose {
    std::vector<Token> tokens;
    std::vector<ProseFigure> figures;

    // Position of the figure that holds the token, or figures.size().
    std::size_t figure_at(std::size_t token) const;
};

Prose read_prose(std::string_view text);

// "112,200" is 112.200 and 112200; "4.155.036" is 4155036 alone; "1.2.3" is no number.
std::vector<base::Decimal> readings_of(std::string_view printed);

// Whether one reading is the value, at its printed decimals (half up), whatever the sign.
bool agrees_in_size(ProseFigure const& figure, base::Rational const& value);

// The noun that the figure counts ("50 Instrumentos": "instrumentos"); empty where there is none.
std::string_view counted_noun(Prose const& prose, ProseFigure const& figure);

}  // namespace domain
