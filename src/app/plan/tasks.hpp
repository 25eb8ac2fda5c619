#pragma once
// What awaits whom: of every plan in the making that somebody's roles reach, what they may do next,
// or what others are to do (interface S2).

#include <vector>

#include "app/plan/workshop.hpp"

namespace app {

struct PlanTask {
    enum class Group : std::uint8_t {
        returned,      // with observations: to be answered and submitted again
        imported,      // read from a workbook by somebody else: for who submits it to look through
        to_formulate,  // for who prepares it and does not submit it
        to_submit,
        to_review,  // or to accept
        to_sign,    // to make official
        to_publish,
        waiting,  // for others, or for the day set for its publication
    } group = Group::waiting;
    WorkshopEntry plan;
    domain::Permission awaited = domain::Permission::read_drafts;  // of who is to act
    // It waits for others although they hold that permission: they submitted it, or who lends them
    // a role did.
    bool is_barred = false;
    std::optional<base::Date> due = {};  // where a calendar says it (own_work.hpp)
};

// What the visitor may do next with a plan, but for editing it, in the order of the table.
std::vector<domain::PlanAction> list_next_steps(domain::Formulation const& formulation,
                                                Visitor const& visitor, base::Date today);

// In the order of the groups, then by code. A draft or a returned plan is to be formulated by the
// promoter of its unit (procedure.md §1). What somebody submitted is not theirs to review; what
// somebody else took waits for them, but for who decides on it.
std::vector<PlanTask> list_tasks(std::vector<WorkshopEntry> const& plans, Visitor const& visitor,
                                 base::Date today);

}  // namespace app
