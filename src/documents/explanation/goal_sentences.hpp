#pragma once
// What is said of a goal beside its formula: how it is measured, which periods, what was left out
// and why, what it counts, and who reported.

#include <string>
#include <vector>

#include "domain/measurement/derivation.hpp"
#include "kit/text/language.hpp"

namespace documents {

struct ExplainedGoal {
    text::Language language;
    domain::Evaluation const& evaluation;
    domain::GoalResult const& result;
    domain::GoalDerivation const& derivation;
};

std::vector<std::string> goal_sentences(ExplainedGoal const& goal);

// Why it has no percentage.
std::string no_percent_sentence(ExplainedGoal const& goal);

}  // namespace documents
