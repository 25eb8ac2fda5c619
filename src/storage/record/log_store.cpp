#include "storage/record/log_store.hpp"

#include "storage/record/canonical_entry.hpp"

namespace storage {
namespace {

using domain::LogEntry;

// Those that a LogFilter leaves: $2 to $10, in the order of list_log. Who took a role that was lent
// is told as the field «delegate», who acts by it by the delegation.
sql::ComposedText filtered(sql::StatementText what, sql::StatementText rest) {
    sql::ComposedText text;
    return text.append(what)
        .append(
            " FROM log_entry WHERE entity_id = $1 AND substr(action, 1, $3) = $2 "
            "AND ($4 = '' OR person_id = $4) AND ($5 = '' OR object_kind = $5) "
            "AND ($6 = '' OR object = $6) AND at >= $7 AND at < $8 "
            "AND ($9 = '' OR $9 LIKE '%,' || action || ',%') "
            "AND ($10 = '' OR object = $10 "
            "OR replace(changes, '\"' || $10 || '\",\"before\":null,\"field\":\"delegate\"', '') "
            "<> changes "
            "OR replace(changes, '\"before\":\"' || $10 || '\",\"field\":\"delegate\"', '') "
            "<> changes "
            "OR (object_kind = 'delegation' AND (person_id = $10 OR object IN "
            "(SELECT delegation_id FROM delegation "
            "WHERE delegation.entity_id = $1 AND delegator_id = $10))))")
        .append(rest);
}

// The place after the last, which stays locked until the transaction ends.
LogHead next_place(sql::Connection& connection, EntityId const& entity) {
    auto const [sequence, hash] = connection.one<std::int64_t, std::string>(
        "INSERT INTO log_head (entity_id, sequence, hash) VALUES ($1, 1, $2) "
        "ON CONFLICT (entity_id) DO UPDATE SET sequence = log_head.sequence + 1 "
        "RETURNING sequence, hash",
        entity.value, no_hash);
    return {sequence, hash};
}

// What is personal, with where it came from.
std::string personal_content(Occasion const& occasion, domain::Event const& event) {
    auto personal = event.personal;
    if (!occasion.peer.empty()) personal.push_back({"peer", std::nullopt, occasion.peer});
    return personal.empty() ? std::string() : changes_text(personal);
}

void insert_entry(sql::Connection& connection, EntityId const& entity, LogEntry const& entry) {
    connection.execute(
        "INSERT INTO log_entry (entity_id, sequence, at, action, person_id, on_behalf_of, role, "
        "session, object_kind, object, changes, reason, personal_digest, previous, hash) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        entity.value, entry.sequence, entry.at, entry.action, entry.actor.person,
        entry.actor.on_behalf_of, entry.actor.role, entry.actor.session, entry.object_kind,
        entry.object, entry.changes, entry.reason, entry.personal_digest, entry.previous,
        entry.hash);
}

LogEntry entry_of(sql::Row const& row) {
    LogEntry entry;
    entry.sequence = row.get<std::int64_t>(0);
    entry.at = row.get<std::string>(1);
    entry.action = row.get<std::string>(2);
    entry.actor = {row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5),
                   row.get<std::string>(6)};
    entry.object_kind = row.get<std::string>(7);
    entry.object = row.get<std::string>(8);
    entry.changes = row.get<std::string>(9);
    entry.reason = row.get<std::string>(10);
    entry.personal_digest = row.get<std::string>(11);
    entry.previous = row.get<std::string>(12);
    entry.hash = row.get<std::string>(13);
    return entry;
}

}  // namespace

bool has_entry_after(sql::Connection& connection, EntityId const& entity, std::int64_t sequence) {
    return connection.one<bool>(
        "SELECT EXISTS (SELECT 1 FROM log_entry WHERE entity_id = $1 AND sequence > $2)",
        entity.value, sequence);
}

void lock_log(sql::Connection& connection, EntityId const& entity) {
    connection.execute(
        "INSERT INTO log_head (entity_id, sequence, hash) VALUES ($1, 0, $2) "
        "ON CONFLICT (entity_id) DO UPDATE SET sequence = log_head.sequence",
        entity.value, no_hash);
}

Logged append_to_log(sql::Connection& connection, Occasion const& occasion,
                     domain::Event const& event) {
    auto const place = next_place(connection, occasion.entity);
    LogEntry entry;
    entry.sequence = place.sequence;
    entry.at = occasion.now.text();
    entry.action = domain::action_tokens.token(event.action);
    entry.actor = occasion.actor;
    entry.object_kind = event.object_kind;
    entry.object = event.object;
    entry.changes = changes_text(event.changes);
    entry.reason = event.reason;
    entry.previous = place.hash;
    auto const personal = personal_content(occasion, event);
    if (!personal.empty()) entry.personal_digest = personal_digest(occasion.salt, personal);
    entry.hash = entry_hash(occasion.entity, entry);
    insert_entry(connection, occasion.entity, entry);
    if (!personal.empty())
        connection.execute(
            "INSERT INTO log_personal (entity_id, sequence, salt, content) "
            "VALUES ($1, $2, $3, $4)",
            occasion.entity.value, entry.sequence, occasion.salt, personal);
    connection.execute("UPDATE log_head SET hash = $2 WHERE entity_id = $1", occasion.entity.value,
                       entry.hash);
    return {occasion.entity, occasion.now, entry.sequence};
}

LogHead load_log_head(sql::Connection& connection, EntityId const& entity) {
    auto const head = connection.find<std::int64_t, std::string>(
        "SELECT sequence, hash FROM log_head WHERE entity_id = $1", entity.value);
    if (!head) return {0, no_hash};
    return {std::get<0>(*head), std::get<1>(*head)};
}

void read_log(sql::Connection& connection, EntityId const& entity, std::int64_t from,
              std::int64_t limit, std::function<void(LogEntry const&)> const& take) {
    for (auto const row : connection.query(
             "SELECT sequence, at, action, person_id, on_behalf_of, role, session, object_kind, "
             "object, changes, reason, personal_digest, previous, hash FROM log_entry "
             "WHERE entity_id = $1 AND sequence >= $2 ORDER BY sequence LIMIT $3",
             entity.value, from, limit))
        take(entry_of(row));
}

void read_log_of(sql::Connection& connection, EntityId const& entity, std::string const& kind,
                 std::string const& object, std::function<void(LogEntry const&)> const& take) {
    for (auto const row : connection.query(
             "SELECT sequence, at, action, person_id, on_behalf_of, role, session, object_kind, "
             "object, changes, reason, personal_digest, previous, hash FROM log_entry "
             "WHERE entity_id = $1 AND object_kind = $2 AND object = $3 ORDER BY sequence",
             entity.value, kind, object))
        take(entry_of(row));
}

std::optional<base::Instant> find_last_moment(sql::Connection& connection, EntityId const& entity,
                                              std::string const& kind, std::string const& object,
                                              domain::Action action) {
    auto const at = connection.find<std::string>(
        "SELECT at FROM log_entry WHERE entity_id = $1 AND object_kind = $2 AND object = $3 "
        "AND action = $4 ORDER BY sequence DESC LIMIT 1",
        entity.value, kind, object, domain::action_tokens.token(action));
    return at ? base::Instant::parse(*at) : std::nullopt;
}

std::vector<LogEntry> list_action(sql::Connection& connection, EntityId const& entity,
                                  ActionSpan const& span) {
    std::vector<LogEntry> entries;
    for (auto const row : connection.query(
             "SELECT sequence, at, action, person_id, on_behalf_of, role, session, object_kind, "
             "object, changes, reason, personal_digest, previous, hash FROM log_entry "
             "WHERE entity_id = $1 AND action = $2 AND sequence > $3 AND at >= $4 "
             "ORDER BY sequence DESC LIMIT $5",
             entity.value, domain::action_tokens.token(span.action), span.after, span.since.text(),
             span.limit))
        entries.push_back(entry_of(row));
    return entries;
}

LogPage list_log(sql::Connection& connection, EntityId const& entity, LogFilter const& filter,
                 std::int64_t offset, std::int64_t limit) {
    // Moments have one form, so that their order is the same in every collation.
    auto const from = filter.from.empty() ? "0000-01-01T00:00:00Z" : filter.from;
    auto const until = filter.until.empty() ? "9999-12-31T23:59:59Z" : filter.until;
    auto const prefix_length = static_cast<std::int64_t>(filter.action_prefix.size());
    std::string actions;  // ",role.grant,role.end,"
    for (auto const action : filter.actions)
        actions.append(actions.empty() ? "," : "")
            .append(domain::action_tokens.token(action))
            .append(",");
    LogPage page;
    page.count = connection.one<std::int64_t>(filtered("SELECT count(*)", ""), entity.value,
                                              filter.action_prefix, prefix_length, filter.person,
                                              filter.object_kind, filter.object, from, until,
                                              actions, filter.about_person);
    for (auto const row : connection.query(
             filtered("SELECT sequence, at, action, person_id, on_behalf_of, role, session, "
                      "object_kind, object, changes, reason, personal_digest, previous, hash",
                      " ORDER BY sequence DESC LIMIT $11 OFFSET $12"),
             entity.value, filter.action_prefix, prefix_length, filter.person, filter.object_kind,
             filter.object, from, until, actions, filter.about_person, limit, offset))
        page.entries.push_back(entry_of(row));
    return page;
}

std::optional<PersonalPart> find_personal(sql::Connection& connection, EntityId const& entity,
                                          std::int64_t sequence) {
    auto const part = connection.find<std::string, std::string>(
        "SELECT salt, content FROM log_personal WHERE entity_id = $1 AND sequence = $2",
        entity.value, sequence);
    if (!part) return std::nullopt;
    return PersonalPart{std::get<0>(*part), std::get<1>(*part)};
}

void erase_personal(sql::Connection& connection, std::int64_t sequence, Logged const& logged) {
    connection.execute("DELETE FROM log_personal WHERE entity_id = $1 AND sequence = $2",
                       logged.entity().value, sequence);
}

void read_personal(sql::Connection& connection, EntityId const& entity,
                   std::function<void(std::int64_t, PersonalPart const&)> const& take) {
    for (auto const row : connection.query(
             "SELECT sequence, salt, content FROM log_personal WHERE entity_id = $1", entity.value))
        take(row.get<std::int64_t>(0), {row.get<std::string>(1), row.get<std::string>(2)});
}

}  // namespace storage
