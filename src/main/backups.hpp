#pragma once
// Backups while the program runs: when the schedule says so, when an administrator asks on a page,
// and when `rumbo backup` asks at the local door; one at a time. Each is restored in a folder that
// is thrown away, so that one that cannot be restored is known at once.

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "app/backup/make_backup.hpp"
#include "app/backup/restore_backup.hpp"
#include "main/installation.hpp"
#include "main/local_door.hpp"

namespace rumbo {

// What goes into one of this installation, made now.
app::BackupOrder backup_order(Installation const& installation, storage::Occasion occasion);

class Backups {
public:
    Backups(storage::Store& store, Installation const& installation);
    Backups(Backups const&) = delete;
    Backups& operator=(Backups const&) = delete;
    ~Backups();

    // One more, as soon as the one that is being made is done.
    void ask(storage::Occasion const& occasion);
    bool is_busy();

private:
    void run(std::stop_token const& stop);
    std::string answer_at_door(std::string const& request);
    app::BackupMade make(storage::Occasion const& occasion);
    void make_and_verify(storage::Occasion const& occasion) noexcept;
    bool is_due();

    storage::Store& store_;
    Installation const& installation_;
    base::Instant not_before_;  // after a failure; of the thread alone
    std::mutex making_;
    std::mutex mutex_;  // of what follows
    std::condition_variable_any woken_;
    std::optional<storage::Occasion> asked_;
    bool is_busy_ = false;
    std::optional<LocalDoor> door_;
    std::jthread thread_;
};

// How the program that has the folder answers, and what it said.
std::string door_answer(app::BackupMade const& made);
struct DoorAnswer {
    std::string place;  // empty: it failed
    std::string why;
    std::int64_t bytes = 0;
    std::int64_t log_sequence = 0;
};
std::optional<DoorAnswer> parse_door_answer(std::string const& line);

}  // namespace rumbo
