#pragma once
// What the figures of a Spanish narrative claim to be: "Presenta un rezago de 2.946,975" claims a
// rezago, "la diferencia frente a lo programado corresponde a 112,200 PQRS" a difference. A figure
// that no word claims, an approximate one, a range, a part of another figure or what is only
// expected claims nothing: silence is better than a false objection.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/plan/checks/finding.hpp"
#include "domain/plan/checks/spanish_figures.hpp"

namespace domain {

// Words of the goal's own sentence, indicator and unit, by their stem: what a narrative about it
// may speak of.
class Vocabulary {
public:
    void add(std::string_view text);
    bool holds(std::string_view folded) const;

private:
    std::set<std::string, std::less<>> stems_;
};

struct Claim {
    FigureClaim kind;
    ProseFigure const* figure;  // of the prose
};

// In the order of the text.
std::vector<Claim> claims_in(Prose const& prose, Vocabulary const& vocabulary);

// The sentence around a token: [begin, end) up to the next full stop, semicolon and the like, and
// 80 tokens away at most.
struct TokenSpan {
    std::size_t begin;
    std::size_t end;
};
TokenSpan sentence_around(Prose const& prose, std::size_t token);

// rezago, sobre ejecución, programado… at that token; the second word of "sobre ejecución".
std::optional<FigureClaim> claim_word_at(Prose const& prose, std::size_t token);

}  // namespace domain
