#include "domain/plan/life_cycle.hpp"

namespace domain {
namespace {

namespace rows {

using enum PlanState;
using enum PlanAction;
using enum Permission;

// An edit undoes acceptance and officialisation: both are of that very content (F5).
constexpr std::array table{
    Transition{draft, edit, draft, edit_plan, "F1"},
    Transition{draft, submit, in_review, submit_plan, "F2"},
    Transition{in_review, edit, in_review, correct_plan, "F3"},
    Transition{in_review, observe, observed, review_plan, "F3"},
    Transition{in_review, accept, accepted, accept_plan, "F5"},
    Transition{observed, edit, observed, edit_plan, "F3"},
    Transition{observed, submit, in_review, submit_plan, "F2"},
    Transition{accepted, edit, draft, edit_plan, "F5"},
    Transition{accepted, officialise, official, officialise_plan, "F6"},
    Transition{official, edit, draft, edit_plan, "F5"},
    Transition{official, publish, published, publish_plan, "F5"},
    Transition{official, set_publication_day, official, publish_plan, "F5"},
    Transition{official, drop_publication_day, official, publish_plan, "F5"},
    Transition{published, close, closed, close_plan, "F8"},
};

}  // namespace rows

}  // namespace

std::span<Transition const> transitions() {
    return rows::table;
}

std::optional<Transition> find_transition(PlanState from, PlanAction action) {
    for (auto const& row : transitions())
        if (row.from == from && row.action == action) return row;
    return std::nullopt;
}

}  // namespace domain
