#include "web/staff/sign_in.hpp"

#include <algorithm>

#include "app/people/demonstration.hpp"
#include "app/people/sign_in.hpp"
#include "documents/people/people_names.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/crypto/totp.hpp"
#include "web/portal/origin.hpp"
#include "web/portal/own_site.hpp"
#include "web/staff/provider_sign_in.hpp"
#include "web/staff/session_cookie.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;
using Refused = std::optional<domain::Refusal>;

constexpr std::string_view wanted_parameter = "volver";
constexpr std::string_view ended_parameter = "termino";

// What somebody wanted before signing in; else where work begins.
std::string wanted(Visit const& visit, std::optional<std::string_view> asked) {
    return path_or(asked, visit.link({"mi-trabajo"}));
}

http::Status status_of(Refused const& refusal) {
    if (!refusal) return http::Status::ok;
    return refusal->kind == domain::RefusalKind::too_many_tries
               ? http::Status::too_many_requests
               : http::Status::unprocessable_content;
}

http::Response waiting(http::Response response, Refused const& refusal) {
    if (refusal && refusal->wait_seconds > 0)
        response.headers.set("Retry-After", std::to_string(refusal->wait_seconds));
    return response;
}

app::Place place_of(std::string const& peer) {
    if (is_loopback(peer)) return {};
    return {.origin = origin_of(peer), .network = network_of(peer)};
}

Html kept_wish(std::string const& address) {
    return input(type("hidden"), name(std::string(wanted_parameter)), value(address));
}

// In the demonstration, who can sign in and how.
Html demonstration_people(Visit const& visit) {
    if (!visit.site.is_demonstration) return {};
    auto const line = [&](app::DemonstrationPerson const& one) {
        return li(code(one.email), " · ", one.name, ", ",
                  documents::role_name(visit.language, one.role));
    };
    return div(cls("app-entrega"), h2(visit.tr("Demonstration data")),
               p(visit.tr("These people are fictitious. All have the password:"), " ",
                 code(id("clave-demo"), app::demonstration_password)),
               ul(each(app::demonstration_people(), line)));
}

// In the demonstration, what the telephone would show now.
Html demonstration_code(Visit const& visit) {
    if (!visit.site.is_demonstration) return {};
    auto const secret = crypto::parse_base32(app::demonstration_secret);
    auto const seconds = visit.site.now().moment().time_since_epoch().count();
    return div(cls("app-entrega"),
               p(visit.tr("In the demonstration the telephone would show now:"), " ",
                 code(id("codigo-demo"), crypto::totp_code(*secret, crypto::totp_step(seconds)))));
}

// Of who was at work when their session ended.
Html end_of_session(Visit const& visit) {
    auto const how = ended_tokens.find(visit.request.query.find(ended_parameter).value_or(""));
    if (!how || visit.request.method == http::Method::post) return {};
    auto const words = [&] {
        switch (*how) {
            case Ended::while_reading:
                return visit.tr("Your session ended. Sign in and you go on where you were.");
            case Ended::with_what_was_typed:
                return visit.tr(
                    "Your session ended before what you sent arrived. It was not "
                    "done, and it was kept: sign in, and you can look at it and send "
                    "it.");
            case Ended::without_it:
                break;
        }
        return visit.tr(
            "Your session ended before what you sent arrived, so nothing was done. "
            "Sign in and you come back to the page where you were.");
    };
    return p(cls("app-aviso"), role("status"), words());
}

// Of who waits: whom to ask meanwhile.
Html contact_of(Visit const& visit, Refused const& refusal) {
    auto const& contacts = visit.site.identity.contacts;
    bool const waits = refusal && refusal->kind == domain::RefusalKind::too_many_tries;
    if (!waits || contacts.empty()) return {};
    auto const one = [](Contact const& contact) {
        auto const address = Url::parse(contact.address);
        return li(address ? a(href(*address), contact.words) : html::text(contact.words));
    };
    return fragment(p(visit.tr("Nobody is locked out. If it was not you, or you cannot wait:")),
                    ul(each(contacts, one)));
}

http::Response shown_sign_in(Visit const& visit, Refused const& refusal) {
    bool const came_back = visit.request.method == http::Method::post;
    auto const asked = came_back ? visit.request.form.find(wanted_parameter)
                                 : visit.request.query.find(wanted_parameter);
    auto content = fragment(
        refusal_summary(visit, refusal), h1(visit.tr("Sign in")), contact_of(visit, refusal),
        end_of_session(visit),
        div(cls("app-ficha"),
            c::post_form(
                {.address = visit.link({"ingreso"}),
                 .fields = fragment(
                     kept_wish(wanted(visit, asked)),
                     c::input_field({.name = "correo",
                                     .label = std::string(visit.tr("E-mail")),
                                     .type = "email",
                                     .value = came_back ? typed(visit, "correo") : std::string(),
                                     .autocomplete = "username"}),
                     c::input_field({.name = "clave",
                                     .label = std::string(visit.tr("Password")),
                                     .type = "password",
                                     .autocomplete = "current-password"})),
                 .button = std::string(visit.tr("Sign in"))})),
        provider_link(visit, wanted(visit, asked)),
        p(cls("app-nota"),
          visit.tr("If you forgot the password, ask whoever administers for a link to choose "
                   "another.")),
        demonstration_people(visit));
    return waiting(staff_page(visit, {.title = std::string(visit.tr("Sign in"))},
                              std::move(content), status_of(refusal)),
                   refusal);
}

http::Response shown_code(Visit const& visit, Refused const& refusal) {
    auto content = fragment(
        refusal_summary(visit, refusal), h1(visit.tr("Second factor")),
        div(cls("app-ficha"),
            session_form(
                visit, visit.link({"ingreso", "codigo"}),
                fragment(kept_wish(wanted(visit, visit.request.method == http::Method::post
                                                     ? visit.request.form.find(wanted_parameter)
                                                     : visit.request.query.find(wanted_parameter))),
                         c::input_field({.name = "codigo",
                                         .label = std::string(visit.tr("Code of your application")),
                                         .hint = std::string(
                                             visit.tr("Six digits. Without the telephone: one of "
                                                      "your recovery codes.")),
                                         .autocomplete = "one-time-code",
                                         .problem = problem_of(visit, refusal, "codigo")})),
                std::string(visit.tr("Continue")))),
        demonstration_code(visit));
    return waiting(staff_page(visit, {.title = std::string(visit.tr("Second factor"))},
                              std::move(content), status_of(refusal)),
                   refusal);
}

}  // namespace

std::string browser_of(http::Request const& request) {
    constexpr std::size_t length_max = 200;
    auto name = std::string(request.headers.find("User-Agent").value_or("")).substr(0, length_max);
    std::ranges::replace_if(name, [](char c) { return c < ' ' || c > '~'; }, '?');
    return name;
}

http::Response entered(Visit const& visit, storage::SessionStage stage, std::string const& token,
                       std::string const& address) {
    auto const next =
        stage != storage::SessionStage::password
            ? address
            : std::string(
                  visit.link({"ingreso", "codigo"}).query(wanted_parameter, address).text());
    auto response = http::see_other(next);
    set_session(response, visit, token);
    return response;
}

http::Response ask_to_sign_in(Visit const& visit) {
    if (visit.request.method != http::Method::get)
        return http::see_other(std::string(visit.link({"ingreso"}).text()));
    if (session_token(visit))
        return ask_to_sign_in_again(visit, Ended::while_reading, visit.request.target);
    return http::see_other(
        std::string(visit.link({"ingreso"}).query(wanted_parameter, visit.request.target).text()));
}

http::Response ask_to_sign_in_again(Visit const& visit, Ended how, std::string_view wanted) {
    return http::see_other(std::string(visit.link({"ingreso"})
                                           .query(wanted_parameter, wanted)
                                           .query(ended_parameter, ended_tokens.token(how))
                                           .text()));
}

http::Response sign_in_page(Visit const& visit) {
    return shown_sign_in(visit, std::nullopt);
}

http::Response sign_in(Visit const& visit) {
    auto const token = visit.site.new_token();
    auto const occasion = occasion_of(visit);
    auto const stage = app::sign_in(store_of(visit), {.occasion = occasion,
                                                      .email = typed(visit, "correo"),
                                                      .password = typed(visit, "clave"),
                                                      .session_token = token,
                                                      .form_token = visit.site.new_token(),
                                                      .browser = browser_of(visit.request),
                                                      .place = place_of(occasion.peer)});
    if (!stage) return shown_sign_in(visit, stage.error());
    return entered(visit, *stage, token, wanted(visit, visit.request.form.find(wanted_parameter)));
}

http::Response code_page(Visit const& visit) {
    return shown_code(visit, std::nullopt);
}

http::Response pass_code(Visit const& visit) {
    auto const token = visit.site.new_token();
    auto const passed =
        app::pass_second_factor(store_of(visit), {.occasion = occasion_of(visit),
                                                  .session = visit.visitor->session,
                                                  .code = typed(visit, "codigo"),
                                                  .session_token = token,
                                                  .form_token = visit.site.new_token()});
    if (!passed) return shown_code(visit, passed.error());
    auto response = http::see_other(wanted(visit, visit.request.form.find(wanted_parameter)));
    set_session(response, visit, token);
    return response;
}

http::Response sign_out(Visit const& visit) {
    app::end_own_session(store_of(visit), occasion_of(visit), visit.visitor->session.token_hash);
    auto response = http::see_other(std::string(visit.link({"ingreso"}).text()));
    clear_session(response, visit);
    return response;
}

}  // namespace web::staff
