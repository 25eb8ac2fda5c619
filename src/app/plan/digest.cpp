#include "app/plan/digest.hpp"

#include <algorithm>

namespace app {
namespace {

void add_work(OwnWork work, Visitor const& visitor, std::vector<DigestPart>& parts) {
    std::erase_if(work.plans,
                  [](PlanTask const& one) { return one.group == PlanTask::Group::waiting; });
    if (work.is_empty()) return;
    parts.push_back({std::move(work), visitor.delegator ? visitor.delegator->name : std::string()});
}

void add_deadlines(std::vector<Deadline> deadlines, base::Date today, std::vector<Deadline>& due) {
    for (auto& one : deadlines)
        if (is_reminded(one, today) && std::ranges::find(due, one) == due.end())
            due.push_back(std::move(one));
}

}  // namespace

std::size_t Digest::to_do() const {
    std::size_t count = 0;
    for (auto const& part : parts)
        count += part.work.to_do();
    return count;
}

Digest load_digest(Store& store, Library& library, EntityId const& entity,
                   std::string const& person, base::Date today) {
    Digest digest;
    for (auto const& visitor : list_standings(store, entity, person, today)) {
        digest.units = visitor.units;
        add_work(load_own_work(store, entity, visitor, today), visitor, digest.parts);
        add_deadlines(list_deadlines(store, library, entity, visitor, today), today, digest.due);
    }
    std::ranges::stable_sort(digest.due, {}, &Deadline::day);
    return digest;
}

}  // namespace app
