#include "app/plan/authority.hpp"

#include "app/people/roles_of.hpp"
#include "storage/people/unit_store.hpp"

namespace app {

bool has_authority(sql::Connection& connection, storage::Occasion const& occasion,
                   domain::Permission permission, std::string const& unit) {
    auto const units = storage::load_units(connection, occasion.entity);
    auto roles = roles_of(connection, occasion);
    if (occasion.token) roles = domain::within(roles, *occasion.token, units);
    return domain::may(roles, permission, units, unit, occasion.now.colombian_date());
}

std::optional<domain::Refusal> flaw_of_authority(sql::Connection& connection,
                                                 storage::Occasion const& occasion,
                                                 domain::Permission permission,
                                                 std::string const& unit) {
    if (has_authority(connection, occasion, permission, unit)) return std::nullopt;
    return domain::Refusal{.kind = domain::RefusalKind::not_permitted, .lifted_by = permission};
}

std::optional<domain::Refusal> flaw_of_authority_over_all(sql::Connection& connection,
                                                          storage::Occasion const& occasion,
                                                          domain::Permission permission) {
    auto const units = storage::load_units(connection, occasion.entity);
    auto const top = units.below(std::nullopt);
    return flaw_of_authority(connection, occasion, permission,
                             top.empty() ? std::string() : top.front()->code);
}

}  // namespace app
