#include "storage/plan/import_store.hpp"

#include <algorithm>
#include <tuple>

#include "storage/plan/text_columns.hpp"

namespace storage {
namespace {

using domain::ImportCorrection;
using domain::ImportSession;

ImportSession import_of(sql::Row const& row) {
    ImportSession session;
    session.number = row.get<std::int64_t>(0);
    session.person = row.get<std::string>(1);
    session.file_name = row.get<std::string>(2);
    session.digest = row.get<std::string>(3);
    session.file_bytes = row.get<std::int64_t>(4);
    session.choices = row.get<std::string>(5);
    session.state = parse_token(domain::import_state_tokens, row.get<std::string>(6));
    session.begun_at = parse_instant(row.get<std::string>(7));
    session.plan = row.get<std::string>(8);
    session.formulation = row.get<int>(9);
    session.is_new = row.get<int>(10) != 0;
    session.version = row.get<std::int64_t>(11);
    session.first_entry = row.get<std::int64_t>(12);
    session.last_entry = row.get<std::int64_t>(13);
    return session;
}

}  // namespace

void insert_import(sql::Connection& connection, ImportSession const& session, std::string_view file,
                   Logged const& logged) {
    connection.execute(
        "INSERT INTO import_session (entity_id, number, person_id, file_name, digest, file_bytes, "
        "file, choices, state, begun_at, plan_code, formulation, is_new, version, first_entry, "
        "last_entry) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 0, 0, 0, 0, 0)",
        logged.entity().value, session.number, session.person, session.file_name, session.digest,
        session.file_bytes, std::as_bytes(std::span(file)), session.choices,
        domain::import_state_tokens.token(session.state), session.begun_at.text());
}

void update_import(sql::Connection& connection, ImportSession const& session,
                   Logged const& logged) {
    connection.execute(
        "UPDATE import_session SET choices = $3, state = $4, plan_code = $5, formulation = $6, "
        "is_new = $7, version = $8, first_entry = $9, last_entry = $10 "
        "WHERE entity_id = $1 AND number = $2",
        logged.entity().value, session.number, session.choices,
        domain::import_state_tokens.token(session.state), session.plan, session.formulation,
        session.is_new, session.version, session.first_entry, session.last_entry);
}

void delete_import(sql::Connection& connection, std::int64_t number, Logged const& logged) {
    connection.execute("DELETE FROM import_correction WHERE entity_id = $1 AND number = $2",
                       logged.entity().value, number);
    connection.execute("DELETE FROM import_session WHERE entity_id = $1 AND number = $2",
                       logged.entity().value, number);
}

std::optional<ImportSession> find_import(sql::Connection& connection, EntityId const& entity,
                                         std::int64_t number) {
    std::optional<ImportSession> found;
    for (auto const row : connection.query(
             "SELECT number, person_id, file_name, digest, file_bytes, choices, state, begun_at, "
             "plan_code, formulation, is_new, version, first_entry, last_entry "
             "FROM import_session WHERE entity_id = $1 AND number = $2",
             entity.value, number))
        found = import_of(row);
    return found;
}

std::string load_import_file(sql::Connection& connection, EntityId const& entity,
                             std::int64_t number) {
    std::string file;
    for (auto const row :
         connection.query("SELECT file FROM import_session WHERE entity_id = $1 AND number = $2",
                          entity.value, number)) {
        auto const bytes = row.get<sql::Bytes>(0);
        file.assign(reinterpret_cast<char const*>(bytes.data()), bytes.size());
    }
    return file;
}

std::vector<ImportSession> list_imports(sql::Connection& connection, EntityId const& entity,
                                        std::string const& person) {
    std::vector<ImportSession> list;
    for (auto const row : connection.query(
             "SELECT number, person_id, file_name, digest, file_bytes, choices, state, begun_at, "
             "plan_code, formulation, is_new, version, first_entry, last_entry "
             "FROM import_session WHERE entity_id = $1 AND person_id = $2 ORDER BY number DESC",
             entity.value, person))
        list.push_back(import_of(row));
    return list;
}

std::vector<ImportSession> list_confirmed_imports(sql::Connection& connection,
                                                  EntityId const& entity) {
    std::vector<ImportSession> list;
    for (auto const row : connection.query(
             "SELECT number, person_id, file_name, digest, file_bytes, choices, state, begun_at, "
             "plan_code, formulation, is_new, version, first_entry, last_entry "
             "FROM import_session WHERE entity_id = $1 AND state = $2 ORDER BY number",
             entity.value, domain::import_state_tokens.token(domain::ImportState::confirmed)))
        list.push_back(import_of(row));
    return list;
}

std::vector<std::int64_t> list_imports_before(sql::Connection& connection, EntityId const& entity,
                                              base::Instant moment) {
    return connection.list<std::int64_t>(
        "SELECT number FROM import_session WHERE entity_id = $1 AND begun_at < $2 ORDER BY number",
        entity.value, moment.text());
}

std::vector<ImportCorrection> list_corrections(sql::Connection& connection, EntityId const& entity,
                                               std::int64_t number) {
    std::vector<ImportCorrection> list;
    for (auto const row :
         connection.query("SELECT sheet, sheet_row, sheet_column, text FROM import_correction "
                          "WHERE entity_id = $1 AND number = $2",
                          entity.value, number))
        list.push_back(
            {{row.get<std::string>(0), row.get<int>(1), row.get<int>(2)}, row.get<std::string>(3)});
    // In one order, whatever the collation of the database.
    std::ranges::sort(list, {}, [](ImportCorrection const& one) {
        return std::tie(one.place.sheet, one.place.row, one.place.column);
    });
    return list;
}

void set_correction(sql::Connection& connection, std::int64_t number,
                    ImportCorrection const& correction, Logged const& logged) {
    connection.execute(
        "INSERT INTO import_correction (entity_id, number, sheet, sheet_row, sheet_column, text) "
        "VALUES ($1, $2, $3, $4, $5, $6) "
        "ON CONFLICT (entity_id, number, sheet, sheet_row, sheet_column) DO UPDATE SET text = $6",
        logged.entity().value, number, correction.place.sheet, correction.place.row,
        correction.place.column, correction.text);
}

std::optional<std::string> find_mapping(sql::Connection& connection, EntityId const& entity,
                                        std::string const& fingerprint) {
    return connection.find<std::string>(
        "SELECT mapping FROM import_mapping WHERE entity_id = $1 AND fingerprint = $2",
        entity.value, fingerprint);
}

void set_mapping(sql::Connection& connection, std::string const& fingerprint,
                 std::string const& mapping, Logged const& logged) {
    connection.execute(
        "INSERT INTO import_mapping (entity_id, fingerprint, mapping) VALUES ($1, $2, $3) "
        "ON CONFLICT (entity_id, fingerprint) DO UPDATE SET mapping = $3",
        logged.entity().value, fingerprint, mapping);
}

}  // namespace storage
