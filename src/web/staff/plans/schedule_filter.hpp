#pragma once
// Which rows of a schedule are shown, by its address: those of a part of the plan, those that the
// checks say something of, and how many a page, as many as one form may hold.

#include "web/staff/plans/schedule_rows.hpp"

namespace web::staff {

// Of the rows, those that the address asks for. What answers a form has the rows that it brought,
// whatever the checks say of them by now.
std::vector<ScheduleRow> rows_asked(Visit const& visit, MadePlan const& plan,
                                    std::vector<ScheduleRow> rows);

// As many as the address asks for, 25 where it asks for none.
std::size_t rows_of_a_page(Visit const& visit, MadePlan const& plan,
                           std::vector<ScheduleRow> const& rows, std::size_t years);

// The address of the same sheet with as many rows a page as there may be; none where there are no
// more of them to show.
std::optional<html::Url> larger_page(Visit const& visit, MadePlan const& plan,
                                     std::vector<ScheduleRow> const& rows, std::size_t years);

html::Html schedule_filters(Visit const& visit, MadePlan const& plan,
                            std::vector<ScheduleRow> const& rows, std::size_t years);

}  // namespace web::staff
