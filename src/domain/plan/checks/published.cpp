// What the document prints as results, against what its own figures give at its cut-off, in scope
// year, rounded half up at the printed decimals.
#include <algorithm>

#include "domain/plan/checks/inspection.hpp"
#include "domain/plan/checks/spanish_claims.hpp"

namespace domain {
namespace {

constexpr std::size_t terms_max = 12;  // of a sum that is still read

// A figure that is only certified is compared at the decimals it is certified for.
bool is_printed_as(base::Decimal printed, Figure const& computed) {
    int const decimals = computed.is_exact()
                             ? printed.scale()
                             : std::min(printed.scale(), Figure::certified_decimals);
    return base::Rational(printed).fixed(decimals) == computed.fixed(decimals);
}

std::vector<Term> terms_of(NodeResult const& node) {
    std::vector<Term> terms;
    for (auto const& goal : node.goals)
        if (goal.counted && goal.membership.share)
            terms.push_back({goal.goal->code, *goal.counted, *goal.membership.share});
    for (auto const& child : node.children)
        if (child.percent && child.membership.share)
            terms.push_back({child.node->code, *child.percent, *child.membership.share});
    if (terms.size() > terms_max) terms.clear();
    return terms;
}

void check_nodes(NodeResult const& result, std::string const& where, Findings& findings) {
    if (result.node != nullptr && result.node->published && result.percent &&
        !is_printed_as(*result.node->published, *result.percent))
        report(findings, CheckCode::published_percent, where, result.node->code,
               PrintedPercent{*result.node->published, *result.percent, {}, terms_of(result)});
    for (std::size_t i = 0; i < result.children.size(); ++i)
        check_nodes(result.children[i], where + "/children/" + std::to_string(i), findings);
}

// "Rezago del 3,36%: asociado a…": what the status says first, and its figure.
struct StatusReading {
    StatusClaim claim;
    ProseFigure const* figure = nullptr;
};

std::optional<StatusClaim> status_claim_at(Prose const& prose, std::size_t token) {
    auto const before = [&](std::size_t distance) {
        return token >= distance ? std::string_view(prose.tokens[token - distance].folded) : "";
    };
    auto const& word = prose.tokens[token].folded;
    if (word == "cumplimiento" && before(1) == "en") return StatusClaim::on_track;
    auto const claim = claim_word_at(prose, token);
    bool const is_denied = before(1) == "sin" || before(1) == "no" || before(2) == "no";
    if (!claim || is_denied) return std::nullopt;
    if (*claim == FigureClaim::ahead) return StatusClaim::ahead;
    bool const is_rezago = word == "rezago" || word == "atraso" || word == "retraso";
    return is_rezago ? std::optional(StatusClaim::behind) : std::nullopt;
}

// The figure that the claim governs: the first one, before the sentence goes on to say why.
ProseFigure const* figure_after(Prose const& prose, std::size_t token) {
    constexpr std::size_t reach = 5;
    for (auto at = token + 1; at < prose.tokens.size() && at <= token + reach; ++at) {
        if (auto const index = prose.figure_at(at); index < prose.figures.size()) {
            auto const& figure = prose.figures[index];
            bool const measures =
                figure.kind == FigureKind::percentage || figure.kind == FigureKind::magnitude;
            return measures ? &figure : nullptr;
        }
        bool const is_link = is_function_word(prose.tokens[at].folded) ||
                             prose.tokens[at].folded == ":" || prose.tokens[at].folded == "(" ||
                             prose.tokens[at].folded == "equivalente";
        if (!is_link) return nullptr;
    }
    return nullptr;
}

std::optional<StatusReading> read_status(Prose const& prose) {
    for (std::size_t at = 0; at < prose.tokens.size(); ++at) {
        auto const claim = status_claim_at(prose, at);
        if (!claim) continue;
        if (*claim == StatusClaim::on_track) return StatusReading{*claim};
        return StatusReading{*claim, figure_after(prose, at)};
    }
    return std::nullopt;
}

bool is_true(StatusReading const& reading, GoalResult const& result, base::Decimal tolerance) {
    auto const distance = result.percent->exact() - base::Rational(100);
    if (reading.claim == StatusClaim::on_track)
        return distance <= base::Rational(tolerance) && -distance <= base::Rational(tolerance);
    int const wrong_way = reading.claim == StatusClaim::behind ? 1 : -1;
    if (reading.figure == nullptr) return distance.sign() == -wrong_way;
    if (distance.sign() == wrong_way) return false;
    if (agrees_in_size(*reading.figure, distance)) return true;
    bool const is_amount = reading.figure->kind == FigureKind::magnitude;
    return is_amount && result.programmed && result.executed && result.programmed->is_exact() &&
           result.executed->is_exact() &&
           agrees_in_size(*reading.figure, result.programmed->exact() - result.executed->exact());
}

}  // namespace

void check_published_percent(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        auto const& printed = row.goal.sheet.published;
        if (row.year == nullptr || !printed || !row.year->percent) continue;
        if (!is_printed_as(*printed, *row.year->percent))
            report(findings, CheckCode::published_percent, row,
                   PrintedPercent{*printed, *row.year->percent, measured(row), {}});
    }
    if (inspection.year) check_nodes(inspection.year->root, "", findings);
}

void check_published_status(Inspection const& inspection, Findings& findings) {
    for (auto const& row : inspection.goals) {
        auto const& status = row.goal.sheet.status;
        if (row.year == nullptr || status.empty() || !row.year->percent ||
            !row.year->percent->is_exact())
            continue;
        auto const prose = read_prose(status);
        auto const reading = read_status(prose);
        if (!reading || is_true(*reading, *row.year, inspection.year->rules.tolerance)) continue;
        auto const* figure = reading->figure;
        report(
            findings, CheckCode::published_status, row,
            PrintedStatus{reading->claim, figure == nullptr ? std::string() : figure->printed,
                          figure == nullptr ? 0 : figure->readings.front().scale(), measured(row)});
    }
}

}  // namespace domain
