#pragma once
// Everything that awaits somebody as they come: My work shows it, the mail of the day lists what of
// it is theirs to do (interface S2, §13.2). Each with the day until which it is to be done, from
// the calendar of the methodology or the promise of a consultation, or else since when it waits.

#include <optional>
#include <vector>

#include "app/consultation/tasks.hpp"
#include "app/plan/publication.hpp"
#include "app/plan/tasks.hpp"
#include "app/plan/working_session.hpp"

namespace app {

struct GuidanceTask {
    GuidedGoal goal;
    std::optional<base::Date> due = {};
};
// A backup that is to be restored as a trial: the last one is older than a month, or there was
// none.
struct DrillTask {
    std::optional<base::Instant> last = {};
    std::optional<base::Date> due = {};  // of the one that follows it
};
struct OwnWork {
    std::optional<DrillTask> drill;               // of who keeps the backups of a folder
    std::vector<ConsultationTask> consultations;  // by the promised day
    std::vector<PublishedPlan> destinations;      // that are still to be confirmed (F5)
    std::vector<GuidanceTask> guidance;           // that is still to be given (F1)
    std::vector<PlanTask> plans;                  // those that wait for others last

    // Without what waits for others.
    std::size_t to_do() const;
    bool is_empty() const { return to_do() == 0 && plans.empty(); }
};
OwnWork load_own_work(Store& store, EntityId const& entity, Visitor const& visitor,
                      base::Date today);

}  // namespace app
