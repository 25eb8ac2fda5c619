#include "storage/period/own_day_store.hpp"

#include "storage/plan/text_columns.hpp"

namespace storage {

std::vector<domain::OwnDay> list_own_days(sql::Connection& connection, EntityId const& entity) {
    std::vector<domain::OwnDay> list;
    for (auto const row : connection.query(
             "SELECT day, reason FROM own_day WHERE entity_id = $1 ORDER BY day", entity.value))
        list.push_back({parse_date(row.get<std::string_view>(0)), row.get<std::string>(1)});
    return list;
}

void insert_own_day(sql::Connection& connection, domain::OwnDay const& day, Logged const& logged) {
    connection.execute("INSERT INTO own_day (entity_id, day, reason) VALUES ($1, $2, $3)",
                       logged.entity().value, day.day.text(), day.reason);
}

void delete_own_day(sql::Connection& connection, base::Date day, Logged const& logged) {
    connection.execute("DELETE FROM own_day WHERE entity_id = $1 AND day = $2",
                       logged.entity().value, day.text());
}

}  // namespace storage
