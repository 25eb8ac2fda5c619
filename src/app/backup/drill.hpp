#pragma once
// Whether a backup can be restored, found out by restoring it beside itself and throwing that away;
// the log says what came of it. And what the log tells of backups, for those who answer for them.

#include <optional>

#include "app/backup/restore_backup.hpp"
#include "app/record/activity.hpp"

namespace app {

base::Outcome<Restored, BackupFlaw> drill(storage::Store& store, storage::Occasion const& occasion,
                                          std::filesystem::path const& backup);

// After so many days without one it is time for the next; after so many it is overdue.
inline constexpr int drill_rests_days = 35;
inline constexpr int drill_overdue_days = 95;

struct BackupHistory {
    Activity latest;                      // made, verified and failed, latest first
    std::optional<std::string> made_at;   // of the last, as the log writes moments
    std::optional<std::string> drill_at;  // of the last that was restored without a flaw
};
BackupHistory backup_history(storage::Store& store, storage::EntityId const& entity,
                             std::int64_t rows);

}  // namespace app
