#include "app/people/refuse_access.hpp"

#include "app/record/change.hpp"

namespace app {

void refuse_access(storage::Store& store, storage::Occasion const& occasion,
                   std::string const& path) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        storage::append_to_log(connection, occasion,
                               {.action = domain::Action::access_refuse,
                                .object_kind = "person",
                                .object = occasion.actor.person,
                                .changes = {{"path", std::nullopt, path}}});
    });
}

}  // namespace app
