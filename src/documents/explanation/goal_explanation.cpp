#include <algorithm>

#include "documents/explanation/explanation.hpp"
#include "documents/explanation/fact_rows.hpp"
#include "documents/explanation/goal_sentences.hpp"
#include "documents/explanation/phrases.hpp"
#include "documents/names.hpp"

namespace documents {

Explanation explain(text::Language language, domain::Evaluation const& evaluation,
                    domain::GoalResult const& result) {
    auto const derivation = domain::derive(result, evaluation);
    Explanation explanation;
    explanation.goal = result.goal;
    explanation.title = result.goal->code + " · " + title_of(*result.goal);
    if (result.percent) explanation.percent = percent(language, *result.percent);
    explanation.figure = result.percent;
    explanation.status = result.status;
    explanation.state = status_label(language, result.status, result.percent);
    explanation.headline = capitalized(schedule_name(language, *result.goal));
    explanation.formula = formula_of(language, evaluation.scope, result, derivation);
    explanation.sentences = goal_sentences({language, evaluation, result, derivation});
    explanation.facts = fact_rows(language, *result.goal, derivation);
    return explanation;
}

}  // namespace documents
