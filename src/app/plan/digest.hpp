#pragma once
// What awaits somebody, for the one mail of the day: the tasks of My work that are theirs to do, in
// their own name and in that of whoever has lent them a role (interface §13.2).

#include <string>
#include <vector>

#include "app/plan/tasks.hpp"

namespace app {

struct DigestTask {
    PlanTask task;
    std::string on_behalf_of = {};  // the name of who delegated
};
// In the order of the groups; what waits for others is not in it.
std::vector<DigestTask> list_digest(Store& store, EntityId const& entity, std::string const& person,
                                    base::Date today);

}  // namespace app
