#include "domain/plan/checks/spanish_figures.hpp"

#include <optional>

#include "domain/plan/checks/spanish_labels.hpp"

namespace domain {
namespace {

struct Groups {
    std::vector<std::string> digits;
    std::vector<std::string> separators;  // one fewer
};

Groups groups_of(std::string_view printed) {
    Groups groups{{""}, {}};
    bool in_separator = false;
    for (char const c : printed) {
        bool const is_digit = c >= '0' && c <= '9';
        if (is_digit && in_separator) groups.digits.emplace_back();
        if (!is_digit && !in_separator) groups.separators.emplace_back();
        in_separator = !is_digit;
        (is_digit ? groups.digits.back() : groups.separators.back()) += c;
    }
    return groups;
}

// The first `count` groups are thousands of one number: 1 to 3 digits, then threes.
bool are_thousands(Groups const& groups, std::size_t count) {
    if (count == 1) return true;
    auto const& first = groups.digits.front();
    if (first.empty() || first.size() > 3 || first.front() == '0') return false;
    for (std::size_t i = 1; i < count; ++i)
        if (groups.digits[i].size() != 3) return false;
    return true;
}

std::string joined(Groups const& groups, std::size_t count) {
    std::string digits;
    for (std::size_t i = 0; i < count; ++i)
        digits += groups.digits[i];
    return digits;
}

bool can_be_decimal_point(Groups const& groups) {
    auto const& last = groups.separators.back();
    if (last != "." && last != ",") return false;
    for (std::size_t i = 0; i + 1 < groups.separators.size(); ++i)
        if (groups.separators[i] == last) return false;
    return true;
}

void add_reading(std::vector<base::Decimal>& readings, std::string const& text) {
    if (auto const decimal = base::Decimal::parse(text)) readings.push_back(*decimal);
}

// "%", "por ciento", "p. p.", "puntos (porcentuales)" after the number.
std::optional<std::size_t> percent_end(std::vector<Token> const& tokens, std::size_t at) {
    if (at >= tokens.size()) return std::nullopt;
    auto const& word = tokens[at].folded;
    auto const next_is = [&](std::string_view text) {
        return at + 1 < tokens.size() && tokens[at + 1].folded == text;
    };
    if (word == "%" || word == "porciento" || word == "pp") return at;
    if (word == "por" && next_is("ciento")) return at + 1;
    if (word == "puntos" || word == "punto") return next_is("porcentuales") ? at + 1 : at;
    return std::nullopt;
}

void read_multiplier(std::vector<Token> const& tokens, ProseFigure& figure) {
    while (figure.last + 1 < tokens.size()) {
        auto const& word = tokens[figure.last + 1].folded;
        int const power = word == "mil" ? 3 : word == "millones" || word == "millon" ? 6 : 0;
        if (power == 0 || figure.power + power > 12) return;
        figure.power += power;
        ++figure.last;
    }
}

bool is_money(std::vector<Token> const& tokens, ProseFigure const& figure) {
    if (figure.first > 0 && tokens[figure.first - 1].folded == "$") return true;
    auto next = figure.last + 1;
    if (next < tokens.size() && tokens[next].folded == "de") ++next;
    return next < tokens.size() && (tokens[next].folded == "pesos" || tokens[next].folded == "cop");
}

bool has_sign(std::vector<Token> const& tokens, std::size_t number) {
    if (number == 0) return false;
    auto const& mark = tokens[number - 1];
    if (mark.end != tokens[number].begin) return false;
    if (mark.folded != "-" && mark.folded != "\u2212") return false;
    return number == 1 || tokens[number - 2].end != mark.begin;
}

ProseFigure figure_of(Prose const& prose, std::size_t number) {
    auto const& tokens = prose.tokens;
    ProseFigure figure{FigureKind::label, number, number, tokens[number].folded,
                       readings_of(tokens[number].folded)};
    if (figure.readings.empty()) return figure;
    figure.is_negative = has_sign(tokens, number);
    figure.kind = kind_of_number(prose, number);
    if (figure.kind == FigureKind::label || figure.kind == FigureKind::date) return figure;
    if (auto const end = percent_end(tokens, number + 1)) {
        figure.kind = FigureKind::percentage;
        figure.last = *end;
        figure.printed += tokens[number + 1].folded == "%" ? "%" : " %";
        return figure;
    }
    if (figure.kind == FigureKind::year) return figure;
    read_multiplier(tokens, figure);
    for (auto i = number + 1; i <= figure.last; ++i)
        figure.printed += " " + tokens[i].folded;
    if (is_money(tokens, figure)) figure.kind = FigureKind::money;
    return figure;
}

}  // namespace

std::size_t Prose::figure_at(std::size_t token) const {
    auto const found = std::ranges::partition_point(
        figures, [&](ProseFigure const& figure) { return figure.last < token; });
    if (found == figures.end() || found->first > token) return figures.size();
    return static_cast<std::size_t>(found - figures.begin());
}

Prose read_prose(std::string_view text) {
    Prose prose{tokens_of(text), {}};
    for (std::size_t i = 0; i < prose.tokens.size(); ++i)
        if (prose.tokens[i].kind == TokenKind::number) prose.figures.push_back(figure_of(prose, i));
    return prose;
}

std::vector<base::Decimal> readings_of(std::string_view printed) {
    auto const groups = groups_of(printed);
    auto const count = groups.digits.size();
    std::vector<base::Decimal> readings;
    if (count == 1) {
        add_reading(readings, groups.digits.front());
        return readings;
    }
    bool const is_point_of_thousands = count == 2 && groups.separators.front() == ".";
    if (is_point_of_thousands && are_thousands(groups, count))
        add_reading(readings, joined(groups, count));
    if (can_be_decimal_point(groups) && are_thousands(groups, count - 1))
        add_reading(readings, joined(groups, count - 1) + "." + groups.digits.back());
    if (!is_point_of_thousands && are_thousands(groups, count))
        add_reading(readings, joined(groups, count));
    return readings;
}

bool agrees_in_size(ProseFigure const& figure, base::Rational const& value) {
    auto const size = value.sign() < 0 ? -value : value;
    auto const scaled = size / base::Rational(base::power_of_ten(figure.power), 1);
    for (auto const& reading : figure.readings)
        if (scaled.fixed(reading.scale()) == base::Rational(reading).fixed(reading.scale()))
            return true;
    return false;
}

std::string_view counted_noun(Prose const& prose, ProseFigure const& figure) {
    auto const at = figure.last + 1;
    if (figure.kind != FigureKind::magnitude || at >= prose.tokens.size()) return {};
    auto const& token = prose.tokens[at];
    if (token.kind != TokenKind::word || is_function_word(token.folded)) return {};
    bool const is_one = figure.readings.front() == base::Decimal{1};
    bool const is_noun = token.is_acronym || token.folded.ends_with('s') || is_one;
    return is_noun ? std::string_view(token.folded) : std::string_view();
}

}  // namespace domain
