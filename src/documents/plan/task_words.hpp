#pragma once
// The words of what awaits somebody (app/plan/own_work.hpp), for the page and for the mail.

#include <string>
#include <string_view>
#include <vector>

#include "app/plan/own_work.hpp"
#include "kit/text/language.hpp"

namespace documents {

// «Por revisar», above the tasks of a group.
std::string_view task_group_name(text::Language language, app::PlanTask::Group group);
// «Revisarlo», of the link of each.
std::string_view task_action_name(text::Language language, app::PlanTask::Group group);

// «hoy», «en 3 días», «3 días de retraso»
std::string days_left(text::Language language, base::Date day, base::Date today);

// Until when it is to be done, or else since when it waits; either may be missing.
struct TaskTime {
    std::optional<base::Date> due = {};
    std::optional<base::Instant> since = {};
};
// «hasta el 15/12/2026, en 16 días»; «desde el 20/11/2026»; empty where neither is known.
std::string time_words(text::Language language, TaskTime const& time, base::Date today);

TaskTime time_of(app::DrillTask const& task);
TaskTime time_of(app::ConsultationTask const& task);
TaskTime time_of(app::PublishedPlan const& plan);
TaskTime time_of(app::GuidanceTask const& task);
TaskTime time_of(app::PlanTask const& task);

// Each task of it as one line, in the order of the page, but for what waits for others: «Por
// revisar · Plan de gestión 2027 · Gestión documental · En revisión · hasta el …».
struct WorkLine {
    std::string words;
    std::string path;  // where it is done
};
std::vector<WorkLine> work_lines(text::Language language, app::OwnWork const& work,
                                 domain::UnitTree const& units, base::Date today);

}  // namespace documents
