#include "web/staff/own_access.hpp"

#include "domain/people/password_rule.hpp"
#include "web/portal/refusal_status.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;
using Refused = std::optional<domain::Refusal>;

http::Response shown_password(Visit const& visit, Refused const& refusal) {
    auto const title = std::string(visit.tr("Change the password"));
    auto new_password = c::input_field(
        {.name = "clave-nueva",
         .label = std::string(visit.tr("New password")),
         .hint = visit.tr("At least {count} characters: a sentence that only you would say is "
                          "easy to remember.",
                          fmt::arg("count", domain::password_characters_min)),
         .type = "password",
         .autocomplete = "new-password",
         .problem = problem_of(visit, refusal, "clave-nueva")});
    auto fields = proof_fields(visit, refusal, std::move(new_password));
    return access_page(
        visit, title, refusal,
        fragment(p(cls("app-bajada"), visit.tr("Your other sessions end with it. Your keys for "
                                               "programs do not: end them on their own page.")),
                 div(cls("app-ficha"), session_form(visit, visit.link({"mi-perfil", "contrasena"}),
                                                    std::move(fields), title))));
}

}  // namespace

Html proof_fields(Visit const& visit, Refused const& refusal, Html between) {
    // For the keepers of passwords: whose they are.
    auto const whose = input(type("text"), name("usuario"), value(visit.visitor->person.email),
                             autocomplete("username"), attr("readonly"), attr("hidden"));
    return fragment(
        whose,
        c::input_field({.name = "clave",
                        .label = std::string(visit.tr("Your password of today")),
                        .type = "password",
                        .autocomplete = "current-password",
                        .problem = problem_of(visit, refusal, "clave")}),
        std::move(between), when(visit.visitor->has_second_factor, [&] {
            return c::input_field(
                {.name = "codigo",
                 .label = std::string(visit.tr("Code of your application")),
                 .hint = std::string(visit.tr("Six digits. Without the telephone: one of your "
                                              "recovery codes.")),
                 .autocomplete = "one-time-code",
                 .problem = problem_of(visit, refusal, "codigo")});
        }));
}

app::Proof proof_of(Visit const& visit) {
    return {.occasion = own_occasion_of(visit),
            .visitor = *visit.visitor,
            .password = typed(visit, "clave"),
            .code = typed(visit, "codigo")};
}

http::Response access_page(Visit const& visit, std::string const& title, Refused const& refusal,
                           Html content) {
    return staff_page(visit,
                      {.title = title,
                       .screen = Screen::profile,
                       .path = {{std::string(visit.tr("My profile")), visit.link({"mi-perfil"})}}},
                      fragment(refusal_summary(visit, refusal), h1(title), std::move(content)),
                      refusal ? status_of(*refusal) : http::Status::ok);
}

http::Response no_factor(Visit const& visit, std::string const& title) {
    return access_page(
        visit, title, std::nullopt,
        fragment(p(visit.tr("You have no second factor yet.")),
                 p(a(href(visit.link({"segundo-factor"})), visit.tr("Set up the second factor")))));
}

http::Response password_page(Visit const& visit) {
    return shown_password(visit, std::nullopt);
}

http::Response change_password(Visit const& visit) {
    auto const changed =
        app::change_own_password(store_of(visit), {.proof = proof_of(visit),
                                                   .new_password = typed(visit, "clave-nueva"),
                                                   .entity_name = visit.site.identity.name});
    if (!changed) return shown_password(visit, changed.error());
    return access_page(visit, std::string(visit.tr("Your password was changed")), std::nullopt,
                       p(visit.tr("Your other sessions ended. From now on you sign in with the "
                                  "new one.")));
}

}  // namespace web::staff
