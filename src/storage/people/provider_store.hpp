#pragma once
// Accounts at the entity's provider of OpenID Connect, and the trips of browsers to it and back. An
// account is known by issuer and subject, never by an e-mail address, which may change hands.

#include <optional>
#include <string>

#include "storage/record/log_store.hpp"

namespace storage {

struct ProviderAccount {
    std::string issuer;
    std::string subject;
    friend bool operator==(ProviderAccount const&, ProviderAccount const&) = default;
};

// The number of whom it is linked to.
std::optional<std::string> find_person_of(sql::Connection& connection, EntityId const& entity,
                                          ProviderAccount const& account);
std::optional<ProviderAccount> find_account_of(sql::Connection& connection, EntityId const& entity,
                                               std::string const& person,
                                               std::string const& issuer);
void insert_account(sql::Connection& connection, ProviderAccount const& account,
                    std::string const& person, Logged const& logged);
void delete_account(sql::Connection& connection, ProviderAccount const& account,
                    Logged const& logged);

struct ProviderTrip {
    std::string state_hash;
    std::string browser_hash;
    std::string nonce;
    std::string verifier;
    std::string return_to;
    std::optional<std::string> person;
    base::Instant expires_at;
};
// Of no weight, as the next: no entry of the log. Drops those that have expired.
void insert_trip(sql::Connection& connection, EntityId const& entity, ProviderTrip const& trip,
                 base::Instant now);
// It is gone then: good once.
std::optional<ProviderTrip> take_trip(sql::Connection& connection, EntityId const& entity,
                                      std::string const& state_hash);

}  // namespace storage
