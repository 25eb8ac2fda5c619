// What awaits whoever asks, as My work shows it (interface S2).
#include "app/plan/own_work.hpp"
#include "web/api/answers.hpp"
#include "web/api/formulations.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::api {
namespace {

constexpr std::array task_groups{"returned",  "imported", "to-formulate", "to-submit",
                                 "to-review", "to-sign",  "to-publish",   "waiting"};
static_assert(task_groups.size() == static_cast<std::size_t>(app::PlanTask::Group::waiting) + 1);

void write_due(json::Writer& writer, std::optional<base::Date> const& due) {
    if (due) writer.member("due", due->text());
}

void write_since(json::Writer& writer, std::optional<base::Instant> const& since) {
    if (since) writer.member("since", since->text());
}

void write_consultation(json::Writer& writer, app::ConsultationTask const& task) {
    auto const& consultation = task.of.consultation;
    bool const is_to_settle = task.group == app::ConsultationTask::Group::to_settle;
    writer.member("plan", consultation.plan).member("name", consultation.name);
    writer.member("unit", consultation.unit).key("consultation").integer(consultation.number);
    writer.member("task", is_to_settle ? "to-answer" : "to-publish-results");
    write_due(writer, consultation.answers_due);
}

void write_destination(json::Writer& writer, app::PublishedPlan const& task) {
    write_head(writer, task.plan.formulation, exchange::cell_characters(task.plan.name));
    writer.member("task", "to-confirm");
    write_since(writer, task.plan.since);
}

void write_guidance(json::Writer& writer, app::GuidanceTask const& task) {
    auto const& goal = task.goal;
    writer.member("plan", goal.plan).member("name", exchange::cell_characters(goal.plan_name));
    writer.member("unit", goal.plan_unit).key("object").integer(goal.object);
    writer.member("task", "to-guide");
    write_since(writer, goal.since);
    write_due(writer, task.due);
}

void write_plan_task(json::Writer& writer, app::PlanTask const& task) {
    write_head(writer, task.plan.formulation, exchange::cell_characters(task.plan.name));
    writer.member("task", task_groups[static_cast<std::size_t>(task.group)]);
    write_since(writer, task.plan.since);
    write_due(writer, task.due);
    writer.key("awaited").begin_array();
    for (auto const role : domain::roles_with(task.awaited))
        writer.string(domain::role_tokens.token(role));
    writer.end_array();
}

void write_drill(json::Writer& writer, app::DrillTask const& task) {
    writer.member("task", "to-restore");
    write_since(writer, task.last);
    write_due(writer, task.due);
}

}  // namespace

http::Response list_tasks(Visit const& visit) {
    auto const work =
        app::load_own_work(staff::store_of(visit), visit.site.entity, *visit.visitor, visit.today);
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    auto const write_each = [&](auto const& list, auto const& write) {
        for (auto const& one : list) {
            writer.begin_object();
            write(writer, one);
            writer.end_object();
        }
    };
    writer.begin_array();
    if (work.drill) write_each(std::array{*work.drill}, write_drill);
    write_each(work.consultations, write_consultation);
    write_each(work.destinations, write_destination);
    write_each(work.guidance, write_guidance);
    write_each(work.plans, write_plan_task);
    writer.end_array();
    return http::json(std::move(body));
}

}  // namespace web::api
