#include "web/staff/my_work.hpp"

#include "app/plan/deadlines.hpp"
#include "app/plan/publication.hpp"
#include "app/plan/tasks.hpp"
#include "app/plan/working_session.hpp"
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

Html task_line(Visit const& visit, app::PlanTask const& task) {
    auto const& formulation = task.plan.formulation;
    auto const since =
        formulation.steps.empty()
            ? std::string()
            : visit.tr("since {moment}",
                       fmt::arg("moment", moment_words(visit, formulation.steps.back().at)));
    auto const whom = task.group == Group::waiting
                          ? documents::roles_that_may(visit.language, task.awaited)
                          : std::string();
    return li(cls("app-tarea"),
              p(strong(pages::stated(visit, exchange::cell_characters(task.plan.name))), " ",
                plan_state_tag(visit, formulation.state), br(),
                span(cls("app-bajo"), unit_name(visit, formulation.unit),
                     when(!since.empty(), " · "), since, when(!whom.empty(), " · "), whom),
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

// Of communications: editions that lack a destination (F5).
Html destination_tasks(Visit const& visit) {
    Html lines;
    std::size_t count = 0;
    for (auto const& one :
         app::list_publications(store_of(visit), visit.site.entity, *visit.visitor, visit.today)
             .published) {
        auto const& formulation = one.plan.formulation;
        bool const is_theirs =
            !one.is_everywhere() &&
            domain::may(visit.visitor->roles, domain::Permission::confirm_publication,
                        visit.visitor->units, formulation.unit, visit.today);
        if (!is_theirs) continue;
        ++count;
        lines += li(cls("app-tarea"),
                    p(strong(pages::stated(visit, exchange::cell_characters(one.plan.name))), " ",
                      plan_state_tag(visit, formulation.state)),
                    a(cls("app-boton app-boton--segundo"), href(visit.link({"publicacion"})),
                      visit.tr("Confirm the destination"),
                      span(cls("app-oculto"), ": ", formulation.plan)));
    }
    return task_group(visit.tr("To be confirmed"), count, std::move(lines));
}

// Of who leads transversal goals: those without guidance (F1).
Html guidance_tasks(Visit const& visit) {
    Html lines;
    std::size_t count = 0;
    for (auto const& goal :
         app::list_guided_goals(store_of(visit), visit.site.entity, *visit.visitor, visit.today)) {
        if (!goal.guidance.empty()) continue;
        ++count;
        lines += li(cls("app-tarea"),
                    p(strong(pages::stated(visit, exchange::cell_characters(goal.code) + " " +
                                                      exchange::cell_characters(goal.goal))),
                      br(),
                      span(cls("app-bajo"),
                           pages::stated(visit, exchange::cell_characters(goal.plan_name)))),
                    a(cls("app-boton app-boton--segundo"), href(visit.link({"orientaciones"})),
                      visit.tr("Give the guidance"),
                      span(cls("app-oculto"), ": ", exchange::cell_characters(goal.code))));
    }
    return task_group(visit.tr("Guidance to be given"), count, std::move(lines));
}

Html tasks(Visit const& visit) {
    auto more =
        fragment(consultation_tasks(visit), destination_tasks(visit), guidance_tasks(visit));
    auto const list = app::list_tasks(
        app::list_workshop(store_of(visit), visit.site.entity, *visit.visitor, visit.today),
        *visit.visitor, visit.today);
    if (list.empty() && !more.empty()) return more;
    if (list.empty())
        return p(
            visit.tr("You have no tasks. What awaits you will be here, with its date and "
                     "one action."));
    Html groups;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(Group::waiting); ++i) {
        auto const group = static_cast<Group>(i);
        Html lines;
        std::size_t count = 0;
        for (auto const& task : list)
            if (task.group == group) {
                lines += task_line(visit, task);
                ++count;
            }
        groups +=
            task_group(documents::task_group_name(visit.language, group), count, std::move(lines));
    }
    return fragment(std::move(more), std::move(groups));
}

std::string days_left(Visit const& visit, base::Date day) {
    auto const days = (day.days() - visit.today.days()).count();
    if (days == 0) return std::string(visit.tr("today"));
    auto const count = static_cast<std::size_t>(days < 0 ? -days : days);
    return days < 0 ? text::trn(visit.language, "{count} day late", "{count} days late", count,
                                fmt::arg("count", count))
                    : text::trn(visit.language, "in {count} day", "in {count} days", count,
                                fmt::arg("count", count));
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
                 ? c::markup(c::status_tag({c::Tone::behind, days_left(visit, one.day)}))
                 : c::words(days_left(visit, one.day))});
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
