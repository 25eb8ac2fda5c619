#pragma once
// A plan as a workbook in the layout of a management plan (domain.md §2.1): a row for each goal,
// its nodes in merged cells beside it, real numbers, frozen headings, and the hidden numbers of its
// objects, so that an edited file comes back to them. What has no column stands on the sheet «Otros
// datos»: whatever a plan document says, comes back exactly. «Control» holds protected formulas.

#include <string>

#include "base/date.hpp"
#include "domain/plan/draft.hpp"

namespace exchange {

struct WorkbookStamp {
    std::string source;  // "plan-2027/1": what it is exported from
    base::Date created;
};

std::string plan_workbook(domain::Draft const& draft, WorkbookStamp const& stamp);

// With headings alone, to be filled in: quarters of a year, or the years of a longer plan.
std::string plan_template(int first_year, int last_year, base::Date created);

}  // namespace exchange
