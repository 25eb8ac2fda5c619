#pragma once
// The bytes that are hashed for an entry of the log: its JSON in canonical form (RFC 8785: members
// by name, no white space), without its own hash. docs/log.md tells it to whoever writes another
// verifier.
//
//     hash = SHA-256(0x00 ‖ canonical_text(entry)), in hexadecimal

#include <optional>
#include <string>
#include <vector>

#include "domain/record/event.hpp"
#include "storage/store.hpp"

namespace storage {

// Of the entry before the first.
inline std::string const no_hash(64, '0');

std::string canonical_text(EntityId const& entity, domain::LogEntry const& entry);
std::string entry_hash(EntityId const& entity, domain::LogEntry const& entry);

// [{"after":…,"before":…,"field":…}], canonical; and back, nullopt for a text that is none of ours.
std::string changes_text(std::vector<domain::Change> const& changes);
std::optional<std::vector<domain::Change>> parse_changes(std::string_view text);

// SHA-256(salt ‖ content), in hexadecimal.
std::string personal_digest(std::string_view salt, std::string_view content);

}  // namespace storage
