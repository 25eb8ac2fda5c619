#include "web/staff/api_keys.hpp"

#include "app/people/api_tokens.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/number.hpp"
#include "web/portal/day.hpp"
#include "web/portal/refusal_status.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

constexpr std::string_view scopes_name = "permisos";
constexpr int usual_days = 90;

// What the form chose.
domain::TokenScopes scopes_asked(Visit const& visit) {
    domain::TokenScopes scopes;
    for (auto const& [name, value] : visit.request.form)
        if (auto const scope = domain::token_scope_tokens.find(value); scope && name == scopes_name)
            scopes.add(*scope);
    return scopes;
}

std::string scope_list(Visit const& visit, domain::TokenScopes scopes) {
    std::string list;
    for (auto const& one : domain::token_scope_tokens)
        if (scopes.has(one.value))
            list.append(list.empty() ? "" : ", ")
                .append(documents::scope_name(visit.language, one.value));
    return documents::capitalized(list);
}

std::string unit_words(Visit const& visit, std::string const& code) {
    if (code.empty()) return std::string(visit.tr("as far as your roles reach"));
    auto const* const unit = visit.visitor->units.find(code);
    return unit == nullptr ? code : unit->name;
}

Html key_line(Visit const& visit, domain::ApiToken const& key) {
    auto const used = key.used_at ? visit.tr("last used {moment}",
                                             fmt::arg("moment", moment_words(visit, *key.used_at)))
                                  : std::string(visit.tr("never used"));
    bool const is_over = key.last_day < visit.today;
    auto const until =
        visit.tr(is_over ? text::mark("it expired on {day}") : text::mark("until {day}"),
                 fmt::arg("day", text::date_short(visit.language, key.last_day)));
    auto fields = input(type("hidden"), name("numero"), value(std::to_string(key.number)));
    return li(p(strong(key.name),
                span(cls("app-bajo"), visit.tr("number {number}", fmt::arg("number", key.number)),
                     " · ", until, " · ", used),
                scope_list(visit, key.reach.scopes), " · ", unit_words(visit, key.reach.unit)),
              session_form(visit, visit.link({"mi-perfil", "claves", "fin"}), std::move(fields),
                           std::string(visit.tr("End this key")), c::ButtonKind::second));
}

Html keys_list(Visit const& visit) {
    auto const keys =
        app::list_own_api_tokens(store_of(visit), visit.site.entity, visit.visitor->person.id);
    if (keys.empty()) return p(visit.tr("You have no keys. Nobody works in your name but you."));
    return ul(cls("app-resultados"),
              each(keys, [&](domain::ApiToken const& key) { return key_line(visit, key); }));
}

// What the roles of today allow, and nothing else.
Html scopes_field(Visit const& visit, Refused const& refusal) {
    auto const held = domain::scopes_of(visit.visitor->roles, visit.today);
    auto const asked = scopes_asked(visit);
    c::BoxesField field{.name = std::string(scopes_name),
                        .label = std::string(visit.tr("What it may do")),
                        .hint = std::string(visit.tr("Never more than you may yourself on that "
                                                     "day. Signing needs your password besides.")),
                        .problem = problem_of(visit, refusal, scopes_name)};
    for (auto const& one : domain::token_scope_tokens) {
        if (!held.has(one.value)) continue;
        field.choices.push_back(
            {std::string(one.token),
             documents::capitalized(documents::scope_name(visit.language, one.value))});
        if (refusal && asked.has(one.value)) field.chosen.emplace_back(one.token);
    }
    return c::boxes_field(field);
}

Html unit_choice(Visit const& visit, Refused const& refusal) {
    std::vector<c::Choice> choices{{"", documents::capitalized(unit_words(visit, std::string()))}};
    for (auto const& unit : visit.visitor->units.all())
        choices.push_back({unit.code, unit.name});
    return c::select_field({.choice = {.id = "unidad",
                                       .name = "unidad",
                                       .label = std::string(visit.tr("For which units")),
                                       .choices = std::move(choices),
                                       .chosen = typed_again(visit, refusal, "unidad")},
                            .problem = problem_of(visit, refusal, "unidad")});
}

Html make_form(Visit const& visit, Refused const& refusal) {
    auto const until = typed_again(visit, refusal, "hasta");
    auto const usual = visit.today.plus_days(usual_days);
    // For the keepers of passwords: whose the one below is.
    auto const whose = input(type("text"), name("usuario"), value(visit.visitor->person.email),
                             autocomplete("username"), attr("readonly"), attr("hidden"));
    auto fields = fragment(
        whose,
        c::input_field({.name = "nombre",
                        .label = std::string(visit.tr("Name")),
                        .hint = std::string(visit.tr("By which you know it, such as «Tablero»")),
                        .value = typed_again(visit, refusal, "nombre"),
                        .autocomplete = "off",
                        .problem = problem_of(visit, refusal, "nombre")}),
        scopes_field(visit, refusal), unit_choice(visit, refusal),
        c::input_field({.name = "hasta",
                        .label = std::string(visit.tr("Last day (day/month/year)")),
                        .hint = std::string(visit.tr("At most a year from today")),
                        .value = until.empty() ? text::date_short(visit.language, usual) : until,
                        .autocomplete = "off",
                        .problem = problem_of(visit, refusal, "hasta")}),
        c::input_field({.name = "clave",
                        .label = std::string(visit.tr("Your password")),
                        .hint = std::string(visit.tr("To prove that it is you who makes it")),
                        .type = "password",
                        .autocomplete = "current-password",
                        .problem = problem_of(visit, refusal, "clave")}));
    return div(cls("app-ficha"),
               session_form(visit, visit.link({"mi-perfil", "claves"}), std::move(fields),
                            std::string(visit.tr("Make the key"))));
}

Html key_to_take(Visit const& visit, app::TokenMade const& made) {
    return div(cls("app-entrega"), role("status"),
               p(visit.tr("This is your key number {number}. Copy it now: it is not shown again. "
                          "Whoever has it works in your name.",
                          fmt::arg("number", made.number))),
               p(code(id("clave-nueva"), made.token)));
}

http::Response shown_keys(Visit const& visit, Refused const& refusal, Html above = {}) {
    bool const may_any = !domain::scopes_of(visit.visitor->roles, visit.today).is_empty();
    auto content = fragment(
        refusal_summary(visit, refusal), std::move(above), h1(visit.tr("API keys")),
        p(cls("app-bajada"),
          visit.tr("With a key a program works in your name, as far as you let it."), " ",
          a(href(visit.link({"api"})), visit.tr("What the API offers"))),
        keys_list(visit), h2(visit.tr("Make a key")),
        may_any ? make_form(visit, refusal)
                : p(visit.tr("Your roles of today allow nothing that a key could be for.")));
    return staff_page(visit,
                      {.title = std::string(visit.tr("API keys")),
                       .screen = Screen::profile,
                       .path = {{std::string(visit.tr("My profile")), visit.link({"mi-perfil"})}}},
                      std::move(content), refusal ? status_of(*refusal) : http::Status::ok);
}

}  // namespace

http::Response api_keys(Visit const& visit) {
    return shown_keys(visit, std::nullopt);
}

http::Response make_api_key(Visit const& visit) {
    auto const last_day = parse_day(typed(visit, "hasta"), visit.today);
    if (!last_day)
        return shown_keys(visit, domain::Refusal{domain::RefusalKind::day_malformed, "hasta"});
    auto const made = app::make_api_token(store_of(visit),
                                          {.occasion = occasion_of(visit),
                                           .token = visit.site.new_token(),
                                           .name = typed(visit, "nombre"),
                                           .reach = {scopes_asked(visit), typed(visit, "unidad")},
                                           .last_day = *last_day,
                                           .password = typed(visit, "clave")});
    if (!made) return shown_keys(visit, made.error());
    return shown_keys(visit, std::nullopt, key_to_take(visit, *made));
}

http::Response end_api_key(Visit const& visit) {
    auto const ended = app::end_own_api_token(store_of(visit), occasion_of(visit),
                                              whole_number(typed(visit, "numero")));
    if (!ended) return shown_keys(visit, ended.error());
    return http::see_other(std::string(visit.link({"mi-perfil", "claves"}).text()));
}

}  // namespace web::staff
