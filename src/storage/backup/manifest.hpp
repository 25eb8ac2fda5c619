#pragma once
// What a backup says of itself, in its file manifest.json: its parts with their fingerprints, the
// form of the database, and where the log stood. Sealed with the SHA-256 of its own text, so that a
// manifest that was damaged is told from one that is whole (it is no signature).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

struct BackupPart {
    std::string name;  // of the file in the folder of the backup
    std::int64_t bytes = 0;
    std::string sha256;  // in hexadecimal
    friend bool operator==(BackupPart const&, BackupPart const&) = default;
};

struct Manifest {
    std::string made_at;            // "2026-11-29T05:00:00Z"
    std::string program;            // the version that made it
    int schema = 0;                 // number of the last migration
    std::int64_t log_sequence = 0;  // of the last entry of the log that is in it
    std::string log_hash;
    std::vector<BackupPart> parts;
    friend bool operator==(Manifest const&, Manifest const&) = default;
};

std::string manifest_text(Manifest const& manifest);
// None for a text that is not what manifest_text wrote.
std::optional<Manifest> parse_manifest(std::string_view text);

}  // namespace storage
