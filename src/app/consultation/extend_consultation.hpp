#pragma once
// Makes an open consultation longer (procedure.md F7): a later last day of comments, and the day
// for which answers are promised then. By who may open one; with a reason, which the portal shows
// with the day that it was before.

#include <optional>
#include <string>

#include "domain/consultation/consultation.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct ExtendConsultation {
    storage::Occasion occasion;
    int consultation = 0;
    std::optional<base::Date> closes;       // later than it is
    std::optional<base::Date> answers_due;  // on that day or later
    std::string reason;                     // public
};
// Refusals: consultation_unknown, not_permitted, consultation_closed or _answered where it is not
// open any more;
// of the form, all together: those of domain::flaws_of, closing_day_not_later; reason_missing,
// text_too_long.
domain::Outcome<void> extend_consultation(storage::Store& store, ExtendConsultation const& command);

}  // namespace app
