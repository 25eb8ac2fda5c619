#pragma once
// Whether a database that came out of a backup is what Rumbo needs: its file whole, its references
// met, its log unbroken, every edition and every plan in the making readable, the latest editions
// measured.

#include <array>
#include <cstdint>
#include <string>

#include "app/record/verify_log.hpp"
#include "base/date.hpp"
#include "base/enum_table.hpp"
#include "base/outcome.hpp"

namespace app {

struct BackupFlaw {
    enum class Kind : std::uint8_t {
        no_backup,         // there is no manifest
        manifest_damaged,  // it is not what the program wrote
        part_missing,
        part_altered,    // its size or its fingerprint is not that of the manifest
        newer_schema,    // a later version of the program wrote it
        unreadable,      // the database cannot be opened
        damaged,         // its pages or references
        log_broken,      // a flaw of the log
        log_of_another,  // it does not end where the manifest says
        plan_unreadable,
        evidence_altered,  // a file is not what its fingerprint says
    };
    Kind kind = Kind::no_backup;
    std::string where = {};   // the file or the plan
    std::string detail = {};  // in the machine's own words; may be empty
    friend bool operator==(BackupFlaw const&, BackupFlaw const&) = default;
};

inline constexpr base::EnumTable backup_flaw_tokens{std::array{
    base::EnumToken{BackupFlaw::Kind::no_backup, "no-backup"},
    base::EnumToken{BackupFlaw::Kind::manifest_damaged, "manifest-damaged"},
    base::EnumToken{BackupFlaw::Kind::part_missing, "part-missing"},
    base::EnumToken{BackupFlaw::Kind::part_altered, "part-altered"},
    base::EnumToken{BackupFlaw::Kind::newer_schema, "newer-schema"},
    base::EnumToken{BackupFlaw::Kind::unreadable, "unreadable"},
    base::EnumToken{BackupFlaw::Kind::damaged, "damaged"},
    base::EnumToken{BackupFlaw::Kind::log_broken, "log-broken"},
    base::EnumToken{BackupFlaw::Kind::log_of_another, "log-of-another"},
    base::EnumToken{BackupFlaw::Kind::plan_unreadable, "plan-unreadable"},
    base::EnumToken{BackupFlaw::Kind::evidence_altered, "evidence-altered"},
}};

struct Inspected {
    LogVerified log;
    std::int64_t plans = 0;
    std::int64_t editions = 0;
    std::int64_t drafts = 0;
    std::int64_t evidence = 0;  // files
};

base::Outcome<Inspected, BackupFlaw> inspect_store(storage::Store& store,
                                                   storage::EntityId const& entity,
                                                   base::Date today);

}  // namespace app
