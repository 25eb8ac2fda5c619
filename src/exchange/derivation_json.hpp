#pragma once
// A percentage with all that a stranger needs to recompute it (measurement §6): the plan and its
// edition, the rules in force, the formula with its operands, the facts as stated, weights and how
// they were shared out, what was left out and why. "rumbo-derivation/1", documented in docs/.

#include <optional>
#include <string>
#include <vector>

#include "domain/measurement/derivation.hpp"
#include "kit/json/writer.hpp"

namespace exchange {

struct DerivationSource {
    std::string program_version;
    std::optional<int> edition;                 // none: a document that is in no store
    std::string digest;                         // SHA-256 of the canonical document, in hexadecimal
    std::vector<std::string> how_to_recompute;  // sentences, in the reader's language
};

// `path`: the codes from the plan down, "3/543".
std::string derivation_json(domain::Evaluation const& evaluation, domain::GoalResult const& result,
                            std::string const& path, DerivationSource const& source,
                            json::Layout layout);

// A node with everything below it; the path of the plan itself is empty.
std::string derivation_json(domain::Evaluation const& evaluation, domain::NodeResult const& result,
                            std::string const& path, DerivationSource const& source,
                            json::Layout layout);

}  // namespace exchange
