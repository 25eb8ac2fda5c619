#include "web/staff/people.hpp"

#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/number.hpp"
#include "web/portal/refusal_status.hpp"
#include "web/staff/handed_links.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/person_pages.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

std::string held_days(Visit const& visit, domain::RoleHeld const& held) {
    if (held.until && *held.until < held.from)
        return std::string(visit.tr("ended before it began to count"));
    return text::date_short(visit.language, held.from) + " – " +
           (held.until ? text::date_short(visit.language, *held.until)
                       : std::string(visit.tr("until it is ended")));
}

Html role_line(Visit const& visit, app::PersonEntry const& entry, domain::RoleHeld const& held) {
    auto const address = visit.link({"administracion", "personas", entry.person.id, "fin-de-rol"});
    return li(p(strong(documents::capitalized(documents::role_name(visit.language, held.role))),
                " · ", unit_name(visit, held.unit), br(), held_days(visit, held)),
              when(!held.has_ended(visit.today), [&] {
                  return p(a(href(html::Url(address).query("asignacion", held.id)),
                             visit.tr("End this role…")));
              }));
}

Html action(html::Url const& address, std::string_view words) {
    return a(cls("app-boton app-boton--segundo"), href(address), words);
}

Html access_actions(Visit const& visit, app::PersonEntry const& entry) {
    auto const& id = entry.person.id;
    if (id == visit.visitor->person.id)
        return p(a(href(visit.link({"mi-perfil"})),
                   visit.tr("You change your own password and telephone in My profile")));
    auto const link = visit.link({"administracion", "personas", id, "clave"});
    auto const leave = visit.link({"administracion", "personas", id, "baja"});
    auto deactivate = when(entry.person.state != domain::PersonState::deactivated,
                           [&] { return action(leave, visit.tr("Deactivate…")); });
    if (entry.person.state == domain::PersonState::invited)
        return div(cls("app-acciones"),
                   session_form(visit, link, mail_field(visit),
                                std::string(visit.tr("Another link for the invitation")),
                                c::ButtonKind::second),
                   std::move(deactivate));
    bool const is_active = entry.person.state == domain::PersonState::active;
    return div(cls("app-acciones"),
               action(link, is_active ? visit.tr("Link for a new password…")
                                      : visit.tr("Reactivate and hand out a link…")),
               when(entry.has_second_factor,
                    [&] {
                        return action(html::Url(link).query("tambien", "segundo-factor"),
                                      visit.tr("Take the second factor away…"));
                    }),
               std::move(deactivate));
}

// Where nobody else could: it is let happen, and said.
Html alone(Visit const& visit, domain::Person const& person) {
    bool const is_own = person.id == visit.visitor->person.id;
    if (!is_own || !app::administers_alone(store_of(visit), occasion_of(visit))) return {};
    return p(
        visit.tr("You are the only person who administers, so you may give yourself a role "
                 "that decides. The log says so: invite a second administrator soon."));
}

http::Response shown_person(Visit const& visit, Refused const& refusal) {
    auto const entry = person_asked(visit);
    if (!entry) return person_lost(visit);
    auto const& person = entry->person;
    auto content = fragment(
        refusal_summary(visit, refusal), links_to_hand_over(visit), h1(person.name),
        p(cls("app-bajada"), person.email, " · ",
          documents::person_state_name(visit.language, person.state), " · ",
          visit.tr("second factor: {state}", fmt::arg("state", factor_words(visit, *entry)))),
        p(a(href(visit.link({"administracion", "personas", person.id, "datos"})),
            visit.tr("Correct name or e-mail"))),
        h2(visit.tr("Roles")),
        ul(cls("app-resultados"),
           each(entry->roles,
                [&](domain::RoleHeld const& held) { return role_line(visit, *entry, held); })),
        h2(visit.tr("Give a role")), alone(visit, person),
        div(cls("app-ficha app-ficha--ancha"),
            session_form(visit, visit.link({"administracion", "personas", person.id, "roles"}),
                         role_fields(visit, visit.visitor->units, refusal),
                         std::string(visit.tr("Give the role")))),
        h2(visit.tr("Access")), access_actions(visit, *entry),
        when(visit.visitor->may(domain::Permission::read_log, visit.today), [&] {
            auto const log = visit.link({"actividad"});
            return p(
                a(href(html::Url(log).query("pregunta", "roles").query("objeto", person.id)),
                  visit.tr("Their roles over time")),
                " · ",
                a(href(html::Url(log).query("persona", person.id)), visit.tr("What they did")));
        }));
    return staff_page(visit,
                      {.title = person.name,
                       .screen = Screen::people,
                       .path = {{std::string(visit.tr("People and roles")),
                                 visit.link({"administracion", "personas"})}}},
                      std::move(content), refusal ? status_of(*refusal) : http::Status::ok);
}

http::Response shown_deactivation(Visit const& visit) {
    auto const entry = person_asked(visit);
    if (!entry) return person_lost(visit);
    auto const& name = entry->person.name;
    auto const title = visit.tr("Deactivate {name}?", fmt::arg("name", name));
    auto content = fragment(
        p(visit.tr("From this moment on:")),
        ul(li(visit.tr("{name} cannot sign in, and every open session ends.",
                       fmt::arg("name", name))),
           li(visit.tr("Keys for programs and links that were not used end for good.")),
           li(visit.tr("Delegations, given or received, end for good.")),
           li(visit.tr("The roles rest: {roles}. They come back if {name} is reactivated.",
                       fmt::arg("roles", roles_today(visit, *entry)), fmt::arg("name", name))),
           li(visit.tr("What {name} did stays in the log, with the name.",
                       fmt::arg("name", name)))),
        session_form(visit, visit.link({"administracion", "personas", entry->person.id, "baja"}),
                     {}, visit.tr("Deactivate {name}", fmt::arg("name", name))),
        p(a(href(person_address(visit, entry->person.id)), visit.tr("Leave it as it is"))));
    return person_step(visit, entry->person, title, std::nullopt, std::move(content));
}

// The page of the person again, or what was refused.
http::Response back_to_person(Visit const& visit, domain::Outcome<void> const& outcome) {
    if (!outcome) return shown_person(visit, outcome.error());
    return http::see_other(
        std::string(person_address(visit, std::string(visit.arguments["persona"])).text()));
}

}  // namespace

http::Response person(Visit const& visit) {
    return shown_person(visit, std::nullopt);
}

http::Response grant_role(Visit const& visit) {
    return back_to_person(
        visit, app::grant_role(store_of(visit), {.occasion = occasion_of(visit),
                                                 .person = std::string(visit.arguments["persona"]),
                                                 .role = role_asked(visit)}));
}

http::Response end_role(Visit const& visit) {
    return back_to_person(
        visit, app::end_role(store_of(visit), {.occasion = occasion_of(visit),
                                               .person = std::string(visit.arguments["persona"]),
                                               .role_id = typed(visit, "asignacion")}));
}

http::Response deactivation_page(Visit const& visit) {
    return shown_deactivation(visit);
}

http::Response deactivate(Visit const& visit) {
    return back_to_person(
        visit, app::deactivate_person(store_of(visit),
                                      {.occasion = occasion_of(visit),
                                       .person = std::string(visit.arguments["persona"])}));
}

}  // namespace web::staff
