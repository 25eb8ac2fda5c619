#include "app/people/roles_of.hpp"

#include <algorithm>

#include "storage/people/delegation_store.hpp"
#include "storage/people/person_store.hpp"

namespace app {

std::vector<domain::RoleHeld> roles_of(sql::Connection& connection,
                                       storage::Occasion const& occasion) {
    auto const& person = occasion.actor.person;
    if (occasion.delegation.empty())
        return storage::list_roles(connection, occasion.entity, person);
    auto const found = storage::find_delegation(connection, occasion.entity, occasion.delegation);
    if (!found || found->delegation.delegate != person) return {};
    auto const lent = found->lent_on(occasion.now.colombian_date());
    return lent ? std::vector{*lent} : std::vector<domain::RoleHeld>{};
}

std::vector<std::string> parties_of(sql::Connection& connection, storage::EntityId const& entity,
                                    std::string const& person, base::Date day) {
    std::vector<std::string> parties{person};
    for (auto const& one : storage::list_delegations_of(connection, entity, person))
        if (one.delegation.delegate == person && one.lent_on(day))
            parties.push_back(one.delegation.delegator);
    return parties;
}

bool is_of(domain::PlanStep const& step, std::vector<std::string> const& parties) {
    return std::ranges::any_of(parties, [&](std::string const& party) {
        return party == step.person || party == step.on_behalf_of;
    });
}

}  // namespace app
