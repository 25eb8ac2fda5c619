#pragma once
// What awaits somebody, for the one mail of the day: the tasks of My work that are theirs to do, in
// their own name and in that of whoever has lent them a role (interface §13.2), and the deadlines
// that they are reminded of on that day.

#include <string>
#include <vector>

#include "app/plan/deadlines.hpp"
#include "app/plan/tasks.hpp"

namespace app {

struct DigestTask {
    PlanTask task;
    std::string on_behalf_of = {};  // the name of who delegated
};
struct Digest {
    std::vector<DigestTask> tasks;  // in the order of the groups; none that waits for others
    std::vector<Deadline> due;      // by day, each once

    bool is_empty() const { return tasks.empty() && due.empty(); }
};
Digest load_digest(Store& store, Library& library, EntityId const& entity,
                   std::string const& person, base::Date today);

}  // namespace app
