#include "app/plan/tasks.hpp"

#include <algorithm>
#include <span>

#include "app/people/roles_of.hpp"

namespace app {
namespace {

using domain::PlanAction;
using domain::PlanState;
using Group = PlanTask::Group;

std::optional<Group> group_of(PlanState state) {
    switch (state) {
        case PlanState::draft:
            return Group::to_submit;
        case PlanState::in_review:
            return Group::to_review;
        case PlanState::observed:
            return Group::returned;
        case PlanState::accepted:
            return Group::to_sign;
        case PlanState::official:
            return Group::to_publish;
        case PlanState::published:  // until the year ends
        case PlanState::closed:
            break;
    }
    return std::nullopt;
}

// Of a plan in review that somebody else has.
bool is_taken(domain::Formulation const& formulation, Visitor const& visitor) {
    return formulation.state == PlanState::in_review && formulation.review &&
           formulation.review->person != visitor.person.id;
}

// The step that takes it on: of a plan in review, that of who accepts.
domain::Permission awaited_of(PlanState state) {
    auto awaited = domain::Permission::read_drafts;
    for (auto const& row : domain::transitions())
        if (row.from == state && row.action != PlanAction::edit) awaited = row.permission;
    return awaited;
}

bool is_own_submission(domain::Formulation const& formulation, Visitor const& visitor) {
    auto const* const submission = formulation.last(PlanAction::submit);
    return submission != nullptr && is_of(*submission, visitor.parties);
}

// A draft that somebody else read from a workbook, for who submits it (interface.md J1).
bool is_news(WorkshopEntry const& plan, Group group, Visitor const& visitor, base::Date today) {
    return group == Group::to_submit && !plan.imported_by.empty() &&
           plan.imported_by != visitor.person.id &&
           domain::may(visitor.roles, domain::Permission::submit_plan, visitor.units,
                       plan.formulation.unit, today);
}

// What a promoter prepares and the leader submits.
bool prepares(domain::Formulation const& formulation, Visitor const& visitor, base::Date today) {
    auto const edit = domain::find_transition(formulation.state, PlanAction::edit);
    auto const submit = domain::find_transition(formulation.state, PlanAction::submit);
    return edit && submit && std::ranges::any_of(visitor.roles, [&](domain::RoleHeld const& held) {
               return held.role == domain::Role::improvement_promoter &&
                      domain::may(std::span(&held, 1), edit->permission, visitor.units,
                                  formulation.unit, today);
           });
}

// Whoever had or will have a part in it.
bool takes_part(domain::Formulation const& formulation, Visitor const& visitor, base::Date today) {
    return std::ranges::any_of(domain::transitions(), [&](domain::Transition const& row) {
        return domain::may(visitor.roles, row.permission, visitor.units, formulation.unit, today);
    });
}

}  // namespace

std::vector<PlanAction> list_next_steps(domain::Formulation const& formulation,
                                        Visitor const& visitor, base::Date today) {
    bool const is_own_one = is_own_submission(formulation, visitor);
    std::vector<PlanAction> steps;
    for (auto const& row : domain::transitions()) {
        bool const is_step = row.from == formulation.state && row.action != PlanAction::edit &&
                             formulation.find_transition(row.action);
        bool const is_own = (domain::is_judgement(row.action) && is_own_one) ||
                            (row.action == PlanAction::officialise &&
                             formulation.is_accepted_by(visitor.person.id));
        bool const is_others = row.action == PlanAction::observe && is_taken(formulation, visitor);
        if (is_step && !is_own && !is_others &&
            domain::may(visitor.roles, row.permission, visitor.units, formulation.unit, today))
            steps.push_back(row.action);
    }
    return steps;
}

std::vector<PlanTask> list_tasks(std::vector<WorkshopEntry> const& plans, Visitor const& visitor,
                                 base::Date today) {
    std::vector<PlanTask> tasks;
    for (auto const& plan : plans) {
        auto group = group_of(plan.formulation.state);
        if (!group || !takes_part(plan.formulation, visitor, today)) continue;
        if (is_news(plan, *group, visitor, today)) group = Group::imported;
        bool const is_theirs = !plan.formulation.publication_set() &&
                               !list_next_steps(plan.formulation, visitor, today).empty();
        if (!is_theirs)
            group =
                prepares(plan.formulation, visitor, today) ? Group::to_formulate : Group::waiting;
        PlanTask task{.group = *group, .plan = plan, .awaited = awaited_of(plan.formulation.state)};
        task.is_barred =
            group == Group::waiting && is_own_submission(plan.formulation, visitor) &&
            domain::may(visitor.roles, task.awaited, visitor.units, plan.formulation.unit, today);
        tasks.push_back(std::move(task));
    }
    std::ranges::stable_sort(tasks, {}, &PlanTask::group);
    return tasks;
}

}  // namespace app
