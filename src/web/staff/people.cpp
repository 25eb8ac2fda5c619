#include "web/staff/people.hpp"

#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/number.hpp"
#include "web/components/table.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/person_pages.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

app::Directory directory_of(Visit const& visit) {
    return app::load_directory(store_of(visit), visit.site.entity);
}

std::string factor_words(Visit const& visit, app::PersonEntry const& entry) {
    if (entry.has_second_factor) return std::string(visit.tr("set up"));
    return std::string(domain::needs_second_factor(entry.roles, visit.today)
                           ? visit.tr("missing")
                           : visit.tr("not needed"));
}

Html people_table(Visit const& visit, std::span<app::PersonEntry const> shown) {
    c::Table table{.id = "personas",
                   .caption = std::string(visit.tr("People")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Name"))},
                               {std::string(visit.tr("E-mail"))},
                               {std::string(visit.tr("Roles today"))},
                               {std::string(visit.tr("Second factor"))},
                               {std::string(visit.tr("State"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& entry : shown)
        table.rows.push_back(
            {c::markup(a(href(person_address(visit, entry.person.id)), entry.person.name)),
             c::words(entry.person.email), c::words(roles_today(visit, entry)),
             c::words(factor_words(visit, entry)),
             c::words(documents::person_state_name(visit.language, entry.person.state))});
    return c::table(table);
}

Html invitation(Visit const& visit, app::Directory const& directory, Refused const& refusal) {
    auto fields = fragment(c::input_field({.name = "nombre",
                                           .label = std::string(visit.tr("Name")),
                                           .value = typed_again(visit, refusal, "nombre"),
                                           .autocomplete = "off",
                                           .problem = problem_of(visit, refusal, "nombre")}),
                           c::input_field({.name = "correo",
                                           .label = std::string(visit.tr("E-mail")),
                                           .type = "email",
                                           .value = typed_again(visit, refusal, "correo"),
                                           .autocomplete = "off",
                                           .problem = problem_of(visit, refusal, "correo")}),
                           role_fields(visit, directory.units, refusal), mail_field(visit));
    return div(cls("app-ficha app-ficha--ancha"),
               session_form(visit, visit.link({"administracion", "personas"}), std::move(fields),
                            std::string(visit.tr("Invite"))));
}

http::Response shown_people(Visit const& visit, Refused const& refusal, Html handed_over) {
    auto const directory = directory_of(visit);
    Paging const paging(visit, directory.people.size());
    auto content = fragment(refusal_summary(visit, refusal), std::move(handed_over),
                            h1(visit.tr("People and roles")),
                            people_table(visit, paging.of(directory.people)), paging.links(),
                            p(a(href(visit.link({"administracion", "cargar"})),
                                visit.tr("Load units and people from Excel"))),
                            h2(visit.tr("Invite a person")), invitation(visit, directory, refusal));
    return staff_page(
        visit, {.title = std::string(visit.tr("People and roles")), .screen = Screen::people},
        std::move(content), refusal ? http::Status::unprocessable_content : http::Status::ok);
}

std::string held_days(Visit const& visit, domain::RoleHeld const& held) {
    if (held.until && *held.until < held.from)
        return std::string(visit.tr("ended before it began to count"));
    return text::date_short(visit.language, held.from) + " – " +
           (held.until ? text::date_short(visit.language, *held.until)
                       : std::string(visit.tr("until it is ended")));
}

Html role_line(Visit const& visit, app::PersonEntry const& entry, domain::RoleHeld const& held) {
    bool const has_ended = held.has_ended(visit.today);
    auto const fields = input(type("hidden"), name("asignacion"), value(held.id));
    return li(p(strong(documents::capitalized(documents::role_name(visit.language, held.role))),
                " · ", unit_name(visit, held.unit), br(), held_days(visit, held)),
              when(!has_ended, [&] {
                  return session_form(
                      visit,
                      visit.link({"administracion", "personas", entry.person.id, "fin-de-rol"}),
                      fields, std::string(visit.tr("End this role now")), c::ButtonKind::second);
              }));
}

// Who was deactivated has the roles again that still run.
Html roles_that_come_back(Visit const& visit, app::PersonEntry const& entry) {
    auto const words = roles_today(visit, entry);
    return p(
        visit.tr("With the link {name} chooses a password and comes back with the roles of "
                 "before: {roles}. End first what must not come back.",
                 fmt::arg("name", entry.person.name), fmt::arg("roles", words)));
}

Html access_actions(Visit const& visit, app::PersonEntry const& entry) {
    auto const& id = entry.person.id;
    auto const both = input(type("hidden"), name("tambien"), value("segundo-factor"));
    bool const is_active = entry.person.state != domain::PersonState::deactivated;
    auto const link_words = is_active ? visit.tr("Link for a new password")
                                      : visit.tr("Reactivate and hand out a link");
    return div(cls("app-acciones"),
               when(!is_active, [&] { return roles_that_come_back(visit, entry); }),
               session_form(visit, visit.link({"administracion", "personas", id, "clave"}),
                            mail_field(visit), std::string(link_words), c::ButtonKind::second),
               when(entry.has_second_factor,
                    [&] {
                        return session_form(
                            visit, visit.link({"administracion", "personas", id, "clave"}), both,
                            std::string(visit.tr("New link, and take the second factor away")),
                            c::ButtonKind::second);
                    }),
               when(is_active, [&] {
                   return a(cls("app-boton app-boton--segundo"),
                            href(visit.link({"administracion", "personas", id, "baja"})),
                            visit.tr("Deactivate…"));
               }));
}

http::Response shown_person(Visit const& visit, Refused const& refusal, std::string const& token) {
    auto const entry = person_asked(visit);
    if (!entry) return person_lost(visit);
    auto const& person = entry->person;
    auto content = fragment(
        refusal_summary(visit, refusal),
        when(!token.empty(), [&] { return link_to_hand_over(visit, token, person.name); }),
        h1(person.name),
        p(cls("app-bajada"), person.email, " · ",
          documents::person_state_name(visit.language, person.state), " · ",
          visit.tr("second factor: {state}", fmt::arg("state", factor_words(visit, *entry)))),
        p(a(href(visit.link({"administracion", "personas", person.id, "datos"})),
            visit.tr("Correct name or e-mail"))),
        h2(visit.tr("Roles")),
        ul(cls("app-resultados"),
           each(entry->roles,
                [&](domain::RoleHeld const& held) { return role_line(visit, *entry, held); })),
        h2(visit.tr("Give a role")),
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
                      std::move(content),
                      refusal ? http::Status::unprocessable_content : http::Status::ok);
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
    if (!outcome) return shown_person(visit, outcome.error(), {});
    return http::see_other(
        std::string(person_address(visit, std::string(visit.arguments["persona"])).text()));
}

}  // namespace

http::Response people(Visit const& visit) {
    return shown_people(visit, std::nullopt, {});
}

http::Response invite(Visit const& visit) {
    auto role = role_asked(visit);
    if (!role) return shown_people(visit, role.error(), {});
    auto const invited = app::invite_person(store_of(visit), {.occasion = occasion_of(visit),
                                                              .person_id = visit.site.new_token(),
                                                              .link_token = visit.site.new_token(),
                                                              .name = typed(visit, "nombre"),
                                                              .email = typed(visit, "correo"),
                                                              .role = std::move(*role),
                                                              .mailed = mailed(visit)});
    if (!invited) return shown_people(visit, invited.error(), {});
    return shown_people(visit, std::nullopt,
                        link_to_hand_over(visit, invited->token, typed(visit, "nombre")));
}

http::Response person(Visit const& visit) {
    return shown_person(visit, std::nullopt, {});
}

http::Response grant_role(Visit const& visit) {
    auto role = role_asked(visit);
    if (!role) return shown_person(visit, role.error(), {});
    return back_to_person(
        visit, app::grant_role(store_of(visit), {.occasion = occasion_of(visit),
                                                 .person = std::string(visit.arguments["persona"]),
                                                 .role = std::move(*role)}));
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

http::Response offer_reset(Visit const& visit) {
    using Also = app::OfferReset::Also;
    auto const offered =
        app::offer_reset(store_of(visit), {.occasion = occasion_of(visit),
                                           .person = std::string(visit.arguments["persona"]),
                                           .link_token = visit.site.new_token(),
                                           .also = typed(visit, "tambien") == "segundo-factor"
                                                       ? Also::second_factor
                                                       : Also::password_alone,
                                           .mailed = mailed(visit)});
    if (!offered) return shown_person(visit, offered.error(), {});
    return shown_person(visit, std::nullopt, offered->token);
}

}  // namespace web::staff
