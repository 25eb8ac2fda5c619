#include "web/staff/my_work.hpp"

#include "app/people/directory.hpp"
#include "app/plan/deadlines.hpp"
#include "app/plan/own_work.hpp"
#include "documents/consultation/consultation_words.hpp"
#include "documents/plan/deadline_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "documents/plan/task_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"
#include "web/staff/calendar.hpp"
#include "web/staff/consultation/awaiting.hpp"
#include "web/staff/own_roles.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

using Group = app::PlanTask::Group;

// Until when, or since when; what is late is marked.
Html time_line(Visit const& visit, documents::TaskTime const& time) {
    bool const is_late = time.due && *time.due < visit.today;
    return fragment(documents::time_words(visit.language, time, visit.today), when(is_late, [&] {
                        return fragment(" ", c::attention_tag(std::string(visit.tr("Overdue"))));
                    }));
}

// Who is to act; of what one's own role could do, why it is not for oneself.
std::string whom(Visit const& visit, app::PlanTask const& task) {
    auto const day = documents::publication_day_words(visit.language, task.plan.formulation);
    if (task.group != Group::waiting || !day.empty()) return day;
    if (task.is_barred)
        return std::string(
            visit.tr("another person than you has to judge it: you submitted it, or somebody whose "
                     "role you hold did"));
    return documents::roles_that_may(visit.language, task.awaited);
}

Html task_line(Visit const& visit, app::PlanTask const& task) {
    auto const& formulation = task.plan.formulation;
    auto const time = time_line(visit, documents::time_of(task));
    auto const others = whom(visit, task);
    return li(cls("app-tarea"),
              p(strong(pages::stated(visit, exchange::cell_characters(task.plan.name))), " ",
                plan_state_tag(visit, formulation.state), br(),
                span(cls("app-bajo"), unit_name(visit, formulation.unit),
                     when(!time.empty(), " · "), time, when(!others.empty(), " · "), others),
                when(!task.plan.reviewer.empty(),
                     [&] {
                         return span(cls("app-bajo"), reviewer_words(visit, *formulation.review,
                                                                     task.plan.reviewer));
                     })),
              a(cls("app-boton app-boton--segundo"), href(plan_address(visit, formulation.plan)),
                documents::task_action_name(visit.language, task.group),
                span(cls("app-oculto"), ": ", formulation.plan)));
}

Html task_group(std::string_view heading, std::size_t count, Html lines) {
    if (count == 0) return {};
    return fragment(h2(heading, " (", std::to_string(count), ")"),
                    ul(cls("app-tareas"), std::move(lines)));
}

// Of who keeps the backups.
Html drill_group(Visit const& visit, std::optional<app::DrillTask> const& task) {
    if (!task) return {};
    auto const time = time_line(visit, documents::time_of(*task));
    return task_group(
        visit.tr("Backups"), 1,
        li(cls("app-tarea"),
           p(strong(visit.tr("Restore a backup as a trial")), br(),
             span(cls("app-bajo"),
                  when(!task->last,
                       [&] {
                           return html::text(
                               visit.tr("No backup has been restored as a trial yet."));
                       }),
                  time)),
           a(cls("app-boton app-boton--segundo"), href(visit.link({"administracion", "copias"})),
             visit.tr("Make a backup"))));
}

// While whoever set Rumbo up is alone in it.
Html first_steps(Visit const& visit) {
    bool const is_alone =
        visit.visitor->may(domain::Permission::manage_people, visit.today) &&
        app::load_directory(store_of(visit), visit.site.entity).people.size() == 1;
    if (!is_alone) return {};
    auto const step = [&](std::initializer_list<std::string_view> address, std::string_view words) {
        return li(a(href(visit.link(address)), words));
    };
    return fragment(
        h2(visit.tr("First steps")),
        ol(step({"administracion", "configuracion"},
                visit.tr("Name the entity and look at how Rumbo is set up")),
           step({"administracion", "cargar"}, visit.tr("Load units and people from Excel")),
           step({"administracion", "personas"}, visit.tr("Or invite people one by one")),
           step({"administracion", "copias"}, visit.tr("Make the first backup"))));
}

// Of communications: editions that lack a destination (F5).
Html destination_line(Visit const& visit, app::PublishedPlan const& one) {
    auto const& formulation = one.plan.formulation;
    auto const time = time_line(visit, documents::time_of(one));
    return li(
        cls("app-tarea"),
        p(strong(pages::stated(visit, exchange::cell_characters(one.plan.name))), " ",
          plan_state_tag(visit, formulation.state), br(),
          span(cls("app-bajo"), unit_name(visit, formulation.unit), when(!time.empty(), " · "),
               time)),
        a(cls("app-boton app-boton--segundo"), href(publication_address(visit, formulation.plan)),
          visit.tr("Confirm the destination"), span(cls("app-oculto"), ": ", formulation.plan)));
}

// Of who leads transversal goals: those without guidance (F1).
Html guidance_line(Visit const& visit, app::GuidanceTask const& task) {
    auto const& goal = task.goal;
    auto const time = time_line(visit, documents::time_of(task));
    return li(
        cls("app-tarea"),
        p(strong(pages::stated(visit, exchange::cell_characters(goal.code) + " " +
                                          exchange::cell_characters(goal.goal))),
          br(),
          span(cls("app-bajo"), pages::stated(visit, exchange::cell_characters(goal.plan_name)),
               " · ", unit_name(visit, goal.unit), when(!time.empty(), " · "), time)),
        a(cls("app-boton app-boton--segundo"), href(visit.link({"orientaciones"})),
          visit.tr("Give the guidance"),
          span(cls("app-oculto"), ": ", exchange::cell_characters(goal.code))));
}

Html plan_tasks(Visit const& visit, std::vector<app::PlanTask> const& plans) {
    Html groups;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(Group::waiting); ++i) {
        auto const group = static_cast<Group>(i);
        Html lines;
        std::size_t count = 0;
        for (auto const& task : plans)
            if (task.group == group) {
                lines += task_line(visit, task);
                ++count;
            }
        groups +=
            task_group(documents::task_group_name(visit.language, group), count, std::move(lines));
    }
    return groups;
}

Html tasks(Visit const& visit) {
    auto const work =
        app::load_own_work(store_of(visit), visit.site.entity, *visit.visitor, visit.today);
    auto steps = first_steps(visit);
    if (work.is_empty() && !steps.empty()) return steps;
    if (work.is_empty())
        return p(
            visit.tr("You have no tasks. What awaits you will be here, with its date and "
                     "one action."));
    return fragment(
        std::move(steps), drill_group(visit, work.drill),
        consultation_tasks(visit, work.consultations),
        task_group(
            visit.tr("To be confirmed"), work.destinations.size(),
            each(work.destinations, [&](auto const& one) { return destination_line(visit, one); })),
        task_group(visit.tr("Guidance to be given"), work.guidance.size(),
                   each(work.guidance, [&](auto const& one) { return guidance_line(visit, one); })),
        plan_tasks(visit, work.plans));
}

Html due_dates(Visit const& visit) {
    c::Table table{.id = "plazos",
                   .caption = std::string(visit.tr("Due dates of the coming two months")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("What is due"))},
                               {std::string(visit.tr("Day"))},
                               {std::string(visit.tr("Time left"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& one : app::list_coming_deadlines(
             store_of(visit), visit.site.library, visit.site.entity, *visit.visitor, visit.today))
        table.rows.push_back(
            {c::markup(a(href(deadline_address(visit.language, one)),
                         documents::deadline_text(visit.language, one))),
             c::words(text::date_long(visit.language, one.day)),
             one.day < visit.today
                 ? c::markup(
                       c::attention_tag(documents::days_left(visit.language, one.day, visit.today)))
                 : c::words(documents::days_left(visit.language, one.day, visit.today))});
    if (table.rows.empty()) return {};
    return fragment(h2(visit.tr("Due dates")), c::table(table));
}

}  // namespace

http::Response my_work(Visit const& visit) {
    auto content = fragment(
        h1(visit.tr("My work")),
        p(cls("app-bajada"),
          visit.tr("Today is {date}.",
                   fmt::arg("date", documents::weekday_and_date(visit.language, visit.today)))),
        tasks(visit), due_dates(visit), lent_roles(visit), h2(visit.tr("Your roles")),
        own_roles(visit));
    return staff_page(visit, {.title = std::string(visit.tr("My work")), .screen = Screen::my_work},
                      std::move(content));
}

}  // namespace web::staff
