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

void add_deadlines(std::vector<Deadline> deadlines, base::Date today, std::vector<Deadline>& due) {
    for (auto& one : deadlines)
        if (is_reminded(one, today) && std::ranges::find(due, one) == due.end())
            due.push_back(std::move(one));
}

}  // namespace

Digest load_digest(Store& store, Library& library, EntityId const& entity,
                   std::string const& person, base::Date today) {
    Digest digest;
    for (auto const& visitor : list_standings(store, entity, person, today)) {
        add_tasks(store, entity, visitor, today, digest.tasks);
        add_deadlines(list_deadlines(store, library, entity, visitor, today), today, digest.due);
    }
    std::ranges::stable_sort(digest.tasks, {},
                             [](DigestTask const& one) { return one.task.group; });
    std::ranges::stable_sort(digest.due, {}, &Deadline::day);
    return digest;
}

}  // namespace app
