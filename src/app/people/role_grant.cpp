#include "app/people/role_grant.hpp"

#include <algorithm>

#include "app/people/enrol.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {

using domain::RefusalKind;

bool administers_all(sql::Connection& connection, Occasion const& occasion,
                     domain::RoleHeld const& held) {
    auto const units = storage::load_units(connection, occasion.entity);
    auto const* unit = units.find(held.unit);
    return held.role == domain::Role::administrator && unit != nullptr && !unit->parent;
}

bool is_own(Occasion const& occasion, std::string const& person) {
    return person == occasion.actor.person || person == occasion.actor.on_behalf_of;
}

bool another_administers(sql::Connection& connection, Occasion const& occasion) {
    auto const today = occasion.now.colombian_date();
    return std::ranges::any_of(
        storage::list_all_roles(connection, occasion.entity), [&](storage::PersonRole const& one) {
            if (is_own(occasion, one.person) || !one.held.holds_on(today) ||
                !administers_all(connection, occasion, one.held))
                return false;
            auto const person = storage::find_person(connection, occasion.entity, one.person);
            return person && person->state == domain::PersonState::active;
        });
}

domain::Outcome<std::vector<domain::Change>> judge_grant(sql::Connection& connection,
                                                         Occasion const& occasion,
                                                         std::string const& person,
                                                         RoleAsked const& role) {
    if (is_doubled(storage::list_roles(connection, occasion.entity, person), role,
                   occasion.now.colombian_date()))
        return domain::refuse(RefusalKind::role_doubled, "rol");
    if (!is_own(occasion, person) || !domain::decides(role.role))
        return std::vector<domain::Change>{};
    if (another_administers(connection, occasion))
        return std::unexpected(domain::Refusal{.kind = RefusalKind::own_role,
                                               .field = "rol",
                                               .lifted_by = domain::Permission::manage_people});
    return std::vector<domain::Change>{{"separation", std::nullopt, "only-administrator"}};
}

}  // namespace app
