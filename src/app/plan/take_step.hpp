#pragma once
// One step in the life of a plan: submit, observe, accept, officialise, publish, close
// (procedure.md §2, F2 to F8). What is decided is decided on a content that was read: if it changed
// since, the step is refused.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/plan/library.hpp"
#include "domain/plan/life_cycle.hpp"
#include "domain/plan/renaming.hpp"
#include "domain/plan/submission.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

// A draft that is a plan, as it stood at some version.
struct PlanContent {
    domain::Plan plan;
    std::string digest;              // SHA-256 of its canonical document, in hexadecimal
    std::int64_t document_size = 0;  // bytes
};

struct TakeStep {
    storage::Occasion occasion;
    std::string plan;
    domain::PlanAction action = domain::PlanAction::submit;
    std::int64_t seen_version = 0;            // of what its author read
    std::optional<PlanContent> content = {};  // at that version; none: the draft is no plan yet
    std::string password = {};                // for a signature, to publish and to close
    std::string case_number = {};             // of the support desk, to officialise (F6)
    // For the warnings, to submit (F3); why, to drop the day of publication.
    std::string reason = {};
    std::optional<base::Date> day = {};  // to set that of publication (interface S27)
    // To publish: the codes that changed since the edition that it was begun from.
    std::vector<domain::Renaming> renamings = {};
};

// Refusals: plan_unknown, wrong_state, not_permitted, changed_meanwhile; checks_unmet (F1 to F4);
// warnings_unexplained, to submit (F3);
// own_submission (§1); own_acceptance (F5); review_taken; observation_missing,
// observations_unreturned and _unanswered (F3); case_number_missing (F6); consultation_unsettled,
// to accept or publish (F7); edition_meanwhile, to publish what was begun from an older edition,
// and renamed, under another code; plan_running, to close; day_malformed and
// publication_day_out_of_range, to set the day of publication; reason_missing, to drop it;
// wrong_password and too_many_tries, of a signature.
domain::Outcome<void> take_step(storage::Store& store, Library& library, TakeStep const& command);

// A plan is closed once its period has ended: plan_running before.
std::optional<domain::Refusal> flaw_of_closing(domain::DaySpan const& period, base::Date today);

// What keeps a plan in the making from being submitted (F1 to F4): what it lacks, what it is held
// to by the methodology that it keeps to, and the findings of severity error.
std::vector<domain::Unmet> list_unmet(Library& library, domain::Plan const& plan,
                                      std::optional<domain::Methodology> const& methodology,
                                      std::vector<domain::Finding> const& findings);

// Where the goals of a plan may hang from, of what they name.
domain::Moorings find_moorings(Library& library, domain::Plan const& plan);

}  // namespace app
