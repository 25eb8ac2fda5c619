#include "web/staff/second_factor.hpp"

#include "app/people/own_access.hpp"
#include "kit/chart/qr_code.hpp"
#include "kit/crypto/encoding.hpp"
#include "web/staff/own_access.hpp"
#include "web/staff/session_cookie.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;
using Refused = std::optional<domain::Refusal>;

constexpr std::size_t recovery_codes_given = 10;
constexpr std::size_t recovery_code_bytes = 15;  // 120 bits: a plain digest keeps them

// So many random bytes in base32, out of a token of 256 random bits.
std::string random_base32(Visit const& visit, std::size_t bytes) {
    auto const random = crypto::parse_base64url(visit.site.new_token());
    return crypto::base32(std::span(*random).first(bytes));
}

// "JBSW Y3DP …": as people type it.
std::string in_groups(std::string const& secret) {
    std::string grouped;
    for (std::size_t i = 0; i < secret.size(); ++i) {
        if (i > 0 && i % 4 == 0) grouped += ' ';
        grouped += secret[i];
    }
    return grouped;
}

// What authenticator applications read from a QR code: its account, its key and who gave it.
std::string totp_address(Visit const& visit, std::string const& secret) {
    auto const& issuer = visit.site.identity.name;
    auto const label = html::Url::path({issuer + ":" + visit.visitor->person.email});
    return fmt::format("otpauth://totp{}",
                       label.query("secret", secret).query("issuer", issuer).text());
}

std::string_view what_it_is_for(Visit const& visit) {
    if (domain::needs_second_factor(visit.visitor->roles, visit.today))
        return visit.tr(
            "Your role decides on behalf of the entity, so a password is not enough: "
            "an application on your telephone gives a new code every 30 seconds.");
    return visit.tr(
        "With it, knowing your password is not enough: an application on your "
        "telephone gives a new code every 30 seconds.");
}

// The key for another telephone: its square, and what it is below it.
Html offered_key(Visit const& visit) {
    auto const secret = app::offered_secret(*session_token(visit));
    return div(cls("app-entrega"),
               chart::qr_code({.id = "qr",
                               .title = std::string(visit.tr("Key of the second factor")),
                               .text = totp_address(visit, secret)}),
               p(code(id("clave-totp"), in_groups(secret))));
}

http::Response shown_secret(Visit const& visit, Refused const& refusal) {
    auto content = fragment(
        refusal_summary(visit, refusal), h1(visit.tr("Set up the second factor")),
        p(cls("app-bajada"), what_it_is_for(visit)),
        ol(li(visit.tr("Open an authenticator application (any that does TOTP) and add an account "
                       "with its camera.")),
           li(visit.tr("Point it at this square. Without a camera, type the key below it, for the "
                       "account {email}.",
                       fmt::arg("email", visit.visitor->person.email)),
              offered_key(visit)),
           li(visit.tr("Write here the code that it shows."))),
        div(cls("app-ficha"),
            session_form(visit, visit.link({"segundo-factor"}),
                         c::input_field({.name = "codigo",
                                         .label = std::string(visit.tr("Code of six digits")),
                                         .autocomplete = "one-time-code",
                                         .inputmode = "numeric",
                                         .problem = problem_of(visit, refusal, "codigo")}),
                         std::string(visit.tr("Confirm")))));
    return staff_page(visit, {.title = std::string(visit.tr("Set up the second factor"))},
                      std::move(content),
                      refusal ? http::Status::unprocessable_content : http::Status::ok);
}

http::Response shown_codes(Visit const& visit, std::string_view title,
                           std::vector<std::string> const& codes) {
    auto content = fragment(
        h1(title),
        p(cls("app-bajada"),
          visit.tr("Keep these recovery codes on paper. Each is good once, on a day without your "
                   "telephone. They are not shown again.")),
        div(cls("app-entrega"),
            ul(cls("app-codigos"),
               each(codes, [](std::string const& one) { return li(code(in_groups(one))); }))),
        p(a(cls("app-boton"), href(visit.link({"mi-trabajo"})),
            visit.tr("I have kept them: continue"))));
    return staff_page(visit, {.title = std::string(title)}, std::move(content));
}

std::vector<std::string> new_codes(Visit const& visit) {
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < recovery_codes_given; ++i)
        codes.push_back(random_base32(visit, recovery_code_bytes));
    return codes;
}

http::Response shown_renewal(Visit const& visit, Refused const& refusal) {
    auto const title = std::string(visit.tr("Renew the recovery codes"));
    if (!visit.visitor->has_second_factor) return no_factor(visit, title);
    return access_page(
        visit, title, refusal,
        fragment(p(cls("app-bajada"), visit.tr("You get ten new codes. Those that you have are "
                                               "good no more.")),
                 div(cls("app-ficha"), session_form(visit, visit.link({"mi-perfil", "codigos"}),
                                                    proof_fields(visit, refusal), title))));
}

http::Response shown_telephone(Visit const& visit, Refused const& refusal) {
    auto const title = std::string(visit.tr("Move the second factor to another telephone"));
    if (!visit.visitor->has_second_factor) return no_factor(visit, title);
    auto fields = fragment(
        proof_fields(visit, refusal),
        c::input_field({.name = "codigo-nuevo",
                        .label = std::string(visit.tr("Code that the new telephone shows")),
                        .autocomplete = "off",
                        .inputmode = "numeric",
                        .problem = problem_of(visit, refusal, "codigo-nuevo")}));
    return access_page(
        visit, title, refusal,
        fragment(p(cls("app-bajada"),
                   visit.tr("Add this key to the application of the new telephone. The one of "
                            "before is good until you confirm; then your other sessions end.")),
                 offered_key(visit),
                 div(cls("app-ficha"),
                     session_form(visit, visit.link({"mi-perfil", "telefono"}), std::move(fields),
                                  std::string(visit.tr("Confirm"))))));
}

}  // namespace

http::Response second_factor_page(Visit const& visit) {
    if (visit.visitor->has_second_factor)
        return http::see_other(std::string(visit.link({"mi-perfil"}).text()));
    return shown_secret(visit, std::nullopt);
}

http::Response set_second_factor(Visit const& visit) {
    auto const codes = new_codes(visit);
    auto const token = visit.site.new_token();
    auto const confirmed =
        app::confirm_second_factor(store_of(visit), {.occasion = occasion_of(visit),
                                                     .visitor = *visit.visitor,
                                                     .session_token = *session_token(visit),
                                                     .code = typed(visit, "codigo"),
                                                     .recovery_codes = codes,
                                                     .new_session_token = token,
                                                     .new_form_token = visit.site.new_token()});
    if (!confirmed) return shown_secret(visit, confirmed.error());
    auto response = shown_codes(visit, visit.tr("The second factor is set up"), codes);
    set_session(response, visit, token);
    return response;
}

http::Response recovery_codes_page(Visit const& visit) {
    return shown_renewal(visit, std::nullopt);
}

http::Response renew_recovery_codes(Visit const& visit) {
    auto const codes = new_codes(visit);
    auto const renewed = app::renew_recovery_codes(store_of(visit), {proof_of(visit), codes});
    if (!renewed) return shown_renewal(visit, renewed.error());
    return shown_codes(visit, visit.tr("Your recovery codes were renewed"), codes);
}

http::Response telephone_page(Visit const& visit) {
    return shown_telephone(visit, std::nullopt);
}

http::Response move_second_factor(Visit const& visit) {
    auto const codes = new_codes(visit);
    auto const token = visit.site.new_token();
    auto const moved = app::move_second_factor(
        store_of(visit), {.proof = proof_of(visit),
                          .confirms = {.occasion = own_occasion_of(visit),
                                       .visitor = *visit.visitor,
                                       .session_token = *session_token(visit),
                                       .code = typed(visit, "codigo-nuevo"),
                                       .recovery_codes = codes,
                                       .new_session_token = token,
                                       .new_form_token = visit.site.new_token()}});
    if (!moved) return shown_telephone(visit, moved.error());
    auto response =
        shown_codes(visit, visit.tr("The second factor is on the other telephone"), codes);
    set_session(response, visit, token);
    return response;
}

}  // namespace web::staff
