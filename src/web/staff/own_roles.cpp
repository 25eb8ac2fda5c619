#include "web/staff/own_roles.hpp"

#include "app/people/delegations.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/number.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

std::string role_words(Visit const& visit, domain::RoleHeld const& held) {
    auto const role = documents::role_name(visit.language, held.role);
    auto const from = text::date_short(visit.language, held.from);
    if (!held.until)
        return visit.tr("{role} · {unit}, since {from}", fmt::arg("role", role),
                        fmt::arg("unit", unit_name(visit, held.unit)), fmt::arg("from", from));
    return visit.tr("{role} · {unit}, from {from} to {until}", fmt::arg("role", role),
                    fmt::arg("unit", unit_name(visit, held.unit)), fmt::arg("from", from),
                    fmt::arg("until", text::date_short(visit.language, *held.until)));
}

Html own_roles(Visit const& visit) {
    auto const& roles = visit.visitor->roles;
    if (roles.empty())
        return p(visit.tr("You hold no role yet. Whoever administers people gives it to you."));
    return ul(each(roles, [&](domain::RoleHeld const& held) {
        auto const* const why = held.is_ended ? text::mark("(ended)") : text::mark("(not today)");
        return li(role_words(visit, held), when(!held.holds_on(visit.today), [&] {
                      return fragment(" ", small(visit.tr(why)));
                  }));
    }));
}

Html lent_roles(Visit const& visit) {
    auto const& visitor = *visit.visitor;
    auto const known =
        app::list_delegations_of(store_of(visit), visit.site.entity, visitor.person.id);
    Html lines;
    for (auto const& one : known.list) {
        auto const lent = one.lent_on(visit.today);
        bool const is_given =
            one.delegation.delegate == visitor.person.id &&
            !(visitor.delegator && visitor.session.delegation == one.delegation.id);
        if (!lent || !is_given) continue;
        auto const name = known.names.find(one.delegation.delegator)->second;
        auto const fields =
            input(type("hidden"), html::name("delegacion"), value(one.delegation.id));
        lines += li(cls("app-tarea"),
                    p(strong(visit.tr("In the name of {name}", fmt::arg("name", name))), br(),
                      span(cls("app-bajo"), role_words(visit, *lent))),
                    session_form(visit, visit.link({"mi-perfil", "actuar"}), fields,
                                 visit.tr("Act in the name of {name}", fmt::arg("name", name)),
                                 c::ButtonKind::second));
    }
    if (lines.empty()) return {};
    return fragment(h2(visit.tr("Roles lent to you")), ul(cls("app-tareas"), std::move(lines)));
}

}  // namespace web::staff
