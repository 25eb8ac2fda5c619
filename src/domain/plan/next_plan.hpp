#pragma once
// Next year's plan out of this year's (procedure.md §2, F9): what is to be revised is left open,
// and the checks of the plan list it.

#include <optional>
#include <string_view>

#include "domain/plan/plan.hpp"

namespace domain {

// The same tree for other days: without what was reported or printed, without targets, and without
// the goals that were eliminated.
Plan opened_anew(Plan const& plan, DaySpan const& period);

// The plan as its own makers can write it: without what was reported or printed, and without the
// rules that its methodology gave it.
Plan as_formulated(Plan plan);

// From the first day of one text through the last of the other, each a date or a period; none where
// one is neither.
std::optional<DaySpan> parse_span(std::string_view from, std::string_view to);

// Whether a plan may have these years: at most 50, from 1990 to 2100. More is a slip of the hand,
// and each year has columns.
bool is_usual_span(DaySpan const& span);

}  // namespace domain
