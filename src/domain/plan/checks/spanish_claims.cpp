#include "domain/plan/checks/spanish_claims.hpp"

#include <optional>

namespace domain {
namespace {

constexpr std::size_t reach_max = 14;       // tokens between a claim and its figure
constexpr std::size_t sentence_reach = 80;  // tokens of a sentence on either side

using Words = std::string_view;

bool is_behind_word(Words word) {
    constexpr std::array<Words, 13> words{
        "atraso",     "deficit", "faltan",  "faltante", "faltantes", "faltaron", "pendiente",
        "pendientes", "restan",  "retraso", "rezagada", "rezago",    "rezagos"};
    return is_one_of(word, words);
}
bool is_difference_word(Words word) {
    constexpr std::array<Words, 5> words{"brecha", "desviacion", "diferencia", "excedio", "supero"};
    return is_one_of(word, words);
}
bool is_programmed_word(Words word) {
    constexpr std::array<Words, 21> words{
        "meta",       "planeada",    "planeadas",   "planeado",     "planeados",  "prevista",
        "previstas",  "previsto",    "previstos",   "programacion", "programada", "programadas",
        "programado", "programados", "programaron", "programo",     "proyectada", "proyectadas",
        "proyectado", "proyectados", "planeo"};
    return is_one_of(word, words);
}
bool is_executed_word(Words word) {
    constexpr std::array<Words, 7> words{"ejecucion",  "ejecutada",  "ejecutadas", "ejecutado",
                                         "ejecutados", "ejecutaron", "ejecuto"};
    return is_one_of(word, words);
}
bool is_progress_word(Words word) {
    constexpr std::array<Words, 16> words{"alcanzada", "alcanzado", "alcanzaron", "alcanzo",
                                          "avance",    "avances",   "avanzado",   "avanzaron",
                                          "avanzo",    "cumplido",  "cumplieron", "cumplimiento",
                                          "cumplio",   "logrado",   "lograron",   "logro"};
    return is_one_of(word, words);
}

std::optional<FigureClaim> claim_of(Words word) {
    if (word == "sobreejecucion" || word == "sobrecumplimiento") return FigureClaim::ahead;
    if (is_behind_word(word)) return FigureClaim::behind;
    if (is_difference_word(word)) return FigureClaim::difference;
    if (is_programmed_word(word)) return FigureClaim::programmed;
    if (is_executed_word(word)) return FigureClaim::executed;
    if (is_progress_word(word)) return FigureClaim::progress;
    return std::nullopt;
}

// What may stand between the word that claims and its figure.
bool is_connector(Words word) {
    constexpr std::array<Words, 72> words{
        "a",         "acumulada",  "acumulado",  "al",         "alcanza",     "ano",
        "asciende",  "ascendio",   "cifra",      "con",        "corresponde", "correspondio",
        "corte",     "cual",       "cuarto",     "cuatrienio", "de",          "del",
        "dicha",     "dicho",      "el",         "en",         "equivale",    "equivalente",
        "era",       "es",         "esta",       "este",       "fecha",       "fisica",
        "fisico",    "frente",     "fue",        "fueron",     "ha",          "igual",
        "indicador", "la",         "las",        "llega",      "llego",       "lo",
        "los",       "magnitud",   "mes",        "nivel",      "obtuvo",      "periodo",
        "por",       "porcentaje", "porcentual", "presenta",   "presento",    "primer",
        "que",       "registra",   "registro",   "relacion",   "reporta",     "reporto",
        "respecto",  "se",         "segundo",    "semestre",   "sido",        "tercer",
        "tiene",     "total",      "trimestre",  "un",         "una",         "valor"};
    return word == "vigencia" || word == "contra" || word == "entre" || word == "y" ||
           is_one_of(word, words);
}

bool is_article(Words word) {
    return word == "lo" || word == "la" || word == "las" || word == "los" || word == "el";
}

class Reader {
public:
    Reader(Prose const& prose, Vocabulary const& vocabulary)
        : prose_(prose), tokens_(prose.tokens), vocabulary_(vocabulary) {}

    std::optional<FigureClaim> claim_of_figure(ProseFigure const& figure) const {
        if (figure.kind != FigureKind::magnitude && figure.kind != FigureKind::percentage)
            return std::nullopt;
        if (is_approximate(figure) || is_part_or_range(figure) || is_expected(figure))
            return std::nullopt;
        if (auto const claim = participle_after(figure)) return claim;
        if (auto const claim = claim_before(figure)) return claim;
        return comparison_after(figure);
    }

private:
    Words word(std::size_t at) const {
        return at < tokens_.size() ? Words(tokens_[at].folded) : Words();
    }
    Words before(std::size_t at, std::size_t distance) const {
        return at >= distance ? word(at - distance) : Words();
    }
    bool is_mark(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].kind == TokenKind::mark;
    }

    bool is_approximate(ProseFigure const& figure) const {
        constexpr std::array<Words, 11> hedges{
            "alrededor", "aproximadamente", "aproximado", "casi", "cerca", "mas",
            "menos",     "minimo",          "maximo",     "unas", "unos"};
        for (std::size_t distance = 1; distance <= 3 && distance <= figure.first; ++distance) {
            if (is_mark(figure.first - distance)) break;
            if (is_one_of(before(figure.first, distance), hedges)) return true;
        }
        auto const next = word(figure.last + 1);
        return next == "aproximadamente" || next == "aprox";
    }

    // "3 de las 5", "35% a 45%", "entre 35 y 45": no figure of its own.
    bool is_part_or_range(ProseFigure const& figure) const {
        if (before(figure.first, 1) == "entre" || before(figure.first, 2) == "entre") return true;
        return joins_figure(figure.last + 1, +1) || joins_figure(figure.first - 1, -1);
    }

    // From a token next to a figure, over "a", "de las" and the like, to another figure.
    bool joins_figure(std::size_t at, int step) const {
        bool is_joined = false;
        for (int i = 0; i < 3 && at < tokens_.size(); ++i, at += static_cast<std::size_t>(step)) {
            if (is_joined && measures(at)) return true;
            constexpr std::array<Words, 6> joints{"a", "al", "hasta", "de", "-", "\u2013"};
            if (is_one_of(word(at), joints))
                is_joined = true;
            else if (!is_article(word(at)))
                return false;
        }
        return false;
    }

    bool measures(std::size_t token) const {
        auto const at = prose_.figure_at(token);
        return at < prose_.figures.size() && (prose_.figures[at].kind == FigureKind::magnitude ||
                                              prose_.figures[at].kind == FigureKind::percentage);
    }

    // "Se espera un avance del 100%" is no claim of what has been done.
    bool is_expected(ProseFigure const& figure) const {
        constexpr std::array<Words, 13> words{
            "espera",  "esperan",  "estima",    "estiman",   "preve", "preven", "proxima",
            "proximo", "proyecta", "proyectan", "realizara", "sera",  "seran"};
        auto const sentence = sentence_around(prose_, figure.first);
        for (auto i = sentence.begin; i < figure.first; ++i) {
            if (is_one_of(word(i), words)) return true;
            bool const is_future = word(i).ends_with("ara") || word(i).ends_with("aran");
            if (is_future && word(i).size() > 5) return true;
        }
        return false;
    }

    // "50 instrumentos programados", "8,12 ejecutado".
    std::optional<FigureClaim> participle_after(ProseFigure const& figure) const {
        for (auto at = figure.last + 1; at <= figure.last + 3 && at < tokens_.size(); ++at) {
            if (tokens_[at].kind != TokenKind::word || is_function_word(word(at)))
                return std::nullopt;
            bool const is_participle = word(at).ends_with("ado") || word(at).ends_with("ada") ||
                                       word(at).ends_with("ados") || word(at).ends_with("adas") ||
                                       word(at).starts_with("previst") ||
                                       word(at).starts_with("pendiente") ||
                                       word(at).starts_with("faltante");
            if (is_participle)
                if (auto const claim = claim_of(word(at))) return claim;
        }
        return std::nullopt;
    }

    std::optional<FigureClaim> claim_before(ProseFigure const& figure) const {
        auto at = figure.first;
        if (at > 0 && is_mark(at - 1) && word(at - 1) != "," && word(at - 1) != "." &&
            word(at - 1) != ";")
            --at;
        for (std::size_t reach = 0; at > 0 && reach < reach_max; ++reach) {
            --at;
            if (tokens_[at].kind == TokenKind::number) {
                if (measures(at)) return std::nullopt;
                continue;
            }
            if (is_mark(at)) return std::nullopt;
            if (auto const claim = claim_word_at(prose_, at)) {
                if (!is_complement(at) && is_head(at, *claim)) return claim;
                continue;
            }
            if (!is_connector(word(at)) && !is_month(word(at)) && !vocabulary_.holds(word(at)))
                return std::nullopt;
        }
        return std::nullopt;
    }

    // "superó en 15" differs by 15, "superó el 100%" does not.
    bool is_head(std::size_t at, FigureClaim claim) const {
        bool const is_verb = word(at) == "supero" || word(at) == "excedio";
        return claim != FigureClaim::difference || !is_verb || word(at + 1) == "en";
    }

    // Not what the figure is, but what that is compared with or part of: "la diferencia frente a
    // lo programado es…", "el avance de la meta fue…", "entre lo programado y lo ejecutado".
    bool is_complement(std::size_t at) const {
        if (before(at, 1) == "sobre") return false;  // sobre ejecución
        std::size_t const article = is_article(before(at, 1)) ? 1 : 0;
        auto const link = before(at, 1 + article);
        constexpr std::array<Words, 6> links{"a", "al", "con", "contra", "entre", "que"};
        if (is_one_of(link, links)) return true;
        if (link == "de" || link == "del") {
            if (article == 1) return true;
            return at >= 2 && claim_word_at(prose_, at - 2).has_value();
        }
        if (link != "y" && link != "e") return false;
        for (std::size_t distance = 2; distance <= 6; ++distance)
            if (before(at, distance) == "entre") return true;
        return false;
    }

    // "94% de lo programado", "15.402 PQRS por encima de lo programado".
    std::optional<FigureClaim> comparison_after(ProseFigure const& figure) const {
        bool is_compared = false;
        bool has_noun = false;
        for (auto at = figure.last + 1; at <= figure.last + 6 && at < tokens_.size(); ++at) {
            if (is_mark(at) || tokens_[at].kind == TokenKind::number) return std::nullopt;
            constexpr std::array<Words, 5> comparisons{"adicionales", "debajo", "encima", "mas",
                                                       "menos"};
            if (is_one_of(word(at), comparisons))
                is_compared = true;
            else if (is_programmed_word(word(at)) && is_article(before(at, 1)))
                return is_compared ? std::optional(FigureClaim::difference)
                       : figure.kind == FigureKind::percentage && !has_noun
                           ? std::optional(FigureClaim::progress)
                           : std::nullopt;
            else if (!is_function_word(word(at)))
                has_noun = true;
        }
        return std::nullopt;
    }

    Prose const& prose_;
    std::vector<Token> const& tokens_;
    Vocabulary const& vocabulary_;
};

// A stem is a word's beginning: "estrategia" and "estrategias" are one.
constexpr std::size_t stem_letters = 6;

}  // namespace

void Vocabulary::add(std::string_view text) {
    for (auto const& token : tokens_of(text))
        if (token.kind == TokenKind::word && token.folded.size() >= 4)
            stems_.insert(token.folded.substr(0, stem_letters));
}

bool Vocabulary::holds(std::string_view folded) const {
    return folded.size() >= 4 && stems_.contains(folded.substr(0, stem_letters));
}

TokenSpan sentence_around(Prose const& prose, std::size_t token) {
    auto const ends = [&](std::size_t at) {
        auto const& mark = prose.tokens[at].folded;
        return prose.tokens[at].kind == TokenKind::mark &&
               (mark == "." || mark == ";" || mark == "!" || mark == "?");
    };
    TokenSpan span{token, token};
    while (span.begin > 0 && token - span.begin < sentence_reach && !ends(span.begin - 1))
        --span.begin;
    while (span.end < prose.tokens.size() && span.end - token < sentence_reach && !ends(span.end))
        ++span.end;
    return span;
}

std::optional<FigureClaim> claim_word_at(Prose const& prose, std::size_t token) {
    auto const& word = prose.tokens[token];
    if (word.kind != TokenKind::word) return std::nullopt;
    bool const is_over = token > 0 && prose.tokens[token - 1].folded == "sobre" &&
                         (word.folded == "ejecucion" || word.folded == "cumplimiento");
    return is_over ? FigureClaim::ahead : claim_of(word.folded);
}

std::vector<Claim> claims_in(Prose const& prose, Vocabulary const& vocabulary) {
    Reader const reader(prose, vocabulary);
    std::vector<Claim> claims;
    for (auto const& figure : prose.figures)
        if (auto const kind = reader.claim_of_figure(figure)) claims.push_back({*kind, &figure});
    return claims;
}

}  // namespace domain
