#pragma once
// Files that prove something, by the SHA-256 of their content, and what was recorded with them.
// Whatever writes takes the entry of the log that tells it (storage/record/log_store.hpp).

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/formulation.hpp"
#include "domain/record/evidence.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// Nothing where that content is there already.
void insert_evidence(sql::Connection& connection, domain::EvidenceFile const& file,
                     std::string_view content, Logged const& logged);
// Of the working session that the entry records.
void insert_session_evidence(sql::Connection& connection, domain::Formulation const& formulation,
                             domain::EvidenceFile const& file, Logged const& logged);

struct SessionEvidence {
    std::int64_t session = 0;
    domain::EvidenceFile file;
};
// Of its working sessions, by session and name.
std::vector<SessionEvidence> list_session_evidence(sql::Connection& connection,
                                                   EntityId const& entity,
                                                   domain::Formulation const& formulation);

bool has_evidence(sql::Connection& connection, EntityId const& entity, std::string const& digest);
std::int64_t evidence_bytes(sql::Connection& connection, EntityId const& entity);  // of all of it
std::string load_evidence(sql::Connection& connection, EntityId const& entity,
                          std::string const& digest);
// Every file of the entity, in the order of their digests.
void read_evidence(
    sql::Connection& connection, EntityId const& entity,
    std::function<void(std::string const& digest, std::string_view content)> const& read);

}  // namespace storage
