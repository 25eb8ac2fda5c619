#pragma once
// What an entry of the log changed, a line each: fields, people and parts of plans by their names.

#include "app/record/activity.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

html::Html activity_changes(Visit const& visit, app::Activity const& activity,
                            app::ActivityEntry const& shown);

// Of somebody by number.
std::string person_name(app::Activity const& activity, std::string_view person);

}  // namespace web::staff
