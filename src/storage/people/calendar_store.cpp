#include "storage/people/calendar_store.hpp"

namespace storage {

bool has_calendar_address(sql::Connection& connection, EntityId const& entity,
                          std::string const& person) {
    return connection
        .find<std::string>(
            "SELECT person_id FROM calendar_address WHERE entity_id = $1 AND person_id = $2",
            entity.value, person)
        .has_value();
}

std::optional<std::string> find_calendar_owner(sql::Connection& connection, EntityId const& entity,
                                               std::string const& token_hash) {
    return connection.find<std::string>(
        "SELECT person_id FROM calendar_address WHERE entity_id = $1 AND token_hash = $2",
        entity.value, token_hash);
}

void insert_calendar_address(sql::Connection& connection, std::string const& person,
                             std::string const& token_hash, Logged const& logged) {
    connection.execute(
        "INSERT INTO calendar_address (entity_id, person_id, token_hash, created_at) "
        "VALUES ($1, $2, $3, $4)",
        logged.entity().value, person, token_hash, logged.at().text());
}

void drop_calendar_address(sql::Connection& connection, std::string const& person,
                           Logged const& logged) {
    connection.execute("DELETE FROM calendar_address WHERE entity_id = $1 AND person_id = $2",
                       logged.entity().value, person);
}

}  // namespace storage
