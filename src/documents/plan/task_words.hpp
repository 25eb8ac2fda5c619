#pragma once
// The words of what awaits somebody (app/plan/tasks.hpp), for the page and for the mail.

#include <string_view>

#include "app/plan/tasks.hpp"
#include "kit/text/language.hpp"

namespace documents {

// «Por revisar», above the tasks of a group.
std::string_view task_group_name(text::Language language, app::PlanTask::Group group);
// «Revisarlo», of the link of each.
std::string_view task_action_name(text::Language language, app::PlanTask::Group group);

}  // namespace documents
