#include "domain/people/api_token.hpp"

#include <algorithm>

namespace domain {

std::vector<RoleHeld> within(std::span<RoleHeld const> roles, TokenReach const& reach,
                             UnitTree const& units) {
    std::vector<RoleHeld> narrowed;
    for (auto held : roles) {
        held.scopes = held.scopes & reach.scopes;
        if (!reach.unit.empty() && !units.is_within(held.unit, reach.unit)) {
            if (!units.is_within(reach.unit, held.unit)) continue;
            held.unit = reach.unit;
        }
        narrowed.push_back(std::move(held));
    }
    return narrowed;
}

TokenScopes scopes_of(std::span<RoleHeld const> roles, base::Date day) {
    TokenScopes scopes;
    for (auto const permission : all_permissions())
        if (may_somewhere(roles, permission, day)) scopes.add(scope_of(permission));
    return scopes;
}

}  // namespace domain
