#include "app/backup/restore_backup.hpp"

#include <optional>

#include "app/backup/backup_folder.hpp"
#include "kit/crypto/sha256.hpp"
#include "kit/files/durable.hpp"
#include "kit/sql/error.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;
using Kind = BackupFlaw::Kind;

constexpr std::int64_t manifest_bytes_max = 1 << 20;

template <class... Words>
std::unexpected<BackupFlaw> flaw(Kind kind, Words&&... words) {
    return std::unexpected(BackupFlaw{kind, std::forward<Words>(words)...});
}

// A name within the folder of the backup and no way out of it.
bool is_plain(std::string const& name) {
    return !name.empty() && name == fs::path(name).filename() && name != "." && name != "..";
}

std::optional<BackupFlaw> flaw_of(fs::path const& backup, storage::BackupPart const& part) {
    auto const file = backup / part.name;
    if (!is_plain(part.name)) return BackupFlaw{Kind::manifest_damaged, part.name};
    if (!fs::is_regular_file(file)) return BackupFlaw{Kind::part_missing, part.name};
    auto const size = static_cast<std::int64_t>(fs::file_size(file));
    if (size != part.bytes)
        return BackupFlaw{Kind::part_altered, part.name,
                          std::to_string(size) + " ≠ " + std::to_string(part.bytes)};
    crypto::Sha256Sum sum;
    files::read_pieces(file, [&](std::string_view piece) { sum.add(piece); });
    auto const found = sum.hex();
    if (found != part.sha256)
        return BackupFlaw{Kind::part_altered, part.name, found + " ≠ " + part.sha256};
    return std::nullopt;
}

// In a folder that holds the parts.
base::Outcome<Inspected, BackupFlaw> open_and_inspect(fs::path const& folder,
                                                      storage::Manifest const& manifest,
                                                      RestoreOrder const& order) {
    try {
        storage::Store store({sql::Engine::sqlite, folder.string()});
        store.migrate(order.now);
        auto inspected = inspect_store(store, order.entity, order.now.colombian_date());
        if (inspected && inspected->log.head != manifest.log_hash)
            return flaw(Kind::log_of_another, inspected->log.head, manifest.log_hash);
        return inspected;
    } catch (sql::DatabaseError const& error) {
        if (error.kind() == sql::ErrorKind::disk_full) throw;
        bool const is_newer = error.kind() == sql::ErrorKind::schema_newer;
        return flaw(is_newer ? Kind::newer_schema : Kind::unreadable, std::string(), error.what());
    }
}

// Into a folder of its own beside the place, which is gone again unless it is kept.
class Beside {
public:
    explicit Beside(fs::path place) : place_(std::move(place)) {
        fs::remove_all(place_);
        fs::create_directories(place_);
        fs::permissions(place_, fs::perms::owner_all);
    }
    Beside(Beside const&) = delete;
    Beside& operator=(Beside const&) = delete;
    ~Beside() {
        std::error_code ignored;
        fs::remove_all(place_, ignored);
    }
    fs::path const& place() const { return place_; }
    void keep_as(fs::path const& folder) const {
        fs::remove(place_ / "lock");
        files::rename_durable(place_, folder);
    }

private:
    fs::path place_;
};

base::Outcome<Restored, BackupFlaw> build(Beside const& beside, RestoreOrder const& order) {
    auto manifest = read_backup(order.backup);
    if (!manifest) return std::unexpected(manifest.error());
    for (auto const& part : manifest->parts)
        files::copy_durable(order.backup / part.name, beside.place() / part.name);
    auto inspected = open_and_inspect(beside.place(), *manifest, order);
    if (!inspected) return std::unexpected(inspected.error());
    return Restored{std::move(*manifest), std::move(*inspected)};
}

// "/srv/rumbo" of "/srv/rumbo/", which rename would read as a name within it.
fs::path without_slash(fs::path const& folder) {
    auto const whole = fs::absolute(folder).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

}  // namespace

base::Outcome<storage::Manifest, BackupFlaw> read_backup(fs::path const& backup) {
    auto const file = backup / manifest_name;
    if (!fs::is_regular_file(file)) return flaw(Kind::no_backup);
    if (static_cast<std::int64_t>(fs::file_size(file)) > manifest_bytes_max)
        return flaw(Kind::manifest_damaged);
    std::string text;
    files::read_pieces(file, [&](std::string_view piece) { text += piece; });
    auto manifest = storage::parse_manifest(text);
    if (!manifest) return flaw(Kind::manifest_damaged);
    bool has_database = false;
    for (auto const& part : manifest->parts) {
        if (auto found = flaw_of(backup, part)) return std::unexpected(std::move(*found));
        has_database = has_database || part.name == database_name;
    }
    if (!has_database) return flaw(Kind::part_missing, std::string(database_name));
    return std::move(*manifest);
}

base::Outcome<Restored, BackupFlaw> restore_backup(RestoreOrder const& order) {
    auto const folder = without_slash(order.folder);
    Beside const beside(folder.string() + ".restoring");
    auto restored = build(beside, order);
    if (restored) beside.keep_as(folder);
    return restored;
}

base::Outcome<Restored, BackupFlaw> verify_backup(RestoreOrder const& order) {
    Beside const beside(order.folder);
    return build(beside, order);
}

}  // namespace app
