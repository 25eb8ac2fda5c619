#include "storage/people/delegation_store.hpp"

#include "storage/people/columns.hpp"

namespace storage {
namespace {

DelegationRow row_of(sql::Row const& row) {
    DelegationRow read;
    auto& delegation = read.delegation;
    delegation.id = row.get<std::string>(0);
    delegation.role_id = row.get<std::string>(1);
    delegation.delegator = row.get<std::string>(2);
    delegation.delegate = row.get<std::string>(3);
    delegation.unit = row.get<std::string>(4);
    delegation.from = date_of(row.get<std::string>(5));
    delegation.until = date_of(row.get<std::string>(6));
    if (auto const ended_at = row.get<std::optional<std::string>>(7))
        delegation.ended_on = instant_of(*ended_at).colombian_date();
    read.held.id = delegation.role_id;
    read.held.role = token_of(domain::role_tokens, row.get<std::string>(8));
    read.held.unit = row.get<std::string>(9);
    read.held.from = date_of(row.get<std::string>(10));
    if (auto const until = row.get<std::optional<std::string>>(11))
        read.held.until = date_of(*until);
    read.delegator = token_of(domain::person_state_tokens, row.get<std::string>(12));
    read.held.is_ended = row.get<std::optional<std::string>>(13).has_value();
    return read;
}

// Of somebody, or one of them, or all: what is empty is not asked for.
std::vector<DelegationRow> rows(sql::Connection& connection, EntityId const& entity,
                                std::string const& person, std::string const& id) {
    std::vector<DelegationRow> list;
    for (auto const row : connection.query(
             "SELECT d.delegation_id, d.role_id, d.delegator_id, d.delegate_id, d.unit_code, "
             "d.from_date, d.until_date, d.ended_at, r.role, r.unit_code, r.from_date, "
             "r.until_date, p.state, r.ended_at FROM delegation d "
             "JOIN role_held r ON r.entity_id = d.entity_id AND r.role_id = d.role_id "
             "JOIN person p ON p.entity_id = d.entity_id AND p.person_id = d.delegator_id "
             "WHERE d.entity_id = $1 AND ($2 = '' OR d.delegator_id = $2 OR d.delegate_id = $2) "
             "AND ($3 = '' OR d.delegation_id = $3) ORDER BY d.from_date DESC, d.delegation_id",
             entity.value, person, id))
        list.push_back(row_of(row));
    return list;
}

}  // namespace

std::vector<DelegationRow> list_delegations(sql::Connection& connection, EntityId const& entity) {
    return rows(connection, entity, {}, {});
}

std::vector<DelegationRow> list_delegations_of(sql::Connection& connection, EntityId const& entity,
                                               std::string const& person) {
    if (person.empty()) return {};
    return rows(connection, entity, person, {});
}

std::optional<DelegationRow> find_delegation(sql::Connection& connection, EntityId const& entity,
                                             std::string const& id) {
    if (id.empty()) return std::nullopt;
    auto list = rows(connection, entity, {}, id);
    return list.empty() ? std::nullopt : std::optional(std::move(list.front()));
}

void insert_delegation(sql::Connection& connection, domain::Delegation const& delegation,
                       Logged const& logged) {
    connection.execute(
        "INSERT INTO delegation (entity_id, delegation_id, role_id, delegator_id, delegate_id, "
        "unit_code, from_date, until_date) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        logged.entity().value, delegation.id, delegation.role_id, delegation.delegator,
        delegation.delegate, delegation.unit, delegation.from.text(), delegation.until.text());
}

void end_delegation(sql::Connection& connection, std::string const& id, Logged const& logged) {
    connection.execute(
        "UPDATE delegation SET ended_at = $3 "
        "WHERE entity_id = $1 AND delegation_id = $2 AND ended_at IS NULL",
        logged.entity().value, id, logged.at().text());
}

void end_delegations_of_role(sql::Connection& connection, std::string const& role_id,
                             Logged const& logged) {
    connection.execute(
        "UPDATE delegation SET ended_at = $3 "
        "WHERE entity_id = $1 AND role_id = $2 AND ended_at IS NULL",
        logged.entity().value, role_id, logged.at().text());
}

void end_delegations_of(sql::Connection& connection, std::string const& person,
                        Logged const& logged) {
    connection.execute(
        "UPDATE delegation SET ended_at = $3 WHERE entity_id = $1 "
        "AND (delegator_id = $2 OR delegate_id = $2) AND ended_at IS NULL",
        logged.entity().value, person, logged.at().text());
}

}  // namespace storage
