#pragma once
// People, what they sign in with, and the roles that they hold: rows to domain and back. Whatever
// writes takes the entry of the log that tells it (storage/record/log_store.hpp).

#include <optional>
#include <string>
#include <vector>

#include "domain/people/person.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

bool has_people(sql::Connection& connection, EntityId const& entity);
std::optional<domain::Person> find_person(sql::Connection& connection, EntityId const& entity,
                                          std::string const& id);
std::optional<domain::Person> find_person_by_email(sql::Connection& connection,
                                                   EntityId const& entity,
                                                   std::string const& email);
// By name.
std::vector<domain::Person> list_people(sql::Connection& connection, EntityId const& entity);
void insert_person(sql::Connection& connection, domain::Person const& person, Logged const& logged);
// Name and address.
void set_person(sql::Connection& connection, domain::Person const& person, Logged const& logged);
void set_person_state(sql::Connection& connection, std::string const& person,
                      domain::PersonState state, Logged const& logged);

struct Credential {
    std::string password_hash;                    // argon2id, PHC
    std::optional<std::string> totp_secret = {};  // base32
    bool is_totp_confirmed = false;
    std::int64_t totp_last_step = 0;

    bool has_second_factor() const { return totp_secret && is_totp_confirmed; }
};
std::optional<Credential> find_credential(sql::Connection& connection, EntityId const& entity,
                                          std::string const& person);
// The password alone; a second factor stays as it is.
void set_password(sql::Connection& connection, std::string const& person, std::string const& hash,
                  Logged const& logged);
void confirm_totp(sql::Connection& connection, std::string const& person, std::string const& secret,
                  std::int64_t step, Logged const& logged);
void use_totp_step(sql::Connection& connection, std::string const& person, std::int64_t step,
                   Logged const& logged);
// Neither password nor second factor is left.
void drop_credential(sql::Connection& connection, std::string const& person, Logged const& logged);

// Instead of all that there were. Their SHA-256.
void replace_recovery_codes(sql::Connection& connection, std::string const& person,
                            std::vector<std::string> const& hashes, Logged const& logged);
std::int64_t count_recovery_codes(sql::Connection& connection, EntityId const& entity,
                                  std::string const& person);
// Whether it was there and not used before.
bool is_unused_recovery_code(sql::Connection& connection, EntityId const& entity,
                             std::string const& person, std::string const& hash);
void use_recovery_code(sql::Connection& connection, std::string const& person,
                       std::string const& hash, Logged const& logged);

// Of one person, or of all.
std::vector<domain::RoleHeld> list_roles(sql::Connection& connection, EntityId const& entity,
                                         std::string const& person);
struct PersonRole {
    std::string person;
    domain::RoleHeld held;
};
std::vector<PersonRole> list_all_roles(sql::Connection& connection, EntityId const& entity);
void insert_role(sql::Connection& connection, std::string const& person,
                 domain::RoleHeld const& held, Logged const& logged);
// From the moment of the entry on.
void end_role(sql::Connection& connection, std::string const& role_id, base::Date last_day,
              Logged const& logged);

}  // namespace storage
