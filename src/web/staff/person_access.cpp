#include <algorithm>

#include "app/people/directory.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "web/staff/handed_links.hpp"
#include "web/staff/own_access.hpp"
#include "web/staff/people.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/person_pages.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;
using Also = app::OfferReset::Also;

constexpr std::string_view also_token = "segundo-factor";

Also also_asked(Visit const& visit) {
    auto const query = visit.request.query.find("tambien").value_or("");
    return query == also_token || typed(visit, "tambien") == also_token ? Also::second_factor
                                                                        : Also::password_alone;
}

// Who was deactivated has the roles again that still run.
Html roles_that_come_back(Visit const& visit, app::PersonEntry const& entry) {
    if (entry.person.state != domain::PersonState::deactivated) return {};
    auto const words = roles_today(visit, entry);
    return li(
        visit.tr("With the link {name} chooses a password and comes back with the roles of "
                 "before: {roles}. End first what must not come back.",
                 fmt::arg("name", entry.person.name), fmt::arg("roles", words)));
}

Html what_follows(Visit const& visit, app::PersonEntry const& entry, Also also) {
    auto const name = fmt::arg("name", entry.person.name);
    auto const told = li(visit.tr("{name} is told by a notification and a mail.", name));
    if (also == Also::password_alone)
        return ul(
            li(visit.tr("{name} chooses a new password with a link that you hand over.", name)),
            li(visit.tr("The password of before is good until the link is used.")),
            roles_that_come_back(visit, entry), told);
    return ul(li(visit.tr("The second factor, its recovery codes and the password of {name} end at "
                          "once, with every session and key for programs.",
                          name)),
              li(visit.tr("With a link that you hand over, {name} chooses a password and sets up "
                          "the telephone again. Nobody signs in before.",
                          name)),
              roles_that_come_back(visit, entry), told);
}

Html reset_fields(Visit const& visit, Refused const& refusal, Also also) {
    auto hidden = also == Also::second_factor
                      ? input(type("hidden"), name("tambien"), value(also_token))
                      : Html{};
    return fragment(std::move(hidden),
                    div(cls("app-ancho"),
                        c::area_field({.name = "identidad",
                                       .label = std::string(visit.tr("How you made sure who asks")),
                                       .hint = std::string(visit.tr(
                                           "For instance: she came to the office with her identity "
                                           "card. The log keeps it.")),
                                       .value = typed_again(visit, refusal, "identidad"),
                                       .rows = 2,
                                       .problem = problem_of(visit, refusal, "identidad")})),
                    mail_field(visit), proof_fields(visit, refusal));
}

http::Response shown_reset(Visit const& visit, Refused const& refusal) {
    auto const entry = person_asked(visit);
    if (!entry) return person_lost(visit);
    auto const& person = entry->person;
    auto const also = also_asked(visit);
    bool const takes = also == Also::second_factor;
    auto const name = fmt::arg("name", person.name);
    auto const title = takes ? visit.tr("Take the second factor of {name} away?", name)
                             : visit.tr("A link for a new password of {name}?", name);
    if (person.id == visit.visitor->person.id)
        return person_step(
            visit, person, title, refusal,
            fragment(p(visit.tr("This is your own access. You change it in «My profile», with your "
                                "password and code.")),
                     p(a(href(visit.link({"mi-perfil"})), visit.tr("My profile")))));
    auto const button =
        takes ? visit.tr("Take it away and make a link") : visit.tr("Make the link");
    return person_step(
        visit, person, title, refusal,
        fragment(
            what_follows(visit, *entry, also),
            div(cls("app-ficha app-ficha--ancha"),
                session_form(visit, visit.link({"administracion", "personas", person.id, "clave"}),
                             reset_fields(visit, refusal, also), std::string(button))),
            p(a(href(person_address(visit, person.id)), visit.tr("Leave it as it is")))));
}

}  // namespace

http::Response reset_page(Visit const& visit) {
    return shown_reset(visit, std::nullopt);
}

http::Response offer_reset(Visit const& visit) {
    std::string const person(visit.arguments["persona"]);
    Handing const handing(visit);
    auto const offered = app::offer_reset(
        store_of(visit),
        {.occasion = occasion_of(visit),
         .person = person,
         .link_token = handing.token_for(person),
         .identity = typed(visit, "identidad"),
         .proof = {.password = typed(visit, "clave"), .code = typed(visit, "codigo")},
         .also = also_asked(visit),
         .mailed = mailed(visit)});
    if (!offered) return shown_reset(visit, offered.error());
    return handing.see(person_address(visit, person));
}

http::Response end_role_page(Visit const& visit) {
    auto const entry = person_asked(visit);
    if (!entry) return person_lost(visit);
    auto const id = visit.request.query.find("asignacion").value_or("");
    auto const held = std::ranges::find(entry->roles, id, &domain::RoleHeld::id);
    auto const& person = entry->person;
    auto const address = person_address(visit, person.id);
    if (held == entry->roles.end() || held->has_ended(visit.today))
        return http::see_other(std::string(address.text()));
    auto const role = documents::role_name(visit.language, held->role);
    auto const title = visit.tr("End this role of {name}?", fmt::arg("name", person.name));
    auto const fields = input(type("hidden"), name("asignacion"), value(held->id));
    return person_step(
        visit, person, title, std::nullopt,
        fragment(
            p(strong(documents::capitalized(role), " · ", unit_name(visit, held->unit))),
            p(visit.tr("From this moment on:")),
            ul(li(visit.tr("{name} may do nothing by this role any more.",
                           fmt::arg("name", person.name))),
               li(visit.tr("Delegations of this role end for good.")),
               li(visit.tr("What was done by it stays in the log."))),
            session_form(visit, visit.link({"administracion", "personas", person.id, "fin-de-rol"}),
                         fields, std::string(visit.tr("End the role"))),
            p(a(href(address), visit.tr("Leave it as it is")))));
}

}  // namespace web::staff
