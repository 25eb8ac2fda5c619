#pragma once
// What every change of a plan in the making begins with: the formulation, and that its state and
// the roles of who asks allow it (domain/plan/life_cycle.hpp).

#include "domain/plan/formulation.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct OpenPlan {
    domain::Formulation formulation;
    domain::Transition transition;
};

// Refusals: plan_unknown, wrong_state, not_permitted.
domain::Outcome<OpenPlan> open_plan(sql::Connection& connection, storage::Occasion const& occasion,
                                    std::string const& plan, domain::PlanAction action);

// Nobody judges what they submitted, nor what was submitted by or for whoever has lent them a role:
// own_submission (procedure.md §1).
std::optional<domain::Refusal> flaw_of_judge(sql::Connection& connection,
                                             storage::Occasion const& occasion,
                                             OpenPlan const& open);

// The leader's signature is another hand than that which accepted (F5), also by delegation:
// own_acceptance.
std::optional<domain::Refusal> flaw_of_signer(storage::Occasion const& occasion,
                                              OpenPlan const& open);

// Writes down that it grew by one change that led where the transition leads. An edit that undoes
// what was signed (F5) is a step of its own.
void keep_change(sql::Connection& connection, OpenPlan& open, domain::Actor const& actor,
                 storage::Logged const& logged);

}  // namespace app
