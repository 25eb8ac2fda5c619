// What was changed since a plan was last sent or returned: what the review is to look at again, and
// what was corrected before somebody signs (procedure.md F3, F5).
#include <algorithm>

#include "app/plan/draft_history.hpp"
#include "exchange/plan_document/difference.hpp"
#include "web/portal/changes_table.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"

namespace web::staff {

using namespace html;
using domain::PlanAction;
using domain::PlanState;

namespace {

constexpr std::size_t changes_shown = 20;

// In review, since it was returned; afterwards, since it was submitted.
domain::PlanStep const* step_before(domain::Formulation const& formulation) {
    switch (formulation.state) {
        case PlanState::in_review:
            if (auto const* const returned = formulation.last(PlanAction::observe)) return returned;
            return formulation.last(PlanAction::submit);
        case PlanState::accepted:
        case PlanState::official:
            return formulation.last(PlanAction::submit);
        default:
            return nullptr;
    }
}

}  // namespace

Html since_step(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    auto const* const step = step_before(formulation);
    if (step == nullptr) return {};
    auto const history =
        app::load_draft_history(store_of(visit), occasion_of(visit), {.plan = formulation.plan});
    if (!history) return {};
    auto const then = history->after(step->sequence);
    auto const list = exchange::difference(then, plan.making.draft,
                                           domain::renamings_between(then, plan.making.draft));
    bool const is_returned = step->action == PlanAction::observe;
    if (list.empty() && !is_returned) return {};
    auto const shown = std::min(list.size(), changes_shown);
    auto const title = is_returned ? visit.tr("What changed since it was returned")
                                   : visit.tr("What was corrected since it was submitted");
    return fragment(h2(html::id("desde-el-paso"), title),
                    list.empty() ? p(visit.tr("Nothing: it came back as it was."))
                                 : changes_table(visit, std::span(list).first(shown)),
                    and_more(visit, list.size() - shown), when(!list.empty(), [&] {
                        return p(a(href(visit.link({"formulacion", formulation.plan, "historia"})),
                                   visit.tr("Who changed what, and when")));
                    }));
}

}  // namespace web::staff
