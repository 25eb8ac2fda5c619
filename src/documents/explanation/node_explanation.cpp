#include <fmt/format.h>

#include <algorithm>

#include "documents/explanation/explanation.hpp"
#include "documents/explanation/members.hpp"
#include "documents/explanation/node_sentences.hpp"
#include "documents/explanation/phrases.hpp"
#include "documents/names.hpp"

namespace documents {
namespace {

using domain::Evaluation;
using domain::NodeResult;
using text::Language;

constexpr std::size_t terms_shown_max = 12;

Evaluation other_cap(Evaluation const& evaluation) {
    auto rules = evaluation.rules;
    rules.cap = rules.cap ? std::nullopt : std::optional(base::Decimal(100));
    return domain::evaluate_under(rules, *evaluation.plan, evaluation.at, evaluation.scope);
}

std::string headline_of(Language language, std::vector<Member> const& members) {
    auto const count = static_cast<std::size_t>(std::ranges::count_if(members, &Member::enters));
    bool const only_goals = std::ranges::all_of(
        members, [](Member const& member) { return !member.enters() || member.goal != nullptr; });
    auto const number = text::number(language, std::to_string(count));
    auto const shown = fmt::arg("count", number);
    if (only_goals)
        return text::trn(language, "Weighted mean of {count} goal",
                         "Weighted mean of {count} goals", count, shown);
    return text::trn(language, "Weighted mean of {count} part", "Weighted mean of {count} parts",
                     count, shown);
}

// «(100,93 × 33,33 + 100,00 × 33,33) ÷ 100»; of very many terms, the first and the last.
std::string expression_of(Language language, std::vector<Member> const& members) {
    std::vector<std::string> terms;
    for (auto const& member : members)
        if (member.enters())
            terms.push_back(points(language, *member.counted()) + " × " +
                            points(language, *member.membership().share));
    if (terms.size() > terms_shown_max) {
        terms.erase(terms.begin() + terms_shown_max - 1, terms.end() - 1);
        terms.insert(terms.end() - 1, "…");
    }
    return fmt::format("({}) ÷ 100", fmt::join(terms, " + "));
}

Explanation explain_node(Language language, Evaluation const& evaluation, NodeResult const& result,
                         Evaluation const& otherwise) {
    auto const members = members_of(result);
    Explanation explanation;
    explanation.node = result.node;
    explanation.title = result.node == nullptr
                            ? title_of(*evaluation.plan)
                            : node_label(language, *result.node) + " · " + title_of(*result.node);
    explanation.status = result.status;
    if (result.status) explanation.state = status_label(language, *result.status, result.percent);
    if (result.percent) {
        explanation.percent = percent(language, *result.percent);
        explanation.headline = headline_of(language, members);
        explanation.formula = {expression_of(language, members), explanation.percent};
    }
    explanation.sentences = node_sentences({language, evaluation, result, otherwise});
    return explanation;
}

void unfold_members(Language language, Evaluation const& evaluation, NodeResult const& result,
                    Unfold unfold, Evaluation const& otherwise, Explanation& explanation) {
    for (auto const& goal : result.goals)
        explanation.members.push_back(explain(language, evaluation, goal));
    for (auto const& child : result.children) {
        explanation.members.push_back(explain_node(language, evaluation, child, otherwise));
        if (unfold == Unfold::all)
            unfold_members(language, evaluation, child, unfold, otherwise,
                           explanation.members.back());
    }
}

}  // namespace

Explanation explain(Language language, Evaluation const& evaluation, NodeResult const& result,
                    Unfold unfold) {
    auto const otherwise = other_cap(evaluation);
    auto explanation = explain_node(language, evaluation, result, otherwise);
    unfold_members(language, evaluation, result, unfold, otherwise, explanation);
    return explanation;
}

}  // namespace documents
