#include "app/backup/make_backup.hpp"

#include <numeric>

#include "app/backup/backup_folder.hpp"
#include "app/record/change.hpp"
#include "kit/crypto/sha256.hpp"
#include "kit/files/durable.hpp"
#include "storage/backup/database_copy.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view unfinished = ".partial";  // and ".drill" of drill.cpp

// A name that is free, of this moment.
fs::path free_place(fs::path const& folder, base::Instant now) {
    for (int number = 1;; ++number) {
        auto place = folder / backup_name(now, number);
        if (!fs::exists(place)) return place;
    }
}

// What a process that was ended left behind.
void remove_unfinished(fs::path const& folder) {
    std::vector<fs::path> left;
    for (auto const& entry : fs::directory_iterator(folder)) {
        auto const name = entry.path().filename().string();
        bool const is_ours =
            name.starts_with("rumbo-") && (name.ends_with(unfinished) || name.ends_with(".drill"));
        if (is_ours) left.push_back(entry.path());
    }
    for (auto const& path : left)
        fs::remove_all(path);
}

storage::BackupPart part_of(fs::path const& file) {
    crypto::Sha256Sum sum;
    files::read_pieces(file, [&](std::string_view piece) { sum.add(piece); });
    return {file.filename().string(), static_cast<std::int64_t>(fs::file_size(file)), sum.hex()};
}

storage::Manifest fill(fs::path const& place, BackupOrder const& order) {
    auto const database = place / database_name;
    auto const facts = storage::copy_database(order.database, database, order.occasion.entity);
    fs::permissions(database, fs::perms::owner_read | fs::perms::owner_write);
    storage::Manifest manifest{.made_at = order.occasion.now.text(),
                               .program = order.program,
                               .schema = facts.schema,
                               .log_sequence = facts.log.sequence,
                               .log_hash = facts.log.hash,
                               .parts = {part_of(database)}};
    for (auto const& file : order.files) {
        if (!fs::exists(file)) continue;
        files::copy_durable(file, place / file.filename());
        manifest.parts.push_back(part_of(place / file.filename()));
    }
    files::write_new(place / manifest_name, storage::manifest_text(manifest));
    return manifest;
}

}  // namespace

BackupMade take_backup(BackupOrder const& order) {
    fs::create_directories(order.folder);
    remove_unfinished(order.folder);
    auto const place = free_place(order.folder, order.occasion.now);
    auto const beside = fs::path(place.string() + std::string(unfinished));
    fs::create_directory(beside);
    fs::permissions(beside, fs::perms::owner_all);
    try {
        auto manifest = fill(beside, order);
        files::rename_durable(beside, place);
        return {place, std::move(manifest)};
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(beside, ignored);
        throw;
    }
}

namespace {

void note(storage::Store& store, storage::Occasion const& occasion, domain::Event const& event) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        storage::append_to_log(connection, occasion, event);
    });
}

void thin(BackupOrder const& order) {
    for (auto const& name : superseded(list_backups(order.folder), order.occasion.now))
        fs::remove_all(order.folder / name);
}

}  // namespace

std::int64_t BackupMade::bytes() const {
    return std::accumulate(
        manifest.parts.begin(), manifest.parts.end(), std::int64_t{0},
        [](std::int64_t sum, storage::BackupPart const& part) { return sum + part.bytes; });
}

BackupMade make_backup(storage::Store& store, BackupOrder const& order) {
    try {
        auto made = take_backup(order);
        note(store, order.occasion,
             {.action = domain::Action::backup_make,
              .object_kind = "backup",
              .object = made.place.filename().string(),
              .changes = {
                  {"bytes", std::nullopt, std::to_string(made.bytes())},
                  {"log_sequence", std::nullopt, std::to_string(made.manifest.log_sequence)}}});
        thin(order);
        return made;
    } catch (std::exception const& error) {
        note_failed_backup(store, order.occasion, "", error.what());
        throw;
    }
}

void note_failed_backup(storage::Store& store, storage::Occasion const& occasion,
                        std::string const& name, std::string const& why) noexcept {
    try {
        note(store, occasion,
             {.action = domain::Action::backup_fail,
              .object_kind = "backup",
              .object = name,
              .changes = {{"why", std::nullopt, why}}});
    } catch (std::exception const&) {
        return;  // whoever asked is told by the exception or the answer itself
    }
}

}  // namespace app
