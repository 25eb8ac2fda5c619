#include "app/people/links.hpp"
#include "documents/people/refusal_text.hpp"
#include "domain/people/password_rule.hpp"
#include "web/staff/sign_in.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;
using Refused = std::optional<domain::Refusal>;

std::string_view title_of(Visit const& visit, app::LinkPurpose purpose) {
    switch (purpose) {
        case app::LinkPurpose::first_administrator:
            return visit.tr("The first administrator");
        case app::LinkPurpose::invitation:
            return visit.tr("Welcome");
        case app::LinkPurpose::reset:
        case app::LinkPurpose::reactivation:
            break;
    }
    return visit.tr("A new password");
}

// Of the first administrator, who is nobody yet.
Html own_fields(Visit const& visit, Refused const& refusal) {
    return fragment(c::input_field({.name = "nombre",
                                    .label = std::string(visit.tr("Your name")),
                                    .value = typed(visit, "nombre"),
                                    .autocomplete = "name",
                                    .problem = problem_of(visit, refusal, "nombre")}),
                    c::input_field({.name = "correo",
                                    .label = std::string(visit.tr("E-mail")),
                                    .hint = std::string(visit.tr("You will sign in with it.")),
                                    .type = "email",
                                    .value = typed(visit, "correo"),
                                    .autocomplete = "username",
                                    .problem = problem_of(visit, refusal, "correo")}));
}

// For the keepers of passwords: whose the new one is.
Html kept_email(app::OpenedLink const& opened) {
    if (!opened.person) return {};
    return input(type("text"), name("usuario"), value(opened.person->email),
                 autocomplete("username"), attr("readonly"), attr("hidden"));
}

Html password_field(Visit const& visit, Refused const& refusal) {
    return c::input_field(
        {.name = "clave",
         .label = std::string(visit.tr("Password")),
         .hint = visit.tr("At least {count} characters: a sentence that only you would say is "
                          "easy to remember.",
                          fmt::arg("count", domain::password_characters_min)),
         .type = "password",
         .autocomplete = "new-password",
         .problem = problem_of(visit, refusal, "clave")});
}

http::Response shown_link(Visit const& visit, app::OpenedLink const& opened,
                          Refused const& refusal) {
    auto const title = title_of(visit, opened.purpose);
    bool const is_first = opened.purpose == app::LinkPurpose::first_administrator;
    auto content = fragment(
        refusal_summary(visit, refusal), h1(title),
        p(cls("app-bajada"),
          is_first
              ? std::string(visit.tr("Nobody can sign in yet. Whoever fills this in administers "
                                     "people and roles."))
              : visit.tr("{name}, choose the password with which you will sign in as {email}.",
                         fmt::arg("name", opened.person->name),
                         fmt::arg("email", opened.person->email))),
        div(cls("app-ficha"),
            c::post_form(
                {.address = visit.link({"enlace", visit.arguments["token"]}),
                 .fields = fragment(when(is_first, [&] { return own_fields(visit, refusal); }),
                                    kept_email(opened), password_field(visit, refusal)),
                 .button = std::string(visit.tr("Save and sign in"))})));
    return staff_page(visit, {.title = std::string(title)}, std::move(content),
                      refusal ? http::Status::unprocessable_content : http::Status::ok);
}

http::Response useless_link(Visit const& visit, domain::Refusal const& refusal) {
    return staff_page(visit, {.title = std::string(visit.tr("This link does not work"))},
                      fragment(h1(visit.tr("This link does not work")),
                               p(documents::refusal_text(visit.language, refusal)),
                               p(a(href(visit.link({"ingreso"})), visit.tr("Sign in")))),
                      http::Status::not_found);
}

}  // namespace

http::Response link_page(Visit const& visit) {
    auto const opened = app::open_link(store_of(visit), visit.site.entity,
                                       std::string(visit.arguments["token"]), visit.site.now());
    if (!opened) return useless_link(visit, opened.error());
    return shown_link(visit, *opened, std::nullopt);
}

http::Response accept_link(Visit const& visit) {
    auto const token = std::string(visit.arguments["token"]);
    auto const opened = app::open_link(store_of(visit), visit.site.entity, token, visit.site.now());
    if (!opened) return useless_link(visit, opened.error());
    bool const is_first = opened->purpose == app::LinkPurpose::first_administrator;
    auto const session_token = visit.site.new_token();
    auto const accepted = app::accept_link(
        store_of(visit), {.occasion = occasion_of(visit),
                          .token = token,
                          .password = typed(visit, "clave"),
                          .person_id = visit.site.new_token(),
                          .role_id = visit.site.new_token(),
                          .name = is_first ? typed(visit, "nombre") : opened->person->name,
                          .email = is_first ? typed(visit, "correo") : opened->person->email,
                          .entity_name = visit.site.identity.name,
                          .session_token = session_token,
                          .form_token = visit.site.new_token(),
                          .browser = browser_of(visit.request)});
    if (!accepted) {
        if (accepted.error().kind == domain::RefusalKind::link_unusable)
            return useless_link(visit, accepted.error());
        return shown_link(visit, *opened, accepted.error());
    }
    return entered(visit, *accepted, session_token, std::string(visit.link({"mi-trabajo"}).text()));
}

}  // namespace web::staff
