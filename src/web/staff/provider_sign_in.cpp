#include "web/staff/provider_sign_in.hpp"

#include <algorithm>

#include "app/people/prove_again.hpp"
#include "app/people/provider_sign_in.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/crypto/sha256.hpp"
#include "kit/log/log.hpp"
#include "web/pages/errors.hpp"
#include "web/portal/own_site.hpp"
#include "web/staff/session_cookie.hpp"
#include "web/staff/sign_in.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;
using Refused = std::optional<domain::Refusal>;

std::chrono::sys_seconds clock_of(Visit const& visit) {
    return visit.site.now().moment();
}

app::TripSecrets new_secrets(Visit const& visit) {
    auto const& token = visit.site.new_token;
    return {.state = token(), .nonce = token(), .verifier = token(), .browser = token()};
}

// Begins the trip; where the browser goes, or why it cannot.
oidc::Outcome<std::string> depart(Visit const& visit, app::TripSecrets const& secrets,
                                  std::string const& return_to, std::optional<std::string> person) {
    auto address = visit.site.provider->provider.address_for(
        {.state = secrets.state,
         .nonce = secrets.nonce,
         .challenge = crypto::base64url(crypto::sha256(secrets.verifier))},
        clock_of(visit));
    if (address)
        app::begin_trip(store_of(visit), {.entity = visit.site.entity,
                                          .now = visit.site.now(),
                                          .secrets = secrets,
                                          .return_to = return_to,
                                          .person = std::move(person)});
    return address;
}

http::Response told(Visit const& visit, std::string title, std::string const& words,
                    http::Status status) {
    auto content =
        fragment(h1(title), p(words),
                 p(a(href(visit.link({"ingreso"})), visit.tr("Sign in with e-mail and password"))));
    return staff_page(visit, {.title = std::move(title)}, std::move(content), status);
}

http::Response not_reached(Visit const& visit, oidc::Trouble const& trouble) {
    logging::warning("sign-in provider", {{"trouble", oidc::trouble_tokens.token(trouble.kind)},
                                          {"what", trouble.what}});
    return told(
        visit,
        visit.tr("{provider} does not answer", fmt::arg("provider", visit.site.provider->name)),
        std::string(visit.tr("Try again in a few minutes. Until then you can sign in with "
                             "your e-mail and password.")),
        http::Status::unavailable);
}

http::Response not_trusted(Visit const& visit, std::string const& why) {
    app::note_untrusted_answer(store_of(visit), occasion_of(visit), why);
    return told(visit, std::string(visit.tr("You are not signed in")),
                visit.tr("What came back from {provider} was cancelled there, has expired, or "
                         "cannot be trusted. Begin again from the page of signing in.",
                         fmt::arg("provider", visit.site.provider->name)),
                http::Status::forbidden);
}

http::Response not_linked(Visit const& visit, domain::Refusal const& refusal) {
    auto const title = std::string(visit.tr("You are not signed in"));
    return staff_page(
        visit, {.title = title},
        fragment(refusal_summary(visit, refusal), h1(title),
                 p(a(href(visit.link({"ingreso"})), visit.tr("Sign in with e-mail and password")))),
        http::Status::forbidden);
}

bool is_proven_twice(SignInProvider const& provider, oidc::Identity const& identity) {
    return std::ranges::any_of(identity.methods, [&](std::string const& method) {
        return std::ranges::find(provider.two_factors, method) != provider.two_factors.end();
    });
}

http::Response enter(Visit const& visit, oidc::Identity const& identity,
                     std::string const& return_to) {
    auto const token = visit.site.new_token();
    auto const stage = app::sign_in_by_provider(
        store_of(visit),
        {.occasion = occasion_of(visit),
         .account = {identity.issuer, identity.subject},
         .proof = is_proven_twice(*visit.site.provider, identity) ? app::ProviderProof::two_factors
                                                                  : app::ProviderProof::one_factor,
         .session_token = token,
         .form_token = visit.site.new_token(),
         .browser = browser_of(visit.request)});
    if (!stage) return not_linked(visit, stage.error());
    return entered(visit, *stage, token, return_to);
}

http::Response link_to(Visit const& visit, std::string const& person,
                       oidc::Identity const& identity) {
    auto occasion = occasion_of(visit);
    occasion.actor.person = person;
    auto const linked = app::link_account(
        store_of(visit),
        {.occasion = occasion, .person = person, .account = {identity.issuer, identity.subject}});
    if (!linked && linked.error().kind != domain::RefusalKind::already_done)
        return not_linked(visit, linked.error());
    return http::see_other(std::string(visit.link({"mi-perfil", "cuenta"}).text()));
}

http::Response shown_account(Visit const& visit, Refused const& refusal) {
    auto const& provider = *visit.site.provider;
    bool const is_linked = app::has_account(store_of(visit), visit.site.entity,
                                            visit.visitor->person.id, provider.issuer);
    auto const words =
        is_linked ? visit.tr(
                        "You can sign in with {provider}. What you sign is still signed with "
                        "your password.",
                        fmt::arg("provider", provider.name))
                  : visit.tr(
                        "Link it once, and sign in with {provider} from then on. What you "
                        "sign is still signed with your password.",
                        fmt::arg("provider", provider.name));
    auto const address = is_linked ? visit.link({"mi-perfil", "cuenta", "desvincular"})
                                   : visit.link({"mi-perfil", "cuenta"});
    auto const fields =
        c::input_field({.name = "clave",
                        .label = std::string(visit.tr("Your password")),
                        .hint = std::string(visit.tr("So that nobody else does it for you.")),
                        .type = "password",
                        .autocomplete = "current-password",
                        .problem = problem_of(visit, refusal, "clave")});
    auto content =
        fragment(refusal_summary(visit, refusal), h1(provider.name), p(cls("app-bajada"), words),
                 div(cls("app-ficha"),
                     session_form(visit, address, fields,
                                  std::string(is_linked ? visit.tr("Unlink") : visit.tr("Link")),
                                  is_linked ? c::ButtonKind::second : c::ButtonKind::main)));
    return staff_page(visit,
                      {.title = provider.name,
                       .screen = Screen::profile,
                       .path = {{std::string(visit.tr("My profile")), visit.link({"mi-perfil"})}}},
                      std::move(content),
                      refusal ? http::Status::unprocessable_content : http::Status::ok);
}

// A browser follows no form to another site, so that it is a link that leads there.
http::Response shown_way(Visit const& visit, app::TripSecrets const& secrets,
                         std::string const& address) {
    auto const& name = visit.site.provider->name;
    auto const url = Url::parse(address);
    if (!url) return not_reached(visit, {oidc::TroubleKind::address_unsafe, address});
    auto response = staff_page(
        visit,
        {.title = name,
         .screen = Screen::profile,
         .path = {{std::string(visit.tr("My profile")), visit.link({"mi-perfil"})}}},
        fragment(h1(name),
                 p(visit.tr("Sign in there once. You come back here, and the account is linked.")),
                 p(a(cls("app-boton"), href(*url),
                     visit.tr("Continue to {provider}", fmt::arg("provider", name))))));
    set_trip(response, visit, secrets.browser);
    return response;
}

}  // namespace

Html provider_link(Visit const& visit, std::string const& return_to) {
    if (visit.site.provider == nullptr) return {};
    return p(
        cls("app-proveedor"),
        a(cls("app-boton app-boton--segundo"),
          href(visit.link({"ingreso", "institucional"}).query("volver", return_to)),
          visit.tr("Sign in with {provider}", fmt::arg("provider", visit.site.provider->name))));
}

http::Response go_to_provider(Visit const& visit) {
    if (visit.site.provider == nullptr) return pages::not_found(visit);
    auto const secrets = new_secrets(visit);
    auto const return_to = path_or(visit.request.query.find("volver"), visit.link({"mi-trabajo"}));
    auto const address = depart(visit, secrets, return_to, std::nullopt);
    if (!address) return not_reached(visit, address.error());
    auto response = http::see_other(*address);
    set_trip(response, visit, secrets.browser);
    return response;
}

http::Response back_from_provider(Visit const& visit) {
    if (visit.site.provider == nullptr) return pages::not_found(visit);
    auto const asked = [&](std::string_view name) {
        return std::string(visit.request.query.find(name).value_or(""));
    };
    auto const trip = app::end_trip(store_of(visit), visit.site.entity, asked("state"),
                                    trip_token(visit).value_or(""), visit.site.now());
    if (!trip) return not_trusted(visit, "state");
    if (asked("code").empty()) return not_trusted(visit, "cancelled");
    auto const identity = visit.site.provider->provider.redeem({.code = asked("code"),
                                                                .issuer = asked("iss"),
                                                                .nonce = trip->nonce,
                                                                .verifier = trip->verifier},
                                                               clock_of(visit));
    if (!identity && identity.error().kind == oidc::TroubleKind::unreachable)
        return not_reached(visit, identity.error());
    if (!identity)
        return not_trusted(visit, std::string(oidc::trouble_tokens.token(identity.error().kind)));
    auto response = trip->person ? link_to(visit, *trip->person, *identity)
                                 : enter(visit, *identity, trip->return_to);
    clear_trip(response, visit);
    return response;
}

http::Response own_account(Visit const& visit) {
    if (visit.site.provider == nullptr) return pages::not_found(visit);
    return shown_account(visit, std::nullopt);
}

http::Response link_own_account(Visit const& visit) {
    if (visit.site.provider == nullptr) return pages::not_found(visit);
    auto const occasion = occasion_of(visit);
    if (auto flaw = app::flaw_of_proof(store_of(visit), occasion, typed(visit, "clave")))
        return shown_account(visit, flaw);
    auto const secrets = new_secrets(visit);
    auto const address =
        depart(visit, secrets, std::string(visit.link({"mi-perfil", "cuenta"}).text()),
               visit.visitor->person.id);
    if (!address) return not_reached(visit, address.error());
    return shown_way(visit, secrets, *address);
}

http::Response unlink_own_account(Visit const& visit) {
    if (visit.site.provider == nullptr) return pages::not_found(visit);
    auto const occasion = occasion_of(visit);
    if (auto flaw = app::flaw_of_proof(store_of(visit), occasion, typed(visit, "clave")))
        return shown_account(visit, flaw);
    auto const done = app::unlink_account(
        store_of(visit), {.occasion = occasion, .issuer = visit.site.provider->issuer});
    if (!done) return shown_account(visit, done.error());
    return http::see_other(std::string(visit.link({"mi-perfil", "cuenta"}).text()));
}

}  // namespace web::staff
