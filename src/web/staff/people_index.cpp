#include "documents/people/people_names.hpp"
#include "kit/text/message.hpp"
#include "web/components/table.hpp"
#include "web/portal/paging.hpp"
#include "web/portal/refusal_status.hpp"
#include "web/staff/handed_links.hpp"
#include "web/staff/people.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/people_filter.hpp"
#include "web/staff/person_pages.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

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

Html counted(Visit const& visit, std::size_t count) {
    if (count == 0)
        return p(
            visit.tr("Nobody is as asked. "),
            a(href(visit.link({"administracion", "personas"})), visit.tr("Take the filters away")));
    return p(cls("app-bajada"), text::trn(visit.language, "{count} person", "{count} people", count,
                                          fmt::arg("count", count)));
}

http::Response shown_people(Visit const& visit, Refused const& refusal) {
    auto const directory = app::load_directory(store_of(visit), visit.site.entity);
    auto const asked = people_asked(visit);
    auto const found = people_found(visit, directory, asked);
    Paging const paging(visit, found.size());
    auto content = fragment(
        refusal_summary(visit, refusal), links_to_hand_over(visit),
        h1(visit.tr("People and roles")), people_filters(visit, directory.units, asked),
        counted(visit, found.size()),
        when(!found.empty(), [&] { return people_table(visit, paging.of(found)); }), paging.links(),
        p(a(href(visit.link({"administracion", "cargar"})),
            visit.tr("Load units and people from Excel"))),
        h2(visit.tr("Invite a person")), invitation(visit, directory, refusal));
    return staff_page(
        visit, {.title = std::string(visit.tr("People and roles")), .screen = Screen::people},
        std::move(content), refusal ? status_of(*refusal) : http::Status::ok);
}

}  // namespace

http::Response people(Visit const& visit) {
    return shown_people(visit, std::nullopt);
}

http::Response invite(Visit const& visit) {
    Handing const handing(visit);
    auto const person = visit.site.new_token();
    auto const invited =
        app::invite_person(store_of(visit), {.occasion = occasion_of(visit),
                                             .person_id = person,
                                             .link_token = handing.token_for(person),
                                             .name = typed(visit, "nombre"),
                                             .email = typed(visit, "correo"),
                                             .role = role_asked(visit),
                                             .mailed = mailed(visit)});
    if (!invited) return shown_people(visit, invited.error());
    return handing.see(visit.link({"administracion", "personas"}));
}

}  // namespace web::staff
