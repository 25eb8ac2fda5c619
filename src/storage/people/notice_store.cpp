#include "storage/people/notice_store.hpp"

namespace storage {

std::int64_t find_notice_mark(sql::Connection& connection, EntityId const& entity,
                              std::string const& person) {
    return connection
        .find<std::int64_t>(
            "SELECT sequence FROM notice_mark WHERE entity_id = $1 AND person_id = $2",
            entity.value, person)
        .value_or(0);
}

void advance_notice_mark(sql::Connection& connection, EntityId const& entity,
                         std::string const& person, std::int64_t sequence) {
    connection.execute(
        "INSERT INTO notice_mark (entity_id, person_id, sequence) VALUES ($1, $2, $3) "
        "ON CONFLICT (entity_id, person_id) DO UPDATE SET sequence = excluded.sequence "
        "WHERE excluded.sequence > notice_mark.sequence",
        entity.value, person, sequence);
}

}  // namespace storage
