#include "app/backup/drill.hpp"

#include "app/backup/make_backup.hpp"
#include "app/record/change.hpp"

namespace app {
namespace {

std::optional<std::string> last_of(storage::Store& store, storage::EntityId const& entity,
                                   domain::Action action) {
    auto const found =
        read_activity(store, entity,
                      {.action_prefix = std::string(domain::action_tokens.token(action)),
                       .object_kind = "backup"},
                      0, 1);
    if (found.entries.empty()) return std::nullopt;
    return found.entries.front().entry.at;
}

}  // namespace

base::Outcome<Restored, BackupFlaw> drill(storage::Store& store, storage::Occasion const& occasion,
                                          std::filesystem::path const& backup) {
    auto const name = backup.filename().string();
    auto restored = verify_backup({.backup = backup,
                                   .folder = backup.string() + ".drill",
                                   .entity = occasion.entity,
                                   .now = occasion.now});
    if (!restored) {
        auto const& flaw = restored.error();
        auto const why = std::string(backup_flaw_tokens.token(flaw.kind));
        note_failed_backup(store, occasion, name, why + ": " + flaw.where + ' ' + flaw.detail);
        return restored;
    }
    change(store, occasion.entity, [&](sql::Connection& connection) {
        auto const count = [](std::int64_t number) { return std::to_string(number); };
        storage::append_to_log(
            connection, occasion,
            {.action = domain::Action::backup_verify,
             .object_kind = "backup",
             .object = name,
             .changes = {{"entries", std::nullopt, count(restored->inspected.log.entries)},
                         {"plans", std::nullopt, count(restored->inspected.plans)},
                         {"editions", std::nullopt, count(restored->inspected.editions)},
                         {"drafts", std::nullopt, count(restored->inspected.drafts)},
                         {"files", std::nullopt, count(restored->inspected.evidence)}}});
    });
    return restored;
}

BackupHistory backup_history(storage::Store& store, storage::EntityId const& entity,
                             std::int64_t rows) {
    return {.latest = read_activity(store, entity,
                                    {.action_prefix = "backup.", .object_kind = "backup"}, 0, rows),
            .made_at = last_of(store, entity, domain::Action::backup_make),
            .drill_at = last_of(store, entity, domain::Action::backup_verify)};
}

}  // namespace app
