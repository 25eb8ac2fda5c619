#pragma once
// A backup made into an installation again. It is built beside its place, brought to the schema of
// this program and inspected whole, and only then takes its name; a backup that is damaged, cut or
// none of ours leaves nothing behind.

#include <filesystem>

#include "app/backup/inspect_store.hpp"
#include "base/instant.hpp"
#include "storage/backup/manifest.hpp"

namespace app {

struct Restored {
    storage::Manifest manifest;
    Inspected inspected;
};

struct RestoreOrder {
    std::filesystem::path backup;
    std::filesystem::path folder;  // empty or not there
    storage::EntityId entity;
    base::Instant now;
};

// What the manifest says, after every part was found to be the one that it names.
base::Outcome<storage::Manifest, BackupFlaw> read_backup(std::filesystem::path const& backup);

base::Outcome<Restored, BackupFlaw> restore_backup(RestoreOrder const& order);

// The same in order.folder, which is thrown away.
base::Outcome<Restored, BackupFlaw> verify_backup(RestoreOrder const& order);

}  // namespace app
