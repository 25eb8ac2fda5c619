#include "storage/people/person_store.hpp"

namespace storage {

std::optional<Credential> find_credential(sql::Connection& connection, EntityId const& entity,
                                          std::string const& person) {
    auto const found = connection.find<std::string, std::optional<std::string>, bool, std::int64_t>(
        "SELECT password_hash, totp_secret, totp_confirmed, totp_last_step FROM credential "
        "WHERE entity_id = $1 AND person_id = $2",
        entity.value, person);
    if (!found) return std::nullopt;
    auto const& [hash, secret, is_confirmed, last_step] = *found;
    return Credential{hash, secret, is_confirmed, last_step};
}

void set_password(sql::Connection& connection, std::string const& person, std::string const& hash,
                  Logged const& logged) {
    connection.execute(
        "INSERT INTO credential (entity_id, person_id, password_hash, changed_at, totp_confirmed, "
        "totp_last_step) VALUES ($1, $2, $3, $4, 0, 0) "
        "ON CONFLICT (entity_id, person_id) DO UPDATE SET password_hash = excluded.password_hash, "
        "changed_at = excluded.changed_at",
        logged.entity().value, person, hash, logged.at().text());
}

void confirm_totp(sql::Connection& connection, std::string const& person, std::string const& secret,
                  std::int64_t step, Logged const& logged) {
    connection.execute(
        "UPDATE credential SET totp_secret = $3, totp_confirmed = 1, totp_last_step = $4 "
        "WHERE entity_id = $1 AND person_id = $2",
        logged.entity().value, person, secret, step);
}

void use_totp_step(sql::Connection& connection, std::string const& person, std::int64_t step,
                   Logged const& logged) {
    connection.execute(
        "UPDATE credential SET totp_last_step = $3 WHERE entity_id = $1 AND person_id = $2",
        logged.entity().value, person, step);
}

void drop_credential(sql::Connection& connection, std::string const& person, Logged const& logged) {
    connection.execute("DELETE FROM credential WHERE entity_id = $1 AND person_id = $2",
                       logged.entity().value, person);
    connection.execute("DELETE FROM recovery_code WHERE entity_id = $1 AND person_id = $2",
                       logged.entity().value, person);
}

void replace_recovery_codes(sql::Connection& connection, std::string const& person,
                            std::vector<std::string> const& hashes, Logged const& logged) {
    connection.execute("DELETE FROM recovery_code WHERE entity_id = $1 AND person_id = $2",
                       logged.entity().value, person);
    for (auto const& hash : hashes)
        connection.execute(
            "INSERT INTO recovery_code (entity_id, person_id, code_hash) VALUES ($1, $2, $3)",
            logged.entity().value, person, hash);
}

std::int64_t count_recovery_codes(sql::Connection& connection, EntityId const& entity,
                                  std::string const& person) {
    return connection.one<std::int64_t>(
        "SELECT count(*) FROM recovery_code "
        "WHERE entity_id = $1 AND person_id = $2 AND used_at IS NULL",
        entity.value, person);
}

bool is_unused_recovery_code(sql::Connection& connection, EntityId const& entity,
                             std::string const& person, std::string const& hash) {
    return connection.one<std::int64_t>(
               "SELECT count(*) FROM recovery_code WHERE entity_id = $1 AND person_id = $2 "
               "AND code_hash = $3 AND used_at IS NULL",
               entity.value, person, hash) == 1;
}

void use_recovery_code(sql::Connection& connection, std::string const& person,
                       std::string const& hash, Logged const& logged) {
    connection.execute(
        "UPDATE recovery_code SET used_at = $4 "
        "WHERE entity_id = $1 AND person_id = $2 AND code_hash = $3",
        logged.entity().value, person, hash, logged.at().text());
}

}  // namespace storage
