#pragma once
// The rows and columns of a schedule: goals in the order of the tree, each at its frequency, and
// the periods of a year of the plan.

#include <cstdint>
#include <vector>

#include "domain/period/period.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

struct ScheduleRow {
    domain::DraftObject const* goal;
    domain::Frequency frequency;  // stated, or shown by its targets; else quarterly (R1)
};
std::vector<ScheduleRow> schedule_rows(MadePlan const& plan);

// The years of the plan; none where its days are not known.
std::vector<int> schedule_years(MadePlan const& plan);
// The one that is asked for, or today's, or the first.
int chosen_year(std::vector<int> const& years, std::int64_t asked, int today);

// Of that year, those that share days with the plan; of yearly goals, all years.
std::vector<domain::Period> schedule_periods(MadePlan const& plan, domain::Frequency frequency,
                                             int year);

// Targets of a goal that stand in none of those columns, by cell: of another frequency, beyond the
// plan, or no period at all.
std::vector<std::string> cells_left_over(MadePlan const& plan, ScheduleRow const& row);

}  // namespace web::staff
