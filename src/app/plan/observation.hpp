#pragma once
// Observations of a review, for a goal or one of its cells: the plan goes back with all of them at
// once (procedure.md F3).

#include "domain/plan/formulation.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct AddObservation {
    storage::Occasion occasion;
    std::string plan;
    int object = 0;
    std::string cell = {};  // empty: the object as a whole
    std::string words;
    std::string takes_from = {};  // of whom it takes the review over
};
// Takes a review that nobody has, and the mark of conformity back (app/plan/review.hpp). Refusals:
// plan_unknown, wrong_state, not_permitted, own_submission, words_missing, text_too_long,
// text_unusable, object_unknown, review_taken.
domain::Outcome<void> add_observation(storage::Store& store, AddObservation const& command);

struct ResolveObservation {
    storage::Occasion occasion;
    std::string plan;
    std::int64_t number = 0;
};
// Whoever formulates says that it is answered. Refusals: plan_unknown, wrong_state, not_permitted;
// already_done, where there is no such observation open.
domain::Outcome<void> resolve_observation(storage::Store& store, ResolveObservation const& command);

}  // namespace app
