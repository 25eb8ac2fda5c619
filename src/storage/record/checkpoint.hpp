#pragma once
// A checkpoint says, signed, which entry the log ended with at a moment. Whoever keeps one outside
// the reach of the database's administrators (the portal shows them all) can tell later whether
// anything before it was altered.
//
//     signature = Ed25519("rumbo-checkpoint/1\n{entity}\n{sequence}\n{hash}\n{at}\n")

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "kit/crypto/signature.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

struct Checkpoint {
    std::int64_t sequence = 0;
    std::string hash;        // of the entry there
    std::string at;          // "2026-11-21T10:00:00Z"
    std::string public_key;  // in hexadecimal, as the next
    std::string signature;
};

Checkpoint signed_checkpoint(EntityId const& entity, LogHead const& head, base::Instant now,
                             crypto::KeyPair const& key);
// Whether the signature is of the key that it names.
bool is_signed(EntityId const& entity, Checkpoint const& checkpoint);

// Changes nothing where there is one for that entry.
void insert_checkpoint(sql::Connection& connection, EntityId const& entity,
                       Checkpoint const& checkpoint);
// Latest first.
std::vector<Checkpoint> list_checkpoints(sql::Connection& connection, EntityId const& entity);

}  // namespace storage
