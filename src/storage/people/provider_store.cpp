#include "storage/people/provider_store.hpp"

#include "base/check.hpp"

namespace storage {

std::optional<std::string> find_person_of(sql::Connection& connection, EntityId const& entity,
                                          ProviderAccount const& account) {
    return connection.find<std::string>(
        "SELECT person_id FROM provider_account "
        "WHERE entity_id = $1 AND issuer = $2 AND subject = $3",
        entity.value, account.issuer, account.subject);
}

std::optional<ProviderAccount> find_account_of(sql::Connection& connection, EntityId const& entity,
                                               std::string const& person,
                                               std::string const& issuer) {
    auto const found = connection.find<std::string>(
        "SELECT subject FROM provider_account "
        "WHERE entity_id = $1 AND person_id = $2 AND issuer = $3",
        entity.value, person, issuer);
    if (!found) return std::nullopt;
    return ProviderAccount{issuer, *found};
}

void insert_account(sql::Connection& connection, ProviderAccount const& account,
                    std::string const& person, Logged const& logged) {
    connection.execute(
        "INSERT INTO provider_account (entity_id, issuer, subject, person_id, linked_at) "
        "VALUES ($1, $2, $3, $4, $5)",
        logged.entity().value, account.issuer, account.subject, person, logged.at().text());
}

void delete_account(sql::Connection& connection, ProviderAccount const& account,
                    Logged const& logged) {
    connection.execute(
        "DELETE FROM provider_account WHERE entity_id = $1 AND issuer = $2 AND subject = $3",
        logged.entity().value, account.issuer, account.subject);
}

void insert_trip(sql::Connection& connection, EntityId const& entity, ProviderTrip const& trip,
                 base::Instant now) {
    connection.execute("DELETE FROM provider_trip WHERE entity_id = $1 AND expires_at < $2",
                       entity.value, now.text());
    connection.execute(
        "INSERT INTO provider_trip (entity_id, state_hash, browser_hash, nonce, verifier, "
        "return_to, person_id, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        entity.value, trip.state_hash, trip.browser_hash, trip.nonce, trip.verifier, trip.return_to,
        trip.person, trip.expires_at.text());
}

std::optional<ProviderTrip> take_trip(sql::Connection& connection, EntityId const& entity,
                                      std::string const& state_hash) {
    auto const found = connection.find<std::string, std::string, std::string, std::string,
                                       std::optional<std::string>, std::string>(
        "DELETE FROM provider_trip WHERE entity_id = $1 AND state_hash = $2 "
        "RETURNING browser_hash, nonce, verifier, return_to, person_id, expires_at",
        entity.value, state_hash);
    if (!found) return std::nullopt;
    auto const& [browser_hash, nonce, verifier, return_to, person, expires_at] = *found;
    auto const expires = base::Instant::parse(expires_at);
    CHECK(expires.has_value());
    return ProviderTrip{state_hash, browser_hash, nonce, verifier, return_to, person, *expires};
}

}  // namespace storage
