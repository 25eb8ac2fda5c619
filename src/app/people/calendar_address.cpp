#include "app/people/calendar_address.hpp"

#include "app/people/token.hpp"
#include "app/record/change.hpp"
#include "storage/people/calendar_store.hpp"

namespace app {

using domain::Action;

void make_calendar_address(storage::Store& store, storage::Occasion const& occasion,
                           std::string const& token) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        auto const& person = occasion.actor.person;
        auto const logged = storage::append_to_log(
            connection, occasion,
            {.action = Action::calendar_make, .object_kind = "person", .object = person});
        storage::drop_calendar_address(connection, person, logged);
        storage::insert_calendar_address(connection, person, token_hash(token), logged);
    });
}

void end_calendar_address(storage::Store& store, storage::Occasion const& occasion) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        auto const& person = occasion.actor.person;
        if (!storage::has_calendar_address(connection, occasion.entity, person)) return;
        auto const logged = storage::append_to_log(
            connection, occasion,
            {.action = Action::calendar_end, .object_kind = "person", .object = person});
        storage::drop_calendar_address(connection, person, logged);
    });
}

bool has_calendar_address(storage::Store& store, storage::EntityId const& entity,
                          std::string const& person) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::has_calendar_address(connection, entity, person);
    });
}

std::optional<std::string> find_calendar_owner(storage::Store& store,
                                               storage::EntityId const& entity,
                                               std::string const& token) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::find_calendar_owner(connection, entity, token_hash(token));
    });
}

}  // namespace app
