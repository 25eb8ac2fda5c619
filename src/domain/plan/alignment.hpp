#pragma once
// Alignment of a plan's goals with what is in the same plan. A goal is aligned to goals or nodes
// ("plan-code/code"); to be aligned to a node is to be aligned to every goal beneath it. Such
// chains run from the lesser to the greater, so one that comes back to its start is refused.

#include <optional>
#include <string>
#include <vector>

#include "domain/plan/plan.hpp"

namespace domain {

struct AlignmentCircle {
    std::string where;               // JSON pointer of the first goal in the chain
    std::vector<std::string> codes;  // "569", "1", "569": the first stands again at the end
    friend bool operator==(AlignmentCircle const&, AlignmentCircle const&) = default;
};

// A code that a goal has names that goal, wherever it stands (shared goals are one goal); else the
// node that has it. References to other plans, and to codes that are not there, lead nowhere.
std::optional<AlignmentCircle> find_alignment_circle(Plan const& plan);

}  // namespace domain
