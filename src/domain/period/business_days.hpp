#pragma once
// The Colombian calendar of deadlines (procedure.md R2): which days are holidays, by the law of
// their year (Ley 51 of 1983; Ley 2578 of 2026), which are business days, and until when a period
// is reported. An entity adds days of its own.

#include <span>
#include <vector>

#include "base/date.hpp"
#include "domain/period/period.hpp"

namespace domain {

// Each once, in their order. Years from 1984, when the law in force began.
std::vector<base::Date> holidays(int year);

// Neither Saturday, Sunday, holiday nor one of the entity's own days.
bool is_business_day(base::Date day, std::span<base::Date const> own_days = {});

// The same day where it is a business day.
base::Date next_business_day(base::Date day, std::span<base::Date const> own_days = {});

// The last day on which a period is reported in time: the fifteenth after it, or the next business
// day.
base::Date report_due(Period period, std::span<base::Date const> own_days = {});

}  // namespace domain
