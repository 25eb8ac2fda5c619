#include "app/plan/authority.hpp"

#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {

bool has_authority(sql::Connection& connection, storage::Occasion const& occasion,
                   domain::Permission permission, std::string const& unit) {
    auto const roles = storage::list_roles(connection, occasion.entity, occasion.actor.person);
    return domain::may(roles, permission, storage::load_units(connection, occasion.entity), unit,
                       occasion.now.colombian_date());
}

std::optional<domain::Refusal> flaw_of_authority(sql::Connection& connection,
                                                 storage::Occasion const& occasion,
                                                 domain::Permission permission,
                                                 std::string const& unit) {
    if (has_authority(connection, occasion, permission, unit)) return std::nullopt;
    return domain::Refusal{.kind = domain::RefusalKind::not_permitted, .lifted_by = permission};
}

}  // namespace app
