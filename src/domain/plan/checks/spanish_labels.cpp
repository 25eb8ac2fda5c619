#include "domain/plan/checks/spanish_labels.hpp"

namespace domain {
namespace {

// Nouns that a number follows as a name.
bool is_label_noun(std::string_view word) {
    constexpr std::array<std::string_view, 76> nouns{
        "acta",          "actas",        "actividad",    "acuerdo",   "acuerdos",  "anexo",
        "ano",           "anos",         "art",          "articulo",  "articulos", "bimestre",
        "bpin",          "calle",        "capitulo",     "carrera",   "caso",      "circular",
        "codigo",        "componente",   "conpes",       "contrato",  "contratos", "convenio",
        "convenios",     "cuatrimestre", "decreto",      "decretos",  "dimension", "directiva",
        "eje",           "etapa",        "fase",         "figura",    "formato",   "grupo",
        "hito",          "indicador",    "indicadores",  "iso",       "ley",       "leyes",
        "linea",         "lineas",       "literal",      "localidad", "meta",      "metas",
        "norma",         "ntc",          "numeral",      "numerales", "numero",    "objetivo",
        "objetivos",     "ods",          "ordenanza",    "paragrafo", "pilar",     "piso",
        "procedimiento", "producto",     "programa",     "proposito", "proyecto",  "proyectos",
        "radicado",      "resolucion",   "resoluciones", "riesgo",    "semestre",  "sentencia",
        "tabla",         "trimestre",    "version",      "vigencia"};
    return is_one_of(word, nouns);
}

// What may stand between the noun and its number: "Indicador sectorial 543", "Meta trazadora 75".
bool is_label_adjective(std::string_view word) {
    constexpr std::array<std::string_view, 17> adjectives{
        "administrativo", "conjunta",      "distrital", "especifico", "estrategico", "externa",
        "general",        "institucional", "interna",   "local",      "marco",       "nacional",
        "organica",       "reglamentario", "sectorial", "trazador",   "trazadora"};
    return is_one_of(word, adjectives);
}

// "proyecto de inversión 7871", "meta de producto 4".
bool is_label_complement(std::string_view word) {
    constexpr std::array<std::string_view, 4> complements{"gestion", "inversion", "producto",
                                                          "resultado"};
    return is_one_of(word, complements);
}

class Surroundings {
public:
    Surroundings(Prose const& prose, std::size_t number)
        : prose_(prose), tokens_(prose.tokens), number_(number) {}

    std::string_view before(std::size_t distance) const {
        return number_ >= distance ? std::string_view(tokens_[number_ - distance].folded) : "";
    }
    std::string_view after(std::size_t distance) const {
        auto const at = number_ + distance;
        return at < tokens_.size() ? std::string_view(tokens_[at].folded) : "";
    }

    // Part of a longer name: P5, CB-0404, 4G, 7871-4, 31/03/2024, 8:30; not a sign, not "24%".
    bool is_glued() const {
        if (touches(number_, number_ + 1)) {
            auto const& next = tokens_[number_ + 1];
            if (next.kind == TokenKind::word || is_ordinal_mark(next.folded)) return true;
            if (touches(number_ + 1, number_ + 2) && joins(next, tokens_[number_ + 2])) return true;
        }
        if (number_ == 0 || !touches(number_ - 1, number_)) return false;
        auto const& previous = tokens_[number_ - 1];
        if (previous.kind == TokenKind::word || previous.folded == "#") return true;
        return number_ >= 2 && touches(number_ - 2, number_ - 1) &&
               joins(previous, tokens_[number_ - 2]);
    }

    // "2020-2024", also with spaces or another dash.
    bool is_range_of_years() const {
        if (!looks_like_year(number_)) return false;
        return (is_dash(after(1)) && looks_like_year(number_ + 2)) ||
               (is_dash(before(1)) && number_ >= 2 && looks_like_year(number_ - 2));
    }

    bool is_date() const {
        if (is_month(before(1))) return true;
        if ((before(1) == "de" || before(1) == "del") && is_month(before(2))) return true;
        return (after(1) == "de" && is_month(after(2))) || is_month(after(1));
    }

    // "N°4", "No. 630", "Nro 5": the sign of a number that names.
    bool has_number_sign() const {
        auto const is_sign = [](std::string_view word) {
            return word == "n" || word == "no" || word == "nro" || word == "num";
        };
        auto const is_dot = [](std::string_view mark) {
            return mark == "." || mark == "°" || mark == "º";
        };
        if (is_ordinal_mark(before(1)) || before(1) == "#") return true;
        if (before(1) == "nro" || before(1) == "num" || before(1) == "n") return true;
        return is_dot(before(1)) && is_sign(before(2));
    }

    bool has_label() const {
        std::size_t distance = 1;
        while (is_label_adjective(before(distance)))
            ++distance;
        if (is_label_noun(before(distance))) return true;
        return is_label_complement(before(distance)) && before(distance + 1) == "de" &&
               is_label_noun(before(distance + 2));
    }

    // "metas 3 y 4": what is listed with a name is one too.
    bool continues_labels() const {
        if (number_ < 2 || (before(1) != "y" && before(1) != "e" && before(1) != ",")) return false;
        auto const figure = prose_.figure_at(number_ - 2);
        return figure < prose_.figures.size() && prose_.figures[figure].kind == FigureKind::label &&
               !counts_something();
    }

    // "3. Proyectos de…", "4200, Estrategia…", at the very beginning.
    bool is_heading() const {
        auto const mark = after(1);
        return number_ == 0 && touches(0, 1) &&
               (mark == "." || mark == ")" || mark == ":" || mark == ",");
    }

    bool is_year() const {
        if (!looks_like_year(number_) || after(1) == "%") return false;
        constexpr std::array<std::string_view, 3> of_time{"desde", "durante", "en"};
        return is_one_of(before(1), of_time) || !counts_something();
    }

private:
    bool touches(std::size_t left, std::size_t right) const {
        return right < tokens_.size() && tokens_[left].end == tokens_[right].begin;
    }
    static bool is_dash(std::string_view mark) {
        return mark == "-" || mark == "\u2013" || mark == "\u2014";
    }
    // A dash joins with letters and digits; a stroke and a colon join digits alone.
    static bool joins(Token const& mark, Token const& neighbour) {
        if (neighbour.kind == TokenKind::mark) return false;
        if (is_dash(mark.folded) || mark.folded == "_") return true;
        return (mark.folded == "/" || mark.folded == ":") && neighbour.kind == TokenKind::number;
    }
    static bool is_ordinal_mark(std::string_view mark) {
        return mark == "°" || mark == "º" || mark == "ª";
    }
    bool looks_like_year(std::size_t token) const {
        if (token >= tokens_.size() || tokens_[token].kind != TokenKind::number) return false;
        auto const& text = tokens_[token].folded;
        return text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
    }
    bool counts_something() const {
        auto const at = number_ + 1;
        if (at >= tokens_.size() || tokens_[at].kind != TokenKind::word) return false;
        auto const& word = tokens_[at];
        return word.is_acronym || (word.folded.ends_with('s') && !is_function_word(word.folded));
    }

    Prose const& prose_;
    std::vector<Token> const& tokens_;
    std::size_t number_;
};

}  // namespace

FigureKind kind_of_number(Prose const& prose, std::size_t number) {
    Surroundings const around(prose, number);
    if (around.is_range_of_years()) return FigureKind::year;
    if (around.is_glued() || around.has_number_sign()) return FigureKind::label;
    if (around.is_date()) return FigureKind::date;
    if (around.has_label() || around.continues_labels() || around.is_heading())
        return FigureKind::label;
    return around.is_year() ? FigureKind::year : FigureKind::magnitude;
}

}  // namespace domain
