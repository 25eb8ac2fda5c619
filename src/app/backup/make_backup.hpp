#pragma once
// One backup of an SQLite installation while it is in use: the database at one moment, the files
// that go with it, and a manifest, in a folder that appears whole or not at all. Writers go on
// meanwhile; everything that was acknowledged before it began is in it. Without the key of the log,
// which is kept elsewhere (docs/operations.md).

#include <filesystem>
#include <string>
#include <vector>

#include "kit/sql/address.hpp"
#include "storage/backup/manifest.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct BackupOrder {
    storage::Occasion occasion;
    sql::Address database;
    std::filesystem::path folder;              // of all backups; made where it is missing
    std::vector<std::filesystem::path> files;  // that go with the database, where they are there
    std::string program;                       // version
};

struct BackupMade {
    std::filesystem::path place;
    storage::Manifest manifest;
    std::int64_t bytes() const;
};

// Of a database whose schema may be older than this program: nothing is written to it.
BackupMade take_backup(BackupOrder const& order);

// The log then says so, and backups that are superseded go. Throws what the disk and the database
// refuse; the log then says that it failed, where it can.
BackupMade make_backup(storage::Store& store, BackupOrder const& order);

// That it failed, of making or verifying: never throws.
void note_failed_backup(storage::Store& store, storage::Occasion const& occasion,
                        std::string const& name, std::string const& why) noexcept;

}  // namespace app
