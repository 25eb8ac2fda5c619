#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/check.hpp"
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
    std::vector<Member const*> entering;
    for (auto const& member : members)
        if (member.enters()) entering.push_back(&member);
    bool const is_cut = entering.size() > terms_shown_max;
    if (is_cut) entering.erase(entering.begin() + terms_shown_max - 1, entering.end() - 1);
    std::vector<std::string> terms;
    for (auto const* member : entering)
        terms.push_back(points(language, *member->counted()) + " × " +
                        points(language, *member->membership().share));
    if (is_cut) terms.insert(terms.end() - 1, "…");
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
    explanation.figure = result.percent;
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

class Unfolding {
public:
    Unfolding(Language language, Evaluation const& evaluation, Evaluation const& otherwise,
              Stretch const& stretch)
        : language_(language),
          evaluation_(evaluation),
          otherwise_(otherwise),
          each_below_(stretch.each_below),
          left_below_(stretch.all_below) {}

    Explanation explain_one(NodeResult const& result) const {
        return explain_node(language_, evaluation_, result, otherwise_);
    }

    void unfold(NodeResult const& result, std::size_t begin, std::size_t end,
                Explanation& explanation) {
        auto const goals = result.goals.size();
        for (auto i = begin; i < std::min(end, goals); ++i)
            explanation.members.push_back(explain(language_, evaluation_, result.goals[i]));
        for (auto i = std::max(begin, goals); i < end; ++i) {
            auto const& child = result.children[i - goals];
            explanation.members.push_back(explain_one(child));
            unfold_below(child, explanation.members.back());
        }
    }

private:
    void unfold_below(NodeResult const& result, Explanation& explanation) {
        auto const all = result.goals.size() + result.children.size();
        auto const shown = std::min({all, each_below_, left_below_});
        left_below_ -= shown;
        explanation.members_left_out = all - shown;
        unfold(result, 0, shown, explanation);
    }

    Language language_;
    Evaluation const& evaluation_;
    Evaluation const& otherwise_;
    std::size_t each_below_;
    std::size_t left_below_;
};

}  // namespace

Explanation explain(Language language, Evaluation const& evaluation, NodeResult const& result) {
    constexpr auto everything = std::numeric_limits<std::size_t>::max();
    return explain(language, evaluation, result, domain::evaluate_with_other_cap(evaluation),
                   {0, result.goals.size() + result.children.size(), everything, everything});
}

Explanation explain(Language language, Evaluation const& evaluation, NodeResult const& result,
                    Evaluation const& otherwise, Stretch const& stretch) {
    CHECK(stretch.begin <= stretch.end &&
          stretch.end <= result.goals.size() + result.children.size());
    Unfolding unfolding(language, evaluation, otherwise, stretch);
    auto explanation = unfolding.explain_one(result);
    unfolding.unfold(result, stretch.begin, stretch.end, explanation);
    return explanation;
}

}  // namespace documents
