#include "storage/record/evidence_store.hpp"

#include <algorithm>
#include <tuple>

#include "storage/plan/text_columns.hpp"

namespace storage {
namespace {

std::string_view text_of(sql::Bytes bytes) {
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

}  // namespace

void insert_evidence(sql::Connection& connection, domain::EvidenceFile const& file,
                     std::string_view content, Logged const& logged) {
    connection.execute(
        "INSERT INTO evidence (entity_id, digest, kind, bytes, content, at) "
        "SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS "
        "(SELECT 1 FROM evidence WHERE entity_id = $1 AND digest = $2)",
        logged.entity().value, file.digest, domain::evidence_kind_tokens.token(file.kind),
        file.bytes, std::as_bytes(std::span(content)), logged.at().text());
}

void insert_session_evidence(sql::Connection& connection, domain::Formulation const& formulation,
                             domain::EvidenceFile const& file, Logged const& logged) {
    connection.execute(
        "INSERT INTO session_evidence (entity_id, plan_code, formulation, sequence, digest, "
        "file_name) VALUES ($1, $2, $3, $4, $5, $6)",
        logged.entity().value, formulation.plan, formulation.number, logged.sequence(), file.digest,
        file.name);
}

std::vector<SessionEvidence> list_session_evidence(sql::Connection& connection,
                                                   EntityId const& entity,
                                                   domain::Formulation const& formulation) {
    std::vector<SessionEvidence> list;
    for (auto const row : connection.query(
             "SELECT sequence, one.digest, kind, bytes, file_name FROM session_evidence AS one "
             "JOIN evidence AS its ON its.entity_id = one.entity_id AND its.digest = one.digest "
             "WHERE one.entity_id = $1 AND plan_code = $2 AND formulation = $3",
             entity.value, formulation.plan, formulation.number))
        list.push_back(
            {row.get<std::int64_t>(0),
             {.digest = row.get<std::string>(1),
              .kind = parse_token(domain::evidence_kind_tokens, row.get<std::string_view>(2)),
              .bytes = row.get<std::int64_t>(3),
              .name = row.get<std::string>(4)}});
    std::ranges::sort(list, {}, [](SessionEvidence const& one) {
        return std::tie(one.session, one.file.name, one.file.digest);
    });
    return list;
}

bool has_evidence(sql::Connection& connection, EntityId const& entity, std::string const& digest) {
    return !connection
                .list<std::string>(
                    "SELECT digest FROM evidence WHERE entity_id = $1 AND digest = $2",
                    entity.value, digest)
                .empty();
}

std::int64_t evidence_bytes(sql::Connection& connection, EntityId const& entity) {
    std::int64_t bytes = 0;
    for (auto const row : connection.query(
             "SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM evidence WHERE entity_id = $1",
             entity.value))
        bytes = row.get<std::int64_t>(0);
    return bytes;
}

std::string load_evidence(sql::Connection& connection, EntityId const& entity,
                          std::string const& digest) {
    std::string content;
    for (auto const row :
         connection.query("SELECT content FROM evidence WHERE entity_id = $1 AND digest = $2",
                          entity.value, digest))
        content = text_of(row.get<sql::Bytes>(0));
    return content;
}

void read_evidence(
    sql::Connection& connection, EntityId const& entity,
    std::function<void(std::string const& digest, std::string_view content)> const& read) {
    for (auto const& digest : connection.list<std::string>(
             "SELECT digest FROM evidence WHERE entity_id = $1 ORDER BY digest", entity.value))
        read(digest, load_evidence(connection, entity, digest));
}

}  // namespace storage
