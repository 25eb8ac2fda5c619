#pragma once
// The review of a plan (interface S8; procedure.md F3): one of those who may review has it, and
// marks what they find conforming. Who observes or marks first takes it; to go on with what
// somebody else has, one takes it over, which they are told. The head of planning, who answers for
// the decision (F5), is bound by nobody's.

#include <string>
#include <vector>

#include "app/plan/open_plan.hpp"
#include "domain/plan/draft.hpp"
#include "domain/plan/review.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct TakeReview {
    storage::Occasion occasion;
    std::string plan;
    std::string from = {};  // who had it, as its author saw; empty: nobody
    std::string to = {};    // who is to have it; empty: whoever asks
};
// To somebody else it is assigned by whoever may accept the plan, and they are told. Refusals:
// plan_unknown, wrong_state, not_permitted, own_submission; person_unknown, who may not review it;
// already_done, where they have it; review_taken, by another than the author saw;
// changed_meanwhile, where nobody has it.
domain::Outcome<void> take_review(storage::Store& store, TakeReview const& command);

enum class Conformity : std::uint8_t { conforming, reconsidered };
struct MarkConformity {
    storage::Occasion occasion;
    std::string plan;
    int object = 0;  // a goal, or 0: the plan itself
    Conformity conformity = Conformity::conforming;
    std::string seen = {};  // ObjectReview::digest of what its author read
};
// Of all four checks at once (F3). Refusals: plan_unknown, wrong_state, not_permitted,
// own_submission, object_unknown, review_taken; goal_observed; changed_meanwhile, where it says
// something else than was read; already_done.
domain::Outcome<void> mark_conformity(storage::Store& store, MarkConformity const& command);

// review_taken, where it is somebody else's than `from`, and not theirs to go into.
std::optional<domain::Refusal> flaw_of_review(sql::Connection& connection,
                                              storage::Occasion const& occasion,
                                              OpenPlan const& open, std::string const& from = {});
// What observes or marks takes a review that nobody has, or that is taken over with it.
void take_along(sql::Connection& connection, storage::Occasion const& occasion, OpenPlan& open,
                std::string const& from = {});

}  // namespace app
