#pragma once
// What consultations put on other pages of those who work here: tasks, and the step of a plan.

#include "app/consultation/tasks.hpp"
#include "domain/plan/formulation.hpp"
#include "kit/html/html.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

// Groups of tasks for «Mi trabajo»; nothing where there are none.
html::Html consultation_tasks(Visit const& visit, std::vector<app::ConsultationTask> const& list);

// The consultations of the plan and how far they are, or the way to open one.
html::Html consultations_of(Visit const& visit, domain::Formulation const& formulation);

}  // namespace web::staff
