#include "storage/plan/publication_store.hpp"

#include "storage/plan/text_columns.hpp"

namespace storage {

std::vector<domain::Confirmation> list_confirmations(sql::Connection& connection,
                                                     EntityId const& entity) {
    std::vector<domain::Confirmation> list;
    for (auto const row :
         connection.query("SELECT plan_code, edition, destination, address, day, person_id "
                          "FROM edition_destination WHERE entity_id = $1 ORDER BY sequence",
                          entity.value))
        list.push_back(
            {.plan = row.get<std::string>(0),
             .edition = row.get<int>(1),
             .destination = parse_token(domain::destination_tokens, row.get<std::string>(2)),
             .address = row.get<std::string>(3),
             .day = parse_date(row.get<std::string>(4)),
             .person = row.get<std::string>(5)});
    return list;
}

void insert_confirmation(sql::Connection& connection, domain::Confirmation const& confirmation,
                         Logged const& logged) {
    connection.execute(
        "INSERT INTO edition_destination (entity_id, plan_code, edition, sequence, destination, "
        "address, day, person_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        logged.entity().value, confirmation.plan, confirmation.edition, logged.sequence(),
        domain::destination_tokens.token(confirmation.destination), confirmation.address,
        confirmation.day.text(), confirmation.person);
}

std::vector<domain::Renaming> list_renamings(sql::Connection& connection, EntityId const& entity,
                                             std::string const& plan) {
    std::vector<domain::Renaming> list;
    for (auto const row : connection.query(
             "SELECT edition, before, after FROM edition_renaming WHERE entity_id = $1 "
             "AND plan_code = $2 ORDER BY edition, before",
             entity.value, plan))
        list.push_back({.edition = row.get<int>(0),
                        .before = row.get<std::string>(1),
                        .after = row.get<std::string>(2)});
    return list;
}

void insert_renaming(sql::Connection& connection, std::string const& plan,
                     domain::Renaming const& renaming, Logged const& logged) {
    connection.execute(
        "INSERT INTO edition_renaming (entity_id, plan_code, edition, before, after) "
        "VALUES ($1, $2, $3, $4, $5)",
        logged.entity().value, plan, renaming.edition, renaming.before, renaming.after);
}

std::optional<std::string> find_plan_renaming(sql::Connection& connection, EntityId const& entity,
                                              std::string const& before) {
    return connection.find<std::string>(
        "SELECT after FROM plan_renaming WHERE entity_id = $1 AND before = $2", entity.value,
        before);
}

std::vector<std::pair<std::string, std::string>> list_plan_renamings(sql::Connection& connection,
                                                                     EntityId const& entity) {
    std::vector<std::pair<std::string, std::string>> list;
    for (auto const row : connection.query(
             "SELECT before, after FROM plan_renaming WHERE entity_id = $1 ORDER BY sequence",
             entity.value))
        list.emplace_back(row.get<std::string>(0), row.get<std::string>(1));
    return list;
}

void insert_plan_renaming(sql::Connection& connection, std::string const& before,
                          std::string const& after, Logged const& logged) {
    connection.execute(
        "INSERT INTO plan_renaming (entity_id, before, after, sequence) VALUES ($1, $2, $3, $4)",
        logged.entity().value, before, after, logged.sequence());
}

}  // namespace storage
