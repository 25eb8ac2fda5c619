#include "web/staff/profile.hpp"

#include "app/people/preferences.hpp"
#include "app/people/second_factor.hpp"
#include "documents/people/people_names.hpp"
#include "web/components/summary_list.hpp"
#include "web/staff/calendar.hpp"
#include "web/staff/own_roles.hpp"
#include "web/staff/provider_sign_in.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

Html session_row(Visit const& visit, storage::Session const& session) {
    bool const is_this = session.token_hash == visit.visitor->session.token_hash;
    auto const fields = input(type("hidden"), name("sesion"), value(session.token_hash));
    return li(
        p(strong(session.browser.empty() ? std::string(visit.tr("Browser not known"))
                                         : documents::browser_name(session.browser)),
          br(),
          visit.tr("From {peer}, since {start}; last seen {seen}", fmt::arg("peer", session.peer),
                   fmt::arg("start", moment_words(visit, session.created_at)),
                   fmt::arg("seen", moment_words(visit, session.seen_at)))),
        is_this ? p(cls("app-nota"), visit.tr("This is the session that you are in."))
                : session_form(visit, visit.link({"mi-perfil", "sesiones"}), fields,
                               std::string(visit.tr("End this session")), c::ButtonKind::second));
}

// Whether there is one, and how many recovery codes are left.
Html second_factor_words(Visit const& visit) {
    if (!visit.visitor->has_second_factor)
        return a(href(visit.link({"segundo-factor"})), visit.tr("Set up the second factor"));
    auto const left = app::recovery_codes_left(store_of(visit), visit.site.entity, *visit.visitor);
    return fragment(
        text::trn(visit.language, "Set up; {count} recovery code is left",
                  "Set up; {count} recovery codes are left", static_cast<std::size_t>(left),
                  fmt::arg("count", left)),
        br(), a(href(visit.link({"mi-perfil", "codigos"})), visit.tr("Renew the recovery codes")),
        br(),
        a(href(visit.link({"mi-perfil", "telefono"})),
          visit.tr("Move the second factor to another telephone")));
}

// A yes or no of the form, checked as it stands.
Html wish_field(Visit const& visit, std::string name, char const* label, char const* hint,
                domain::Wish chosen) {
    return c::check_field({.name = std::move(name),
                           .label = std::string(visit.tr(label)),
                           .hint = std::string(visit.tr(hint)),
                           .chosen = chosen == domain::Wish::yes ? c::Chosen::yes : c::Chosen::no});
}

Html preference_form(Visit const& visit) {
    auto const& preferences = visit.visitor->preferences;
    auto fields = fragment(
        c::select_field({.choice = {.id = "idioma",
                                    .name = "idioma",
                                    .label = std::string(visit.tr("Language of the mails")),
                                    .choices = {{"es", "Español"}, {"en", "English"}},
                                    .chosen = std::string(domain::mail_language_tokens.token(
                                        preferences.language))}}),
        wish_field(visit, "correo-diario", text::mark("One mail a day with what awaits me"),
                   text::mark("None on a day with nothing to do. What is returned to you is told "
                              "at once, either way."),
                   preferences.digest),
        wish_field(visit, "atajos", text::mark("Keyboard shortcuts of a single key"),
                   text::mark("Turn them off if you dictate or use a screen reader."),
                   preferences.shortcuts));
    return div(cls("app-ficha"), session_form(visit, visit.link({"mi-perfil", "preferencias"}),
                                              std::move(fields), std::string(visit.tr("Save"))));
}

// Of this browser, not of the person: it holds on the public side, too.
Html look_link(Visit const& visit) {
    auto const address =
        visit.link({"preferencias"}).query("volver", visit.link({"mi-perfil"}).text());
    return p(a(href(address), visit.tr("Contrast, text and density")), " ",
             span(cls("app-nota"), visit.tr("Of this browser.")));
}

http::Response shown_profile(Visit const& visit, std::string const& calendar_token) {
    auto const& visitor = *visit.visitor;
    auto const sessions = app::list_own_sessions(store_of(visit), visit.site.entity, visitor);
    auto const factor = second_factor_words(visit);
    auto const keys =
        a(href(visit.link({"mi-perfil", "claves"})), visit.tr("Let programs work in your name"));
    auto const all = input(type("hidden"), name("sesion"), value("otras"));
    auto content = fragment(
        h1(visit.tr("My profile")),
        c::summary_list(
            {{std::string(visit.tr("Name")), html::text(visitor.person.name)},
             {std::string(visit.tr("E-mail")), html::text(visitor.person.email)},
             {std::string(visit.tr("Password")),
              a(href(visit.link({"mi-perfil", "contrasena"})), visit.tr("Change the password"))},
             {std::string(visit.tr("Second factor")), factor},
             {std::string(visit.tr("API keys")), keys}}),
        when(visit.site.provider != nullptr,
             [&] {
                 return p(a(href(visit.link({"mi-perfil", "cuenta"})),
                            visit.tr("Sign in with {provider}",
                                     fmt::arg("provider", visit.site.provider->name))));
             }),
        h2(visit.tr("Your roles")), own_roles(visit),
        p(a(href(visit.link({"mi-perfil", "delegaciones"})), visit.tr("Delegations"))),
        lent_roles(visit), h2(visit.tr("Your preferences")), preference_form(visit),
        look_link(visit), calendar_section(visit, calendar_token), h2(visit.tr("Your sessions")),
        ul(cls("app-resultados"),
           each(sessions, [&](storage::Session const& one) { return session_row(visit, one); })),
        when(sessions.size() > 1, [&] {
            return session_form(visit, visit.link({"mi-perfil", "sesiones"}), all,
                                std::string(visit.tr("End all others")), c::ButtonKind::second);
        }));
    return staff_page(visit,
                      {.title = std::string(visit.tr("My profile")), .screen = Screen::profile},
                      std::move(content));
}

}  // namespace

http::Response my_profile(Visit const& visit) {
    return shown_profile(visit, {});
}

http::Response set_calendar(Visit const& visit) {
    return shown_profile(visit, change_calendar(visit));
}

http::Response end_sessions(Visit const& visit) {
    auto const which = typed(visit, "sesion");
    if (which == "otras")
        app::end_other_sessions(store_of(visit), occasion_of(visit), *visit.visitor);
    else
        app::end_own_session(store_of(visit), occasion_of(visit), which);
    return http::see_other(std::string(visit.link({"mi-perfil"}).text()));
}

http::Response save_preferences(Visit const& visit) {
    auto const wish = [&](std::string_view name) {
        return typed(visit, name) == "si" ? domain::Wish::yes : domain::Wish::no;
    };
    auto const language = domain::mail_language_tokens.find(typed(visit, "idioma"));
    app::set_preferences(store_of(visit), own_occasion_of(visit),
                         {.language = language.value_or(domain::MailLanguage::spanish),
                          .digest = wish("correo-diario"),
                          .shortcuts = wish("atajos")});
    return http::see_other(std::string(visit.link({"mi-perfil"}).text()));
}

}  // namespace web::staff
