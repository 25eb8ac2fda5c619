#pragma once
// Publication on the day that was set and signed beforehand (interface S27; procedure.md F5): the
// program publishes that very content, in the name of who signed, though they have left since.
// Where it cannot by then, the day is dropped and those who may publish are told why; the plan
// stays official.

#include <vector>

#include "app/plan/take_step.hpp"
#include "domain/plan/draft.hpp"
#include "domain/plan/formulation.hpp"

namespace app {

struct DuePublication {
    domain::Formulation formulation;
    domain::Draft draft;
};
// Whose day has come, by code.
std::vector<DuePublication> list_due_publications(storage::Store& store,
                                                  storage::EntityId const& entity,
                                                  base::Date today);

struct PublishOnDay {
    storage::Occasion occasion;  // of the program: nobody's
    domain::Formulation formulation;
    std::optional<PlanContent> content = {};  // none: the draft is no plan any more
    std::vector<domain::Renaming> renamings = {};
};
enum class PublishedOnDay : std::uint8_t { published, dropped, meanwhile };
// `meanwhile`: another instance or somebody was first, and nothing is done.
PublishedOnDay publish_on_day(storage::Store& store, PublishOnDay const& command);

}  // namespace app
