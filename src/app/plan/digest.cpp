#include "app/plan/digest.hpp"

#include <algorithm>

namespace app {
namespace {

void add_tasks(Store& store, EntityId const& entity, Visitor const& visitor, base::Date today,
               std::vector<DigestTask>& digest) {
    for (auto& task : list_tasks(list_workshop(store, entity, visitor, today), visitor, today))
        if (task.group != PlanTask::Group::waiting)
            digest.push_back(
                {std::move(task), visitor.delegator ? visitor.delegator->name : std::string()});
}

}  // namespace

std::vector<DigestTask> list_digest(Store& store, EntityId const& entity, std::string const& person,
                                    base::Date today) {
    std::vector<DigestTask> digest;
    for (auto const& visitor : list_standings(store, entity, person, today))
        add_tasks(store, entity, visitor, today, digest);
    std::ranges::stable_sort(digest, {}, [](DigestTask const& one) { return one.task.group; });
    return digest;
}

}  // namespace app
