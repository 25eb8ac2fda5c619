#pragma once
// A second, slow, simple implementation of spec/measurement, written from its text alone: what
// domain::evaluate must agree with to the last digit. Same content as `rumbo evaluate --json`,
// in exact fractions.

#include "domain/plan/plan.hpp"
#include "reference/goal.hpp"

namespace reference {

struct NodeAnswer {
    std::string kind;  // empty: the plan itself
    std::string code;
    MaybeNumber weight;
    MaybeNumber share;
    MaybeNumber percent;
    std::optional<std::string> status;  // none for an independent node
    std::vector<GoalAnswer> goals;
    std::vector<NodeAnswer> children;
};

NodeAnswer evaluate(domain::Plan const& plan, base::Date cut_off, domain::Scope scope);

}  // namespace reference
