#include "app/people/refuse_access.hpp"

#include "app/record/change.hpp"

namespace app {
namespace {

constexpr std::size_t path_bytes_max = 200;

}  // namespace

void refuse_access(storage::Store& store, storage::Occasion const& occasion,
                   std::string const& path) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        storage::append_to_log(
            connection, occasion,
            {.action = domain::Action::access_refuse,
             .object_kind = "person",
             .object = occasion.actor.person,
             .changes = {{"path", std::nullopt, path.substr(0, path_bytes_max)}}});
    });
}

}  // namespace app
