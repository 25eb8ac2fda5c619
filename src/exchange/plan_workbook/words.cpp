#include "exchange/plan_workbook/words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace exchange {
namespace {

// A word of a spreadsheet and the token that it stands for; the first word of a token is the one
// that is written.
struct Word {
    std::string_view key;
    std::string_view token;
    std::string_view shown = {};
};
constexpr std::array schedule_words{
    Word{"suma", "sum", "Suma"},
    Word{"constante", "constant", "Constante"},
    Word{"creciente", "increasing", "Creciente"},
    Word{"decreciente", "decreasing", "Decreciente"},
    Word{"acumulado", "sum"},
    Word{"acumulada", "sum"},
    Word{"acumulativo", "sum"},
    Word{"acumulativa", "sum"},
    Word{"sumatoria", "sum"},
    Word{"sum", "sum"},
    Word{"flujo", "constant"},
    Word{"mantenimiento", "constant"},
    Word{"constant", "constant"},
    Word{"crecienteconlineabase", "increasing"},
    Word{"crecientesinlineabase", "increasing"},
    Word{"capacidad", "increasing"},
    Word{"increasing", "increasing"},
    Word{"decrecienteconlineabase", "decreasing"},
    Word{"reduccion", "decreasing"},
    Word{"decreasing", "decreasing"},
};
constexpr std::array values_words{
    Word{"nivel", "level", "Nivel"},
    Word{"incremento", "increment", "Incremento"},
    Word{"level", "level"},
    Word{"increment", "increment"},
};
constexpr std::array frequency_words{
    Word{"anual", "yearly", "Anual"},
    Word{"semestral", "half-yearly", "Semestral"},
    Word{"cuatrimestral", "four-monthly", "Cuatrimestral"},
    Word{"trimestral", "quarterly", "Trimestral"},
    Word{"bimestral", "bimonthly", "Bimestral"},
    Word{"mensual", "monthly", "Mensual"},
    Word{"yearly", "yearly"},
    Word{"halfyearly", "half-yearly"},
    Word{"fourmonthly", "four-monthly"},
    Word{"quarterly", "quarterly"},
    Word{"bimonthly", "bimonthly"},
    Word{"monthly", "monthly"},
};
constexpr std::array truth_words{
    Word{"si", "true", "Sí"}, Word{"no", "false", "No"}, Word{"x", "true"},
    Word{"true", "true"},     Word{"false", "false"},    Word{"verdadero", "true"},
    Word{"falso", "false"},   Word{"1", "true"},         Word{"0", "false"},
};
constexpr std::array kind_words{
    Word{"objetivoestrategico", "strategic-objective", "Objetivo estratégico"},
    Word{"objetivogeneral", "general-objective", "Objetivo general"},
    Word{"objetivoespecifico", "specific-objective", "Objetivo específico"},
    Word{"componente", "component", "Componente"},
    Word{"estrategia", "strategy", "Estrategia"},
    Word{"programa", "programme", "Programa"},
    Word{"proyectodeinversion", "investment-project", "Proyecto de inversión"},
    Word{"proceso", "process", "Proceso"},
    Word{"planinstitucional", "institutional-plan", "Plan institucional"},
    Word{"grupo", "group", "Grupo"},
};
std::span<Word const> rows_for(ValueType type) {
    switch (type) {
        case ValueType::truth:
            return truth_words;
        case ValueType::schedule:
            return schedule_words;
        case ValueType::values:
            return values_words;
        case ValueType::frequency:
            return frequency_words;
        case ValueType::kind:
            return kind_words;
        default:
            return {};
    }
}

}  // namespace

std::string_view token_of_word(ValueType type, std::string_view word) {
    auto const rows = rows_for(type);
    auto const key = heading_key(word);
    auto const row = std::ranges::find(rows, std::string_view(key), &Word::key);
    return row == rows.end() ? std::string_view() : row->token;
}

std::string_view word_of_token(ValueType type, std::string_view token) {
    auto const rows = rows_for(type);
    auto const row = std::ranges::find(rows, token, &Word::token);
    return row == rows.end() ? token : row->shown;
}

std::vector<std::string> words_for(ValueType type) {
    std::vector<std::string> list;
    for (auto const& row : rows_for(type))
        if (!row.shown.empty()) list.emplace_back(row.shown);
    return list;
}

}  // namespace exchange
