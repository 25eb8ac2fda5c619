#pragma once
// The life of a plan from draft to closed (procedure.md §2; PLE-PIN-P005 v8, activities 1 to 9):
// what may be done in which state, by whom, and what it leads to.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/enum_table.hpp"
#include "domain/people/role.hpp"

namespace domain {

enum class PlanState : std::uint8_t {
    draft,
    in_review,
    observed,
    accepted,
    official,
    published,
    closed,
};
inline constexpr base::EnumTable plan_state_tokens{std::array{
    base::EnumToken{PlanState::draft, "draft"}, base::EnumToken{PlanState::in_review, "in-review"},
    base::EnumToken{PlanState::observed, "observed"},
    base::EnumToken{PlanState::accepted, "accepted"},
    base::EnumToken{PlanState::official, "official"},
    base::EnumToken{PlanState::published, "published"},
    base::EnumToken{PlanState::closed, "closed"}}};

enum class PlanAction : std::uint8_t {
    edit,
    submit,
    observe,
    accept,
    officialise,
    publish,
    set_publication_day,  // signed beforehand: the program publishes on it
    drop_publication_day,
    close,
};
inline constexpr base::EnumTable plan_action_tokens{std::array{
    base::EnumToken{PlanAction::edit, "edit"}, base::EnumToken{PlanAction::submit, "submit"},
    base::EnumToken{PlanAction::observe, "observe"}, base::EnumToken{PlanAction::accept, "accept"},
    base::EnumToken{PlanAction::officialise, "officialise"},
    base::EnumToken{PlanAction::publish, "publish"},
    base::EnumToken{PlanAction::set_publication_day, "set-publication-day"},
    base::EnumToken{PlanAction::drop_publication_day, "drop-publication-day"},
    base::EnumToken{PlanAction::close, "close"}}};

struct Transition {
    PlanState from;
    PlanAction action;
    PlanState to;
    Permission permission;
    std::string_view rule;  // of the procedure
};

// Nobody reviews or accepts what they submitted themselves; the leader's officialisation is a
// signature on what was accepted, no approval (procedure.md §1).
constexpr bool is_judgement(PlanAction action) {
    return action == PlanAction::observe || action == PlanAction::accept;
}

// What binds a person to the content or cannot be taken back, so that they prove themselves again.
constexpr bool is_signature(PlanAction action) {
    return action == PlanAction::accept || action == PlanAction::officialise ||
           action == PlanAction::publish || action == PlanAction::set_publication_day ||
           action == PlanAction::close;
}

// What puts the content before the public: at once, or on a day to come.
constexpr bool is_publication(PlanAction action) {
    return action == PlanAction::publish || action == PlanAction::set_publication_day;
}

std::span<Transition const> transitions();

std::optional<Transition> find_transition(PlanState from, PlanAction action);

}  // namespace domain
