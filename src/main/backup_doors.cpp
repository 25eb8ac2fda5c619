#include "main/backup_doors.hpp"

#include <unistd.h>

#include "app/backup/restore_backup.hpp"
#include "kit/sql/error.hpp"
#include "main/answered.hpp"
#include "main/backups.hpp"
#include "main/clock.hpp"
#include "main/installation.hpp"

namespace rumbo {
namespace {

namespace fs = std::filesystem;

using cli::Answer;
using cli::BackupTaken;
using cli::StoreProblem;
using cli::StoreRefusal;

// The program that holds the folder makes it; one that is not the server does not answer.
Answer<BackupTaken> backup_by_holder(Installation const& place, sql::InUse const& error) {
    auto const line = ask_at_door(place.folder(), "backup");
    if (!line) return std::unexpected(StoreRefusal{StoreProblem::in_use, error.what()});
    auto const answer = parse_door_answer(*line);
    if (!answer || answer->place.empty())
        return std::unexpected(
            StoreRefusal{StoreProblem::backup_failed, answer ? answer->why : *line});
    return BackupTaken{answer->place, answer->bytes, answer->log_sequence};
}

Answer<BackupTaken> backup_here(Installation const& place) {
    storage::Store store(place.database());
    auto const order = backup_order(place, {.entity = only_entity, .now = now()});
    bool const is_older = !store.pending_migrations().empty();
    auto const made = is_older ? app::take_backup(order) : app::make_backup(store, order);
    return BackupTaken{made.place.string(), made.bytes(), made.manifest.log_sequence};
}

cli::BackupAnswer found(base::Outcome<app::Restored, app::BackupFlaw> restored) {
    if (!restored)
        return base::Outcome<app::Inspected, app::BackupFlaw>(std::unexpected(restored.error()));
    return base::Outcome<app::Inspected, app::BackupFlaw>(std::move(restored->inspected));
}

app::RestoreOrder order_of(std::string const& backup, fs::path folder) {
    return {.backup = backup, .folder = std::move(folder), .entity = only_entity, .now = now()};
}

}  // namespace

Answer<BackupTaken> backup(std::string const& data) {
    return answered<BackupTaken>([&]() -> Answer<BackupTaken> {
        auto const place = existing_installation(data);
        if (!place) return std::unexpected(place.error());
        if (!place->is_folder())
            return std::unexpected(StoreRefusal{StoreProblem::no_backup_here, {}});
        try {
            return backup_here(*place);
        } catch (sql::InUse const& error) {
            return backup_by_holder(*place, error);
        }
    });
}

cli::BackupAnswer restore(std::string const& backup, std::string const& data) {
    using Found = base::Outcome<app::Inspected, app::BackupFlaw>;
    return answered<Found>([&]() -> cli::BackupAnswer {
        auto const to = sql::parse_address(data);
        if (!to || to->engine != sql::Engine::sqlite)
            return std::unexpected(StoreRefusal{StoreProblem::no_backup_here, {}});
        if (fs::exists(to->text) && !(fs::is_directory(to->text) && fs::is_empty(to->text)))
            return std::unexpected(StoreRefusal{StoreProblem::restore_not_empty, to->text});
        return found(app::restore_backup(order_of(backup, to->text)));
    });
}

cli::BackupAnswer verify_backup(std::string const& backup) {
    using Found = base::Outcome<app::Inspected, app::BackupFlaw>;
    return answered<Found>([&]() -> cli::BackupAnswer {
        auto const address = sql::parse_address(backup);
        if (address && address->engine == sql::Engine::postgresql) {
            storage::Store store(*address);
            store.migrate(now());
            return app::inspect_store(store, only_entity, now().colombian_date());
        }
        auto const scratch =
            fs::temp_directory_path() / fmt::format("rumbo-restore-{}", ::getpid());
        return found(app::verify_backup(order_of(backup, scratch)));
    });
}

}  // namespace rumbo
