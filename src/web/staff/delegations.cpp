#include "web/staff/delegations.hpp"

#include <algorithm>

#include "app/people/delegations.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/number.hpp"
#include "web/components/table.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/own_roles.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

html::Url own_address(Visit const& visit) {
    return visit.link({"mi-perfil", "delegaciones"});
}

html::Url all_address(Visit const& visit) {
    return visit.link({"administracion", "delegaciones"});
}

std::string name_of(app::Delegations const& known, std::string const& person) {
    auto const found = known.names.find(person);
    return found == known.names.end() ? person : found->second;
}

std::string_view state_words(Visit const& visit, storage::DelegationRow const& one) {
    auto const& delegation = one.delegation;
    if (one.lent_on(visit.today)) return visit.tr("in force");
    bool const is_to_come = !delegation.is_ended() && visit.today < delegation.from &&
                            one.lent_on(delegation.from).has_value();
    return is_to_come ? visit.tr("to come") : visit.tr("ended");
}

bool can_end(Visit const& visit, storage::DelegationRow const& one) {
    return !one.delegation.is_ended() && visit.today <= one.delegation.until;
}

Html ending(Visit const& visit, storage::DelegationRow const& one, html::Url const& address) {
    auto const fields = input(type("hidden"), name("delegacion"), value(one.delegation.id));
    return session_form(visit, address, fields, std::string(visit.tr("End it now")),
                        c::ButtonKind::second);
}

Html delegation_table(Visit const& visit, app::Delegations const& known,
                      std::span<storage::DelegationRow const> shown, html::Url const& address) {
    c::Table table{.id = "delegaciones",
                   .caption = std::string(visit.tr("Delegations, the latest first")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Who delegates"))},
                               {std::string(visit.tr("To whom"))},
                               {std::string(visit.tr("Role"))},
                               {std::string(visit.tr("Days"))},
                               {std::string(visit.tr("State"))},
                               {std::string(visit.tr("Action"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& one : shown) {
        auto const& delegation = one.delegation;
        table.rows.push_back(
            {c::words(name_of(known, delegation.delegator)),
             c::words(name_of(known, delegation.delegate)),
             c::words(fmt::format("{} · {}", documents::role_name(visit.language, one.held.role),
                                  unit_name(visit, delegation.unit))),
             c::words(fmt::format("{} – {}", text::date_short(visit.language, delegation.from),
                                  text::date_short(visit.language, delegation.last_day()))),
             c::words(std::string(state_words(visit, one))),
             can_end(visit, one) ? c::markup(ending(visit, one, address)) : c::words("–")});
    }
    return c::table(table);
}

// The visitor's own roles that can be lent today.
Html role_choice(Visit const& visit, std::vector<domain::RoleHeld> const& roles,
                 Refused const& refusal) {
    std::vector<c::Choice> choices;
    for (auto const& held : roles)
        choices.push_back(
            {held.id, fmt::format("{} · {}", documents::role_name(visit.language, held.role),
                                  unit_name(visit, held.unit))});
    return c::select_field({.choice = {.id = "rol",
                                       .name = "rol",
                                       .label = std::string(visit.tr("Role that you delegate")),
                                       .choices = std::move(choices),
                                       .chosen = typed_again(visit, refusal, "rol")},
                            .problem = problem_of(visit, refusal, "rol")});
}

// What the roles reach, and nothing else is offered.
domain::UnitTree units_reached(Visit const& visit, std::vector<domain::RoleHeld> const& roles) {
    auto const& all = visit.visitor->units;
    auto units = all.all();
    std::erase_if(units, [&](domain::Unit const& unit) {
        return std::ranges::none_of(roles, [&](domain::RoleHeld const& held) {
            return all.is_within(unit.code, held.unit);
        });
    });
    return domain::UnitTree(std::move(units));
}

Html delegate_form(Visit const& visit, std::vector<domain::RoleHeld> const& roles,
                   Refused const& refusal) {
    auto fields =
        fragment(role_choice(visit, roles, refusal),
                 unit_field(visit, units_reached(visit, roles),
                            std::string(visit.tr("For the unit, and what is below it")), refusal),
                 c::input_field({.name = "correo",
                                 .label = std::string(visit.tr("E-mail of who acts in your name")),
                                 .type = "email",
                                 .value = typed_again(visit, refusal, "correo"),
                                 .autocomplete = "off",
                                 .problem = problem_of(visit, refusal, "correo")}),
                 first_day_field(visit, refusal),
                 c::input_field({.name = "hasta",
                                 .label = std::string(visit.tr("Until, that day included")),
                                 .value = typed_again(visit, refusal, "hasta"),
                                 .problem = problem_of(visit, refusal, "hasta")}));
    return div(cls("app-ficha app-ficha--ancha"),
               session_form(visit, own_address(visit), std::move(fields),
                            std::string(visit.tr("Delegate"))));
}

Html making(Visit const& visit, Refused const& refusal) {
    if (visit.visitor->delegator)
        return p(
            visit.tr("Act in your own name to delegate a role of yours: what was lent to you "
                     "cannot be lent again."));
    auto roles = visit.visitor->roles;
    std::erase_if(roles, [&](domain::RoleHeld const& held) { return held.has_ended(visit.today); });
    if (roles.empty()) return p(visit.tr("You hold no role that you could delegate."));
    return fragment(h2(visit.tr("Delegate a role")),
                    p(visit.tr("Whoever you choose acts in your name until the last day, or until "
                               "either of you ends it. The log says so each time.")),
                    delegate_form(visit, roles, refusal));
}

http::Response shown_own(Visit const& visit, Refused const& refusal) {
    auto const known =
        app::list_delegations_of(store_of(visit), visit.site.entity, visit.visitor->person.id);
    auto const title = std::string(visit.tr("Delegations"));
    auto content = fragment(
        refusal_summary(visit, refusal), h1(title), lent_roles(visit),
        known.list.empty() ? p(visit.tr("There is no delegation, made by you or given to you."))
                           : delegation_table(visit, known, known.list,
                                              visit.link({"mi-perfil", "delegaciones", "fin"})),
        making(visit, refusal));
    return staff_page(visit,
                      {.title = title,
                       .screen = Screen::profile,
                       .path = {{std::string(visit.tr("My profile")), visit.link({"mi-perfil"})}}},
                      std::move(content),
                      refusal ? http::Status::unprocessable_content : http::Status::ok);
}

http::Response shown_all(Visit const& visit, Refused const& refusal) {
    auto const known = app::list_delegations(store_of(visit), visit.site.entity);
    Paging const paging(visit, known.list.size());
    auto const title = std::string(visit.tr("Delegations"));
    auto content =
        fragment(refusal_summary(visit, refusal), h1(title),
                 p(cls("app-bajada"),
                   visit.tr("Each person delegates in My profile. Here they are seen and ended.")),
                 known.list.empty()
                     ? p(visit.tr("Nobody has delegated a role yet."))
                     : delegation_table(visit, known, paging.of(known.list),
                                        visit.link({"administracion", "delegaciones", "fin"})),
                 paging.links());
    return staff_page(visit, {.title = title, .screen = Screen::delegations}, std::move(content),
                      refusal ? http::Status::unprocessable_content : http::Status::ok);
}

domain::Outcome<app::DelegateRole> delegation_asked(Visit const& visit) {
    auto const from = day_asked(visit, "desde");
    if (!from) return std::unexpected(from.error());
    auto const until = day_asked(visit, "hasta");
    if (!until) return std::unexpected(until.error());
    if (!*until) return domain::refuse(domain::RefusalKind::day_missing, "hasta");
    return app::DelegateRole{.occasion = occasion_of(visit),
                             .delegation_id = visit.site.new_token(),
                             .delegator = visit.visitor->person.id,
                             .role_id = typed(visit, "rol"),
                             .delegate_email = typed(visit, "correo"),
                             .unit = typed(visit, "unidad"),
                             .from = from->value_or(visit.today),
                             .until = **until};
}

domain::Outcome<void> ended(Visit const& visit) {
    return app::end_delegation(store_of(visit), {.occasion = occasion_of(visit),
                                                 .delegation_id = typed(visit, "delegacion")});
}

http::Response back_to(html::Url const& address) {
    return http::see_other(std::string(address.text()));
}

}  // namespace

http::Response own_delegations(Visit const& visit) {
    return shown_own(visit, std::nullopt);
}

http::Response delegate(Visit const& visit) {
    auto const asked = delegation_asked(visit);
    if (!asked) return shown_own(visit, asked.error());
    auto const made = app::delegate_role(store_of(visit), *asked);
    return made ? back_to(own_address(visit)) : shown_own(visit, made.error());
}

http::Response end_delegation(Visit const& visit) {
    auto const outcome = ended(visit);
    return outcome ? back_to(own_address(visit)) : shown_own(visit, outcome.error());
}

http::Response act(Visit const& visit) {
    auto const acts = app::act_by(store_of(visit), occasion_of(visit), *visit.visitor,
                                  typed(visit, "delegacion"));
    return acts ? back_to(visit.link({"mi-trabajo"})) : shown_own(visit, acts.error());
}

http::Response delegations(Visit const& visit) {
    return shown_all(visit, std::nullopt);
}

http::Response end_any_delegation(Visit const& visit) {
    auto const outcome = ended(visit);
    return outcome ? back_to(all_address(visit)) : shown_all(visit, outcome.error());
}

}  // namespace web::staff
