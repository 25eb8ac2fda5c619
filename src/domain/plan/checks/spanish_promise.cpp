#include "domain/plan/checks/spanish_promise.hpp"

namespace domain {
namespace {

std::string_view word_at(Prose const& prose, std::size_t at) {
    return at < prose.tokens.size() ? std::string_view(prose.tokens[at].folded) : "";
}

// After the name that the goal carries ("Meta Sectorial 2153:", "Meta 4 proyecto 8129:", "3979."):
// the first token of the sentence itself.
std::size_t begin_of_sentence(Prose const& prose) {
    constexpr std::array<std::string_view, 16> of_name{
        "meta",      "sectorial", "proyecto",  "indicador", "trazadora", "producto",
        "resultado", "de",        "inversion", "gestion",   "actividad", "objetivo",
        "n",         "no",        "nro",       "y"};
    std::size_t at = 0;
    while (at < prose.tokens.size()) {
        auto const& token = prose.tokens[at];
        bool const is_name = token.kind != TokenKind::word || is_one_of(token.folded, of_name);
        if (!is_name) break;
        ++at;
    }
    return at;
}

// Where the object of the verb ends and a purpose, a means or a relative clause begins.
bool opens_clause(Prose const& prose, std::size_t at) {
    auto const word = word_at(prose, at);
    auto const next = word_at(prose, at + 1);
    if (word == "para" || word == "que" || word == "cual" || word == "donde") return true;
    if (word == "." || word == ";" || word == ":") return true;
    if (word == "con") {
        constexpr std::array<std::string_view, 5> purposes{"animo", "fin", "finalidad", "objetivo",
                                                           "proposito"};
        return next == "base" || is_one_of(word_at(prose, at + 2), purposes);
    }
    if (word == "a") return next == "traves" || next == "partir";
    return word == "segun" || word == "conforme";
}

// "mediante 40 talleres", "por medio de 40 talleres": a means, and not what is promised.
bool is_means(Prose const& prose, std::size_t number) {
    std::size_t distance = 1;
    while (distance <= number && (word_at(prose, number - distance) == "los" ||
                                  word_at(prose, number - distance) == "las" ||
                                  word_at(prose, number - distance) == "de"))
        ++distance;
    if (distance > number) return false;
    auto const word = word_at(prose, number - distance);
    return word == "mediante" || word == "medio" || word == "durante";
}

// "al menos 50", "mínimo 50", "hasta 50", "más de 50"; none where it is approximate.
std::optional<Bound> bound_of(Prose const& prose, std::size_t number) {
    auto bound = Bound::exactly;
    for (std::size_t distance = 1; distance <= 3 && distance <= number; ++distance) {
        auto const word = word_at(prose, number - distance);
        auto const before = number > distance ? word_at(prose, number - distance - 1) : "";
        if (word == "aproximadamente" || word == "cerca" || word == "alrededor" || word == "entre")
            return std::nullopt;
        if (word == "menos" && (before == "al" || before == "lo")) return Bound::at_least;
        if (word == "minimo" || word == "mas") bound = Bound::at_least;
        if (word == "maximo" || word == "hasta" || word == "menos") bound = Bound::at_most;
    }
    return bound;
}

bool measures(ProseFigure const& figure) {
    return figure.kind == FigureKind::magnitude || figure.kind == FigureKind::percentage;
}

// "Pasar de 40 a 60", "aumentar del 40% al 60%": the second is what is promised.
ProseFigure const& end_of_change(Prose const& prose, std::size_t index) {
    auto const& figure = prose.figures[index];
    auto const before = figure.first > 0 ? word_at(prose, figure.first - 1) : "";
    if (before != "de" && before != "del") return figure;
    auto at = figure.last + 1;
    if (word_at(prose, at) != "a" && word_at(prose, at) != "al" && word_at(prose, at) != "hasta")
        return figure;
    ++at;
    while (word_at(prose, at) == "un" || word_at(prose, at) == "el")
        ++at;
    auto const next = prose.figure_at(at);
    return next < prose.figures.size() && measures(prose.figures[next]) ? prose.figures[next]
                                                                        : figure;
}

}  // namespace

std::optional<Promise> promise_of(Prose const& prose) {
    auto const begin = begin_of_sentence(prose);
    if (begin == prose.tokens.size() || !is_infinitive(prose.tokens[begin].folded))
        return std::nullopt;
    for (auto at = begin + 1; at < prose.tokens.size() && !opens_clause(prose, at); ++at) {
        auto const index = prose.figure_at(at);
        if (index == prose.figures.size() || !measures(prose.figures[index])) continue;
        if (is_means(prose, at)) continue;
        auto const bound = bound_of(prose, at);
        if (!bound) return std::nullopt;
        return Promise{&end_of_change(prose, index), *bound};
    }
    return std::nullopt;
}

}  // namespace domain
