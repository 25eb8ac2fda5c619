#pragma once
// Puts the draft of a plan to public consultation (procedure.md F7): issues a consultation edition
// of it, numbered and immutable, that citizens read and comment while the draft goes on.

#include <optional>
#include <string>

#include "app/plan/take_step.hpp"
#include "domain/consultation/consultation.hpp"

namespace app {

struct OpenConsultation {
    storage::Occasion occasion;
    std::string plan;
    std::int64_t seen_version = 0;            // of the draft that its author read
    std::optional<PlanContent> content = {};  // at that version; none: the draft is no plan yet
    std::string document = {};                // canonical, of that content
    std::string summary;                      // in plain words
    std::string purpose;
    std::optional<base::Date> closes;       // the last day of comments, today or later
    std::optional<base::Date> answers_due;  // promised, on that day or later
};

// Its number. Refusals: plan_unknown, not_permitted, wrong_state, changed_meanwhile, checks_unmet
// where it is no plan yet; consultation_running; of the form, all together: summary_missing,
// purpose_missing, text_unusable, text_too_long, and those of domain::flaws_of, closing_day_past.
domain::Outcome<int> open_consultation(storage::Store& store, OpenConsultation const& command);

// Whether it would be opened so, with nothing done: the same refusals, which the log is told.
domain::Outcome<void> review_opening(storage::Store& store, OpenConsultation const& command);

}  // namespace app
