#include "web/staff/person_pages.hpp"

#include <algorithm>

#include "documents/people/people_names.hpp"
#include "web/portal/refusal_status.hpp"

namespace web::staff {

using namespace html;

std::optional<app::PersonEntry> person_asked(Visit const& visit) {
    auto directory = app::load_directory(store_of(visit), visit.site.entity);
    auto const id = visit.arguments["persona"];
    auto const entry = std::ranges::find_if(
        directory.people, [&](app::PersonEntry const& one) { return one.person.id == id; });
    if (entry == directory.people.end()) return std::nullopt;
    return std::move(*entry);
}

http::Response person_lost(Visit const& visit) {
    auto const title = std::string(visit.tr("This person is not in the list"));
    return staff_page(visit, {.title = title, .screen = Screen::people},
                      fragment(h1(title), p(a(href(visit.link({"administracion", "personas"})),
                                              visit.tr("People and roles")))),
                      http::Status::not_found);
}

html::Url person_address(Visit const& visit, std::string const& id) {
    return visit.link({"administracion", "personas", id});
}

std::string roles_today(Visit const& visit, app::PersonEntry const& entry) {
    std::string words;
    for (auto const& held : entry.roles)
        if (held.holds_on(visit.today))
            words += (words.empty() ? "" : "; ") +
                     std::string(documents::role_name(visit.language, held.role)) + " · " +
                     unit_name(visit, held.unit);
    return words.empty() ? std::string(visit.tr("none")) : words;
}

std::string factor_words(Visit const& visit, app::PersonEntry const& entry) {
    if (entry.has_second_factor) return std::string(visit.tr("set up"));
    return std::string(domain::needs_second_factor(entry.roles, visit.today)
                           ? visit.tr("missing")
                           : visit.tr("not needed"));
}

http::Response person_step(Visit const& visit, domain::Person const& person,
                           std::string const& title, std::optional<domain::Refusal> const& refusal,
                           Html content) {
    return staff_page(visit,
                      {.title = title,
                       .screen = Screen::people,
                       .path = {{std::string(visit.tr("People and roles")),
                                 visit.link({"administracion", "personas"})},
                                {person.name, person_address(visit, person.id)}}},
                      fragment(refusal_summary(visit, refusal), h1(title), std::move(content)),
                      refusal ? status_of(*refusal) : http::Status::ok);
}

}  // namespace web::staff
