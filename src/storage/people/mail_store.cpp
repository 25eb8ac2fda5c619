#include "storage/people/mail_store.hpp"

#include "storage/people/columns.hpp"

namespace storage {
namespace {

// Columns 0 to 6: mail_id, kind, person_id, object, secret, created_at, tries.
domain::Mail mail_of(sql::Row const& row) {
    return {.id = row.get<std::string>(0),
            .kind = token_of(domain::mail_kind_tokens, row.get<std::string>(1)),
            .person = row.get<std::string>(2),
            .object = row.get<std::string>(3),
            .secret = row.get<std::string>(4),
            .created_at = instant_of(row.get<std::string>(5)),
            .tries = row.get<int>(6)};
}

}  // namespace

void insert_digest(sql::Connection& connection, EntityId const& entity, domain::Mail const& mail) {
    connection.execute(
        "INSERT INTO mail (entity_id, mail_id, kind, person_id, object, secret, state, created_at, "
        "next_at, tries, claimed_until, failure) "
        "VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $7, 0, '', '') "
        "ON CONFLICT (entity_id, mail_id) DO NOTHING",
        entity.value, mail.id, domain::mail_kind_tokens.token(mail.kind), mail.person, mail.object,
        mail.secret, mail.created_at.text());
}

void insert_mail(sql::Connection& connection, domain::Mail const& mail, Logged const& logged) {
    auto dated = mail;
    dated.created_at = logged.at();
    insert_digest(connection, logged.entity(), dated);
}

bool has_due_mail(sql::Connection& connection, EntityId const& entity, base::Instant now) {
    return connection
        .find<std::string>(
            "SELECT mail_id FROM mail WHERE entity_id = $1 AND state = 'waiting' "
            "AND next_at <= $2 AND claimed_until < $2 LIMIT 1",
            entity.value, now.text())
        .has_value();
}

std::optional<domain::Mail> claim_mail(sql::Connection& connection, EntityId const& entity,
                                       base::Instant now, base::Instant until) {
    auto rows = connection.query(
        "UPDATE mail SET claimed_until = $3, tries = tries + 1 "
        "WHERE entity_id = $1 AND state = 'waiting' AND next_at <= $2 AND claimed_until < $2 "
        "AND mail_id = (SELECT mail_id FROM mail WHERE entity_id = $1 AND state = 'waiting' "
        "AND next_at <= $2 AND claimed_until < $2 ORDER BY next_at, mail_id LIMIT 1) "
        "RETURNING mail_id, kind, person_id, object, secret, created_at, tries",
        entity.value, now.text(), until.text());
    if (!rows.next()) return std::nullopt;
    auto mail = mail_of(rows.row());
    CHECK(!rows.next());
    return mail;
}

void postpone_mail(sql::Connection& connection, EntityId const& entity, std::string const& id,
                   base::Instant next_at, std::string const& failure) {
    connection.execute(
        "UPDATE mail SET next_at = $3, claimed_until = '', failure = $4 "
        "WHERE entity_id = $1 AND mail_id = $2",
        entity.value, id, next_at.text(), failure);
}

void end_mail(sql::Connection& connection, EntityId const& entity, std::string const& id,
              MailState state, base::Instant now, std::string const& failure) {
    connection.execute(
        "UPDATE mail SET state = $3, ended_at = $4, failure = $5, secret = '', claimed_until = '' "
        "WHERE entity_id = $1 AND mail_id = $2",
        entity.value, id, mail_state_tokens.token(state), now.text(), failure);
}

void erase_mails(sql::Connection& connection, EntityId const& entity, base::Instant before) {
    connection.execute("DELETE FROM mail WHERE entity_id = $1 AND created_at < $2", entity.value,
                       before.text());
}

std::vector<MailRow> list_unsent_mails(sql::Connection& connection, EntityId const& entity,
                                       std::int64_t limit) {
    std::vector<MailRow> list;
    for (auto const row : connection.query(
             "SELECT mail_id, kind, person_id, object, '', created_at, tries, state, next_at, "
             "failure FROM mail WHERE entity_id = $1 AND state IN ('waiting', 'given-up') "
             "ORDER BY created_at DESC, mail_id LIMIT $2",
             entity.value, limit))
        list.push_back({.mail = mail_of(row),
                        .state = token_of(mail_state_tokens, row.get<std::string>(7)),
                        .next_at = instant_of(row.get<std::string>(8)),
                        .failure = row.get<std::string>(9)});
    return list;
}

}  // namespace storage
