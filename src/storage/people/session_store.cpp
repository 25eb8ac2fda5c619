#include "storage/people/session_store.hpp"

#include "storage/people/columns.hpp"

namespace storage {
namespace {

std::optional<base::Instant> perhaps_instant(std::optional<std::string> const& text) {
    return text ? std::optional(instant_of(*text)) : std::nullopt;
}

Session session_of(sql::Row const& row) {
    auto const stage = session_stage_tokens.find(row.get<std::string>(2));
    CHECK(stage.has_value());
    return {.token_hash = row.get<std::string>(0),
            .person = row.get<std::string>(1),
            .stage = *stage,
            .form_token = row.get<std::string>(3),
            .peer = row.get<std::string>(4),
            .browser = row.get<std::string>(5),
            .created_at = instant_of(row.get<std::string>(6)),
            .seen_at = instant_of(row.get<std::string>(7)),
            .ended_at = perhaps_instant(row.get<std::optional<std::string>>(8)),
            .delegation = row.get<std::string>(9)};
}

}  // namespace

std::optional<Session> find_session(sql::Connection& connection, EntityId const& entity,
                                    std::string const& token_hash) {
    auto rows = connection.query(
        "SELECT token_hash, person_id, stage, form_token, peer, browser, created_at, seen_at, "
        "ended_at, delegation_id FROM session WHERE entity_id = $1 AND token_hash = $2",
        entity.value, token_hash);
    if (!rows.next()) return std::nullopt;
    auto session = session_of(rows.row());
    CHECK(!rows.next());
    return session;
}

std::optional<std::string> find_owner_of_form(sql::Connection& connection, EntityId const& entity,
                                              std::string const& form_token) {
    if (form_token.empty()) return std::nullopt;
    return connection.find<std::string>(
        "SELECT person_id FROM session WHERE entity_id = $1 AND form_token = $2 LIMIT 1",
        entity.value, form_token);
}

std::vector<Session> list_sessions(sql::Connection& connection, EntityId const& entity,
                                   std::string const& person) {
    std::vector<Session> list;
    for (auto const row : connection.query(
             "SELECT token_hash, person_id, stage, form_token, peer, browser, created_at, "
             "seen_at, ended_at, delegation_id FROM session "
             "WHERE entity_id = $1 AND person_id = $2 AND ended_at IS NULL "
             "ORDER BY seen_at DESC, token_hash",
             entity.value, person))
        list.push_back(session_of(row));
    return list;
}

void insert_session(sql::Connection& connection, Session const& session, Logged const& logged) {
    connection.execute(
        "INSERT INTO session (entity_id, token_hash, person_id, stage, form_token, peer, browser, "
        "created_at, seen_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        logged.entity().value, session.token_hash, session.person,
        session_stage_tokens.token(session.stage), session.form_token, session.peer,
        session.browser, session.created_at.text(), session.seen_at.text());
}

void touch_session(sql::Connection& connection, EntityId const& entity,
                   std::string const& token_hash, base::Instant now) {
    connection.execute("UPDATE session SET seen_at = $3 WHERE entity_id = $1 AND token_hash = $2",
                       entity.value, token_hash, now.text());
}

void set_delegation(sql::Connection& connection, std::string const& token_hash,
                    std::string const& delegation, Logged const& logged) {
    connection.execute(
        "UPDATE session SET delegation_id = $3 WHERE entity_id = $1 AND token_hash = $2",
        logged.entity().value, token_hash, delegation);
}

void end_session(sql::Connection& connection, std::string const& token_hash, Logged const& logged) {
    connection.execute("UPDATE session SET ended_at = $3 WHERE entity_id = $1 AND token_hash = $2",
                       logged.entity().value, token_hash, logged.at().text());
}

void end_sessions_of(sql::Connection& connection, std::string const& person, Logged const& logged) {
    connection.execute(
        "UPDATE session SET ended_at = $3 "
        "WHERE entity_id = $1 AND person_id = $2 AND ended_at IS NULL",
        logged.entity().value, person, logged.at().text());
}

std::optional<SingleUseLink> find_link(sql::Connection& connection, EntityId const& entity,
                                       std::string const& token_hash) {
    auto const found =
        connection
            .find<std::string, std::optional<std::string>, std::string, std::optional<std::string>>(
                "SELECT purpose, person_id, expires_at, used_at FROM single_use_link "
                "WHERE entity_id = $1 AND token_hash = $2",
                entity.value, token_hash);
    if (!found) return std::nullopt;
    auto const& [purpose, person, expires_at, used_at] = *found;
    auto const known = link_purpose_tokens.find(purpose);
    CHECK(known.has_value());
    return SingleUseLink{token_hash, *known, person, instant_of(expires_at),
                         perhaps_instant(used_at)};
}

void replace_link(sql::Connection& connection, EntityId const& entity, SingleUseLink const& link) {
    connection.execute(
        "DELETE FROM single_use_link "
        "WHERE entity_id = $1 AND coalesce(person_id, '') = $2 AND used_at IS NULL",
        entity.value, link.person.value_or(""));
    connection.execute(
        "INSERT INTO single_use_link (entity_id, token_hash, purpose, person_id, expires_at) "
        "VALUES ($1, $2, $3, $4, $5)",
        entity.value, link.token_hash, link_purpose_tokens.token(link.purpose), link.person,
        link.expires_at.text());
}

void use_link(sql::Connection& connection, std::string const& token_hash, Logged const& logged) {
    connection.execute(
        "UPDATE single_use_link SET used_at = $3 WHERE entity_id = $1 AND token_hash = $2",
        logged.entity().value, token_hash, logged.at().text());
}

void drop_links_of(sql::Connection& connection, std::string const& person, Logged const& logged) {
    connection.execute(
        "DELETE FROM single_use_link "
        "WHERE entity_id = $1 AND person_id = $2 AND used_at IS NULL",
        logged.entity().value, person);
}

domain::SignInFailures load_failures(sql::Connection& connection, EntityId const& entity,
                                     std::string const& subject) {
    auto const found = connection.find<int, std::string>(
        "SELECT failures, last_at FROM sign_in_failure WHERE entity_id = $1 AND subject = $2",
        entity.value, subject);
    if (!found) return {};
    return {std::get<0>(*found), instant_of(std::get<1>(*found))};
}

void set_failures(sql::Connection& connection, EntityId const& entity, std::string const& subject,
                  domain::SignInFailures const& failures) {
    auto const forgotten = failures.last.moment() - domain::failures_remembered;
    connection.execute("DELETE FROM sign_in_failure WHERE entity_id = $1 AND last_at < $2",
                       entity.value, base::Instant(forgotten).text());
    connection.execute(
        "INSERT INTO sign_in_failure (entity_id, subject, failures, last_at) "
        "VALUES ($1, $2, $3, $4) ON CONFLICT (entity_id, subject) DO UPDATE SET "
        "failures = excluded.failures, last_at = excluded.last_at",
        entity.value, subject, failures.count, failures.last.text());
}

void forget_failures(sql::Connection& connection, EntityId const& entity,
                     std::string const& subject) {
    connection.execute("DELETE FROM sign_in_failure WHERE entity_id = $1 AND subject = $2",
                       entity.value, subject);
}

}  // namespace storage
