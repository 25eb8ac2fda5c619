// narrative-number: the figures of the published analysis against the goal's own, at the cut-off
// of the document in scope year, and in the other senses that such a figure may have.
#include "domain/plan/checks/inspection.hpp"
#include "domain/plan/checks/levels.hpp"
#include "domain/plan/checks/spanish_claims.hpp"

namespace domain {
namespace {

using Numbers = std::vector<base::Rational>;

void add(Numbers& numbers, std::optional<Figure> const& figure) {
    if (figure && figure->is_exact()) numbers.push_back(figure->exact());
}

void add(Numbers& numbers, std::vector<StatedValue> const& values) {
    for (auto const& stated : values)
        numbers.push_back(stated.value);
}

void add_distance(Numbers& numbers, std::optional<Figure> const& left,
                  std::optional<Figure> const& right) {
    if (left && right && left->is_exact() && right->is_exact())
        numbers.push_back(left->exact() - right->exact());
}

// Everything that a word may truly say of a goal at a cut-off. What is none is not there.
class TrueNumbers {
public:
    explicit TrueNumbers(InspectedGoal const& row) : row_(row) {}

    Numbers programmed() const {
        Numbers numbers;
        add(numbers, row_.year->programmed);
        add(numbers, row_.so_far->programmed);
        add(numbers, programmed_values(row_.goal));
        if (row_.goal.total) numbers.emplace_back(*row_.goal.total);
        base::Rational sum;
        for (auto const& target : row_.goal.targets)
            sum += target.value;
        if (!row_.goal.targets.empty()) numbers.push_back(sum);
        return numbers;
    }

    Numbers executed() const {
        Numbers numbers;
        add(numbers, row_.year->executed);
        add(numbers, row_.so_far->executed);
        add(numbers, executed_values(row_.goal));
        return numbers;
    }

    Numbers percentages() const {
        Numbers numbers;
        add(numbers, row_.year->percent);
        add(numbers, row_.so_far->percent);
        add(numbers, row_.year->increment);
        if (row_.year->trajectory && row_.year->gap && row_.year->trajectory->is_exact() &&
            row_.year->gap->is_exact())
            numbers.push_back(row_.year->trajectory->exact() + row_.year->gap->exact());
        return numbers;
    }

    // Distances in the goal's unit.
    Numbers distances() const {
        Numbers numbers;
        add_distance(numbers, row_.year->programmed, row_.year->executed);
        add_distance(numbers, row_.so_far->programmed, row_.so_far->executed);
        return numbers;
    }

    Numbers what_remains() const {
        Numbers numbers;
        if (row_.goal.total) add_distance(numbers, Figure(*row_.goal.total), row_.so_far->executed);
        return numbers;
    }

    Numbers distances_in_percent() const {
        Numbers numbers;
        for (auto const& percent : percentages())
            numbers.push_back(percent - base::Rational(100));
        add(numbers, row_.year->gap);
        return numbers;
    }

    // -1 behind, +1 ahead, 0 neither or unknown.
    int direction() const {
        auto const& percent = row_.year->percent;
        if (!percent || !percent->is_exact()) return 0;
        return (percent->exact() - base::Rational(100)).sign();
    }

private:
    InspectedGoal const& row_;
};

void append(Numbers& numbers, Numbers const& more) {
    numbers.insert(numbers.end(), more.begin(), more.end());
}

// What the figure may be; none where the goal's data can neither confirm nor deny it.
std::optional<Numbers> numbers_for(Claim const& claim, InspectedGoal const& row) {
    TrueNumbers const truth(row);
    bool const is_percentage = claim.figure->kind == FigureKind::percentage;
    bool const is_amount = !is_percentage || row.goal.unit == "%";  // of the goal's unit
    Numbers numbers;
    switch (claim.kind) {
        case FigureClaim::programmed:
            if (is_amount) append(numbers, truth.programmed());
            if (is_percentage) add(numbers, row.year->trajectory);
            break;
        case FigureClaim::executed:
        case FigureClaim::progress:
            if (is_amount) append(numbers, truth.executed());
            if (is_percentage || claim.kind == FigureClaim::progress)
                append(numbers, truth.percentages());
            break;
        case FigureClaim::behind:
        case FigureClaim::ahead:
        case FigureClaim::difference:
            if (is_amount) append(numbers, truth.distances());
            append(numbers, truth.distances_in_percent());
            if (is_amount && claim.kind != FigureClaim::ahead)
                append(numbers, truth.what_remains());
            break;
    }
    if (numbers.empty()) return std::nullopt;
    int const direction = truth.direction();
    if (claim.kind == FigureClaim::behind && direction > 0) return truth.what_remains();
    if (claim.kind == FigureClaim::ahead && direction < 0) return Numbers{};
    return numbers;
}

// A year or a month other than that of the cut-off, in the sentence before the figure or in the
// clause after it: the figure speaks of another time.
bool speaks_of_another_time(Prose const& prose, ProseFigure const& figure, base::Date cut_off) {
    constexpr std::array<std::string_view, 13> months{
        "enero",  "febrero",    "marzo",   "abril",     "mayo",      "junio",    "julio",
        "agosto", "septiembre", "octubre", "noviembre", "diciembre", "setiembre"};
    auto const own_month = months[static_cast<std::size_t>(cut_off.month() - 1)];
    auto const sentence = sentence_around(prose, figure.first);
    for (auto i = sentence.begin; i < sentence.end; ++i) {
        auto const& token = prose.tokens[i];
        if (i > figure.last && token.folded == ",") return false;
        if (is_month(token.folded) && token.folded != own_month) return true;
        auto const at = prose.figure_at(i);
        if (at == prose.figures.size()) continue;
        bool const is_year =
            prose.figures[at].kind == FigureKind::year ||
            (prose.figures[at].kind == FigureKind::date && prose.figures[at].printed.size() == 4);
        if (is_year && prose.figures[at].printed != std::to_string(cut_off.year())) return true;
    }
    return false;
}

// "3 talleres" of a goal that counts solicitudes, "el 80% de los tableros" of one that does not
// speak of them: figures of something else.
bool speaks_of_something_else(Prose const& prose, Claim const& claim, Goal const& goal,
                              Vocabulary const& vocabulary) {
    auto const& figure = *claim.figure;
    if (auto const noun = counted_noun(prose, figure); !noun.empty())
        if (!claim_word_at(prose, figure.last + 1))
            return goal.unit == "%" || !vocabulary.holds(noun);
    if (figure.kind != FigureKind::percentage) return false;
    auto at = figure.last + 1;
    auto const word = [&](std::size_t i) {
        return i < prose.tokens.size() ? std::string_view(prose.tokens[i].folded) : "";
    };
    if (word(at) != "de" && word(at) != "del" && word(at) != "en") return false;
    ++at;
    while (is_function_word(word(at)))
        ++at;
    constexpr std::array<std::string_view, 17> general{
        "accion",    "ano",      "corte", "cuatrienio", "ejecucion", "implementacion",
        "indicador", "magnitud", "meta",  "metas",      "objetivo",  "periodo",
        "plan",      "relacion", "total", "trimestre",  "vigencia"};
    bool const is_word = at < prose.tokens.size() && prose.tokens[at].kind == TokenKind::word;
    return is_word && !is_one_of(word(at), general) && !is_month(word(at)) &&
           !vocabulary.holds(word(at)) && !claim_word_at(prose, at);
}

void check_analysis(InspectedGoal const& row, base::Date cut_off, Findings& findings) {
    Vocabulary vocabulary;
    for (auto const* text : {&row.goal.goal, &row.goal.indicator, &row.goal.unit})
        vocabulary.add(*text);
    auto const prose = read_prose(row.goal.sheet.analysis);
    for (auto const& claim : claims_in(prose, vocabulary)) {
        if (speaks_of_another_time(prose, *claim.figure, cut_off) ||
            speaks_of_something_else(prose, claim, row.goal, vocabulary))
            continue;
        auto const numbers = numbers_for(claim, row);
        if (!numbers) continue;
        bool agrees = false;
        for (auto const& number : *numbers)
            agrees = agrees || agrees_in_size(*claim.figure, number);
        if (!agrees)
            report(findings, CheckCode::narrative_number, row,
                   NarrativeFigure{claim.kind, claim.figure->printed, measured(row)});
    }
}

}  // namespace

void check_narrative(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals)
        if (row.year != nullptr && !row.goal.sheet.analysis.empty())
            check_analysis(row, *inspection.cut_off, findings);
}

}  // namespace domain
