#include "app/people/corrections.hpp"
#include "web/staff/own_access.hpp"
#include "web/staff/people.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/person_pages.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

http::Response shown_correction(Visit const& visit, Refused const& refusal) {
    auto const entry = person_asked(visit);
    if (!entry) return person_lost(visit);
    auto const& person = entry->person;
    auto const title = visit.tr("Correct the data of {name}", fmt::arg("name", person.name));
    auto fields =
        fragment(c::input_field({.name = "nombre",
                                 .label = std::string(visit.tr("Name")),
                                 .value = refusal ? typed(visit, "nombre") : person.name,
                                 .autocomplete = "off",
                                 .problem = problem_of(visit, refusal, "nombre")}),
                 c::input_field({.name = "correo",
                                 .label = std::string(visit.tr("E-mail")),
                                 .type = "email",
                                 .value = refusal ? typed(visit, "correo") : person.email,
                                 .autocomplete = "off",
                                 .problem = problem_of(visit, refusal, "correo")}),
                 p(visit.tr("Only where the e-mail changes:")), proof_fields(visit, refusal));
    auto content = fragment(
        p(cls("app-bajada"),
          visit.tr("The e-mail is what {name} signs in with. Where it changes, links that were "
                   "not used yet end, {name} is told by mail, and you prove once more who you are.",
                   fmt::arg("name", person.name))),
        div(cls("app-ficha app-ficha--ancha"),
            session_form(visit, visit.link({"administracion", "personas", person.id, "datos"}),
                         std::move(fields), std::string(visit.tr("Save")))),
        p(a(href(person_address(visit, person.id)), visit.tr("Leave it as it is"))));
    return person_step(visit, person, title, refusal, std::move(content));
}

}  // namespace

http::Response correction_page(Visit const& visit) {
    return shown_correction(visit, std::nullopt);
}

http::Response correct_person(Visit const& visit) {
    std::string const person(visit.arguments["persona"]);
    auto const corrected = app::correct_person(
        store_of(visit),
        {.occasion = occasion_of(visit),
         .person = person,
         .name = typed(visit, "nombre"),
         .email = typed(visit, "correo"),
         .proof = {.password = typed(visit, "clave"), .code = typed(visit, "codigo")}});
    if (!corrected) return shown_correction(visit, corrected.error());
    return http::see_other(std::string(person_address(visit, person).text()));
}

}  // namespace web::staff
