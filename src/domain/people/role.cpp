#include "domain/people/role.hpp"

#include <algorithm>

namespace domain {
namespace {

bool has(RoleHeld const& held, Permission permission, base::Date day) {
    return held.holds_on(day) && grants(held.role, permission);
}

}  // namespace

bool may(std::span<RoleHeld const> roles, Permission permission, UnitTree const& units,
         std::string_view unit, base::Date day) {
    return std::ranges::any_of(roles, [&](RoleHeld const& held) {
        return has(held, permission, day) && units.is_within(unit, held.unit);
    });
}

bool needs_second_factor(std::span<RoleHeld const> roles, base::Date day) {
    return std::ranges::any_of(roles, [&](RoleHeld const& held) {
        return held.holds_on(day) && needs_second_factor(held.role);
    });
}

}  // namespace domain
