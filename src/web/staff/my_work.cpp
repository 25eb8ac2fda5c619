#include "web/staff/my_work.hpp"

#include <array>

#include "app/people/second_factor.hpp"
#include "app/plan/tasks.hpp"
#include "documents/people/people_names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/summary_list.hpp"
#include "web/components/table.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/provider_sign_in.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

// «Administrador/a · entidad, desde el 21/11/2026 hasta el 31/12/2026»
std::string role_words(Visit const& visit, domain::RoleHeld const& held) {
    auto const role = documents::role_name(visit.language, held.role);
    auto const from = text::date_short(visit.language, held.from);
    if (!held.until)
        return visit.tr("{role} · {unit}, since {from}", fmt::arg("role", role),
                        fmt::arg("unit", held.unit), fmt::arg("from", from));
    return visit.tr("{role} · {unit}, from {from} to {until}", fmt::arg("role", role),
                    fmt::arg("unit", held.unit), fmt::arg("from", from),
                    fmt::arg("until", text::date_short(visit.language, *held.until)));
}

Html own_roles(Visit const& visit) {
    auto const& roles = visit.visitor->roles;
    if (roles.empty())
        return p(visit.tr("You hold no role yet. Whoever administers people gives it to you."));
    return ul(each(roles, [&](domain::RoleHeld const& held) {
        return li(role_words(visit, held), when(!held.holds_on(visit.today), [&] {
                      return fragment(" ", small(visit.tr("(not today)")));
                  }));
    }));
}

Html session_row(Visit const& visit, storage::Session const& session) {
    bool const is_this = session.token_hash == visit.visitor->session.token_hash;
    auto const fields = input(type("hidden"), name("sesion"), value(session.token_hash));
    return li(
        p(strong(session.browser.empty() ? std::string(visit.tr("Browser not known"))
                                         : documents::browser_name(session.browser)),
          br(),
          visit.tr("From {peer}, since {start}; last seen {seen}", fmt::arg("peer", session.peer),
                   fmt::arg("start", moment_words(visit, session.created_at)),
                   fmt::arg("seen", moment_words(visit, session.seen_at)))),
        is_this ? p(cls("app-nota"), visit.tr("This is the session that you are in."))
                : session_form(visit, visit.link({"mi-perfil", "sesiones"}), fields,
                               std::string(visit.tr("End this session")), c::ButtonKind::second));
}

// Whether there is one, and how many recovery codes are left.
Html second_factor_words(Visit const& visit) {
    if (!visit.visitor->has_second_factor)
        return a(href(visit.link({"segundo-factor"})), visit.tr("Set up the second factor"));
    auto const left = app::recovery_codes_left(store_of(visit), visit.site.entity, *visit.visitor);
    return html::text(text::trn(visit.language, "Set up; {count} recovery code is left",
                                "Set up; {count} recovery codes are left",
                                static_cast<std::size_t>(left), fmt::arg("count", left)));
}

using Group = app::PlanTask::Group;

struct GroupWords {
    char const* heading;
    char const* link;  // of each task
};
constexpr std::array group_words{
    GroupWords{text::mark("Returned"), text::mark("Answer the observations")},
    GroupWords{text::mark("To be submitted"), text::mark("Go on with it")},
    GroupWords{text::mark("To be reviewed"), text::mark("Review it")},
    GroupWords{text::mark("To be made official"), text::mark("Sign")},
    GroupWords{text::mark("To be published"), text::mark("Publish")},
    GroupWords{text::mark("Waiting for others"), text::mark("Open")},
};
static_assert(group_words.size() == static_cast<std::size_t>(Group::waiting) + 1);

Html task_line(Visit const& visit, app::PlanTask const& task) {
    auto const& formulation = task.plan.formulation;
    auto const& words = group_words[static_cast<std::size_t>(task.group)];
    auto const since =
        formulation.steps.empty()
            ? std::string()
            : visit.tr("since {moment}",
                       fmt::arg("moment", moment_words(visit, formulation.steps.back().at)));
    auto const whom = task.group == Group::waiting
                          ? documents::roles_that_may(visit.language, task.awaited)
                          : std::string();
    return li(cls("app-tarea"),
              p(strong(exchange::cell_characters(task.plan.name)), " ",
                plan_state_tag(visit, formulation.state), br(),
                span(cls("app-bajo"), unit_name(visit, formulation.unit),
                     when(!since.empty(), " · "), since, when(!whom.empty(), " · "), whom)),
              a(cls("app-boton app-boton--segundo"), href(plan_address(visit, formulation.plan)),
                visit.tr(words.link), span(cls("app-oculto"), ": ", formulation.plan)));
}

Html tasks(Visit const& visit) {
    auto const list = app::list_tasks(
        app::list_workshop(store_of(visit), visit.site.entity, *visit.visitor, visit.today),
        *visit.visitor, visit.today);
    if (list.empty())
        return p(
            visit.tr("You have no tasks. What awaits you will be here, with its date and "
                     "one action."));
    Html groups;
    for (std::size_t i = 0; i < group_words.size(); ++i) {
        Html lines;
        std::size_t count = 0;
        for (auto const& task : list)
            if (static_cast<std::size_t>(task.group) == i) {
                lines += task_line(visit, task);
                ++count;
            }
        if (count > 0)
            groups +=
                fragment(h2(visit.tr(group_words[i].heading), " (", std::to_string(count), ")"),
                         ul(cls("app-tareas"), std::move(lines)));
    }
    return groups;
}

}  // namespace

http::Response my_work(Visit const& visit) {
    auto content =
        fragment(h1(visit.tr("My work")),
                 p(cls("app-bajada"),
                   visit.tr("Today is {date}.",
                            fmt::arg("date", text::date_long(visit.language, visit.today)))),
                 tasks(visit), h2(visit.tr("Your roles")), own_roles(visit));
    return staff_page(visit, {.title = std::string(visit.tr("My work")), .screen = Screen::my_work},
                      std::move(content));
}

http::Response my_profile(Visit const& visit) {
    auto const& visitor = *visit.visitor;
    auto const sessions = app::list_own_sessions(store_of(visit), visit.site.entity, visitor);
    auto const factor = second_factor_words(visit);
    auto const all = input(type("hidden"), name("sesion"), value("otras"));
    auto content = fragment(
        h1(visit.tr("My profile")),
        c::summary_list({{std::string(visit.tr("Name")), html::text(visitor.person.name)},
                         {std::string(visit.tr("E-mail")), html::text(visitor.person.email)},
                         {std::string(visit.tr("Second factor")), factor}}),
        when(visit.site.provider != nullptr,
             [&] {
                 return p(a(href(visit.link({"mi-perfil", "cuenta"})),
                            visit.tr("Sign in with {provider}",
                                     fmt::arg("provider", visit.site.provider->name))));
             }),
        h2(visit.tr("Your roles")), own_roles(visit), h2(visit.tr("Your sessions")),
        ul(cls("app-resultados"),
           each(sessions, [&](storage::Session const& one) { return session_row(visit, one); })),
        when(sessions.size() > 1, [&] {
            return session_form(visit, visit.link({"mi-perfil", "sesiones"}), all,
                                std::string(visit.tr("End all others")), c::ButtonKind::second);
        }));
    return staff_page(visit,
                      {.title = std::string(visit.tr("My profile")), .screen = Screen::profile},
                      std::move(content));
}

http::Response end_sessions(Visit const& visit) {
    auto const which = typed(visit, "sesion");
    if (which == "otras")
        app::end_other_sessions(store_of(visit), occasion_of(visit), *visit.visitor);
    else
        app::end_own_session(store_of(visit), occasion_of(visit), which);
    return http::see_other(std::string(visit.link({"mi-perfil"}).text()));
}

}  // namespace web::staff
