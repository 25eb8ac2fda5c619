#include "domain/people/delegation.hpp"

namespace domain {

std::optional<Refusal> flaw_of_delegation(Delegation const& delegation, RoleHeld const& held,
                                          UnitTree const& units, base::Date today) {
    if (delegation.delegate == delegation.delegator)
        return Refusal{RefusalKind::delegate_self, "correo"};
    if (!units.is_within(delegation.unit, held.unit))
        return Refusal{RefusalKind::unit_outside_role, "unidad"};
    if (delegation.until < delegation.from) return Refusal{RefusalKind::dates_reversed, "hasta"};
    if (delegation.from < today) return Refusal{RefusalKind::day_past, "desde"};
    if (delegation.from < held.from) return Refusal{RefusalKind::dates_outside_role, "desde"};
    if (held.until && *held.until < delegation.until)
        return Refusal{RefusalKind::dates_outside_role, "hasta"};
    return std::nullopt;
}

std::optional<RoleHeld> lent_role(Delegation const& delegation, RoleHeld const& held,
                                  PersonState delegator, base::Date day) {
    RoleHeld const lent{.id = delegation.id,
                        .role = held.role,
                        .unit = delegation.unit,
                        .from = delegation.from,
                        .until = delegation.until};
    bool const is_in_force = !delegation.is_ended() && delegator == PersonState::active &&
                             held.holds_on(day) && lent.holds_on(day);
    return is_in_force ? std::optional(lent) : std::nullopt;
}

}  // namespace domain
