#pragma once
// What is said of a node beside its formula: where the weights come from, what was left out and
// why, and what a cap would change.

#include <string>
#include <vector>

#include "domain/measurement/derivation.hpp"
#include "kit/text/language.hpp"

namespace documents {

struct ExplainedNode {
    text::Language language;
    domain::Evaluation const& evaluation;
    domain::NodeResult const& result;
    domain::Evaluation const& otherwise;  // with a cap of 100; without one, where the rules cap
};

std::vector<std::string> node_sentences(ExplainedNode const& node);

}  // namespace documents
