#include "storage/people/person_store.hpp"

#include "storage/people/columns.hpp"

namespace storage {
namespace {

using domain::Person;

Person person_of(sql::Row const& row) {
    auto const state = domain::person_state_tokens.find(row.get<std::string>(3));
    CHECK(state.has_value());
    return {.id = row.get<std::string>(0),
            .name = row.get<std::string>(1),
            .email = row.get<std::string>(2),
            .state = *state,
            .version = row.get<int>(4)};
}

std::optional<Person> only_person(sql::Rows rows) {
    if (!rows.next()) return std::nullopt;
    auto person = person_of(rows.row());
    CHECK(!rows.next());
    return person;
}

// Columns from `first`: role_id, role, unit_code, from_date, until_date, version, ended_at.
domain::RoleHeld role_of(sql::Row const& row, int first) {
    auto const role = domain::role_tokens.find(row.get<std::string>(first + 1));
    CHECK(role.has_value());
    domain::RoleHeld held{.id = row.get<std::string>(first),
                          .role = *role,
                          .unit = row.get<std::string>(first + 2),
                          .from = date_of(row.get<std::string>(first + 3)),
                          .until = std::nullopt,
                          .version = row.get<int>(first + 5)};
    if (auto const until = row.get<std::optional<std::string>>(first + 4))
        held.until = date_of(*until);
    held.is_ended = row.get<std::optional<std::string>>(first + 6).has_value();
    return held;
}

std::optional<std::string> text_of(std::optional<base::Date> const& date) {
    return date ? std::optional(date->text()) : std::nullopt;
}

}  // namespace

bool has_people(sql::Connection& connection, EntityId const& entity) {
    return connection
        .find<std::string>("SELECT person_id FROM person WHERE entity_id = $1 LIMIT 1",
                           entity.value)
        .has_value();
}

std::optional<Person> find_person(sql::Connection& connection, EntityId const& entity,
                                  std::string const& id) {
    return only_person(
        connection.query("SELECT person_id, name, email, state, version FROM person "
                         "WHERE entity_id = $1 AND person_id = $2",
                         entity.value, id));
}

std::optional<Person> find_person_by_email(sql::Connection& connection, EntityId const& entity,
                                           std::string const& email) {
    return only_person(
        connection.query("SELECT person_id, name, email, state, version FROM person "
                         "WHERE entity_id = $1 AND email = $2",
                         entity.value, email));
}

std::vector<Person> list_people(sql::Connection& connection, EntityId const& entity) {
    std::vector<Person> list;
    for (auto const row : connection.query("SELECT person_id, name, email, state, version "
                                           "FROM person WHERE entity_id = $1 ORDER BY name, email",
                                           entity.value))
        list.push_back(person_of(row));
    return list;
}

void insert_person(sql::Connection& connection, Person const& person, Logged const& logged) {
    connection.execute(
        "INSERT INTO person (entity_id, person_id, name, email, state, created_at, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, 1)",
        logged.entity().value, person.id, person.name, person.email,
        domain::person_state_tokens.token(person.state), logged.at().text());
}

void set_person(sql::Connection& connection, Person const& person, Logged const& logged) {
    connection.execute(
        "UPDATE person SET name = $3, email = $4, version = version + 1 "
        "WHERE entity_id = $1 AND person_id = $2",
        logged.entity().value, person.id, person.name, person.email);
}

void set_person_state(sql::Connection& connection, std::string const& person,
                      domain::PersonState state, Logged const& logged) {
    connection.execute(
        "UPDATE person SET state = $3, version = version + 1 "
        "WHERE entity_id = $1 AND person_id = $2",
        logged.entity().value, person, domain::person_state_tokens.token(state));
}

std::vector<domain::RoleHeld> list_roles(sql::Connection& connection, EntityId const& entity,
                                         std::string const& person) {
    std::vector<domain::RoleHeld> list;
    for (auto const row : connection.query(
             "SELECT role_id, role, unit_code, from_date, until_date, version, ended_at "
             "FROM role_held WHERE entity_id = $1 AND person_id = $2 ORDER BY from_date, role_id",
             entity.value, person))
        list.push_back(role_of(row, 0));
    return list;
}

std::vector<PersonRole> list_all_roles(sql::Connection& connection, EntityId const& entity) {
    std::vector<PersonRole> list;
    for (auto const row : connection.query(
             "SELECT person_id, role_id, role, unit_code, from_date, until_date, version, "
             "ended_at FROM role_held WHERE entity_id = $1 ORDER BY from_date, role_id",
             entity.value))
        list.push_back({row.get<std::string>(0), role_of(row, 1)});
    return list;
}

void insert_role(sql::Connection& connection, std::string const& person,
                 domain::RoleHeld const& held, Logged const& logged) {
    connection.execute(
        "INSERT INTO role_held (entity_id, role_id, person_id, role, unit_code, from_date, "
        "until_date, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        logged.entity().value, held.id, person, domain::role_tokens.token(held.role), held.unit,
        held.from.text(), text_of(held.until));
}

void end_role(sql::Connection& connection, std::string const& role_id, base::Date last_day,
              Logged const& logged) {
    connection.execute(
        "UPDATE role_held SET until_date = $3, ended_at = $4, version = version + 1 "
        "WHERE entity_id = $1 AND role_id = $2",
        logged.entity().value, role_id, last_day.text(), logged.at().text());
}

}  // namespace storage
