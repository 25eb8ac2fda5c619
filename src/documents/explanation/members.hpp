#pragma once
// Goals and child nodes of a node, alike: what each brings to the average.

#include <vector>

#include "domain/measurement/evaluation.hpp"

namespace documents {

struct Member {
    domain::GoalResult const* goal = nullptr;  // one of the two
    domain::NodeResult const* child = nullptr;

    std::string const& code() const { return goal ? goal->goal->code : child->node->code; }
    domain::Membership const& membership() const {
        return goal ? goal->membership : child->membership;
    }
    // What enters the average: of a goal, after floor and cap.
    std::optional<domain::Figure> const& counted() const {
        return goal ? goal->counted : child->percent;
    }
    bool enters() const { return membership().share && counted(); }
};

// Goals first, in the order of the document.
inline std::vector<Member> members_of(domain::NodeResult const& node) {
    std::vector<Member> members;
    for (auto const& goal : node.goals)
        members.push_back({.goal = &goal});
    for (auto const& child : node.children)
        members.push_back({.child = &child});
    return members;
}

}  // namespace documents
