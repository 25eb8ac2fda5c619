#include "app/consultation/tasks.hpp"

#include <algorithm>

namespace app {
namespace {

using domain::ConsultationAction;

bool may_take(Visitor const& visitor, domain::Consultation const& of, ConsultationAction action,
              base::Date today) {
    auto const step = domain::find_step(of.state_on(today), action);
    return step && step->permission &&
           domain::may(visitor.roles, *step->permission, visitor.units, of.unit, today);
}

}  // namespace

std::vector<ConsultationTask> list_consultation_tasks(std::vector<CountedConsultation> const& list,
                                                      Visitor const& visitor, base::Date today) {
    std::vector<ConsultationTask> tasks;
    for (auto const& one : list) {
        auto const& of = one.consultation;
        bool const is_settled = one.counts.unsettled == 0;
        bool const can_settle =
            !is_settled && may_take(visitor, of, ConsultationAction::answer, today);
        bool const can_publish =
            is_settled && may_take(visitor, of, ConsultationAction::publish, today);
        if (!can_settle && !can_publish) continue;
        tasks.push_back({.group = can_settle ? ConsultationTask::Group::to_settle
                                             : ConsultationTask::Group::to_publish,
                         .of = one,
                         .is_late = of.answers_due < today});
    }
    std::ranges::stable_sort(
        tasks, {}, [](ConsultationTask const& one) { return one.of.consultation.answers_due; });
    return tasks;
}

}  // namespace app
