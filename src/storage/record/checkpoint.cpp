#include "storage/record/checkpoint.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "kit/crypto/encoding.hpp"

namespace storage {
namespace {

std::string signed_text(EntityId const& entity, Checkpoint const& checkpoint) {
    return fmt::format("rumbo-checkpoint/1\n{}\n{}\n{}\n{}\n", entity.value, checkpoint.sequence,
                       checkpoint.hash, checkpoint.at);
}

}  // namespace

Checkpoint signed_checkpoint(EntityId const& entity, LogHead const& head, base::Instant now,
                             crypto::KeyPair const& key) {
    Checkpoint checkpoint{.sequence = head.sequence,
                          .hash = head.hash,
                          .at = now.text(),
                          .public_key = crypto::hex(key.public_key),
                          .signature = {}};
    checkpoint.signature =
        crypto::hex(crypto::sign(signed_text(entity, checkpoint), key.secret_key));
    return checkpoint;
}

bool is_signed(EntityId const& entity, Checkpoint const& checkpoint) {
    auto const bytes = crypto::parse_hex(checkpoint.public_key);
    auto const signature = crypto::parse_hex(checkpoint.signature);
    crypto::PublicKey key{};
    if (!bytes || bytes->size() != key.size() || !signature) return false;
    std::ranges::copy(*bytes, key.begin());
    return crypto::is_signature(*signature, signed_text(entity, checkpoint), key);
}

void insert_checkpoint(sql::Connection& connection, EntityId const& entity,
                       Checkpoint const& checkpoint) {
    connection.execute(
        "INSERT INTO log_checkpoint (entity_id, sequence, hash, at, public_key, signature) "
        "SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS "
        "(SELECT 1 FROM log_checkpoint WHERE entity_id = $1 AND sequence = $2)",
        entity.value, checkpoint.sequence, checkpoint.hash, checkpoint.at, checkpoint.public_key,
        checkpoint.signature);
}

std::vector<Checkpoint> list_checkpoints(sql::Connection& connection, EntityId const& entity) {
    std::vector<Checkpoint> list;
    for (auto const row :
         connection.query("SELECT sequence, hash, at, public_key, signature FROM log_checkpoint "
                          "WHERE entity_id = $1 ORDER BY sequence DESC",
                          entity.value))
        list.push_back({row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::string>(2),
                        row.get<std::string>(3), row.get<std::string>(4)});
    return list;
}

}  // namespace storage
