#pragma once
// The disk of a machine whose power can fail, for SQLite: the default VFS of the process while it
// lives. What is written reaches the files at once, and what was not synced when the power went is
// lost, in part or whole, as chance has it; parts of 512 bytes, in any order.

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace power {

class LossyDisk {
public:
    explicit LossyDisk(std::uint32_t seed);
    LossyDisk(LossyDisk const&) = delete;
    LossyDisk& operator=(LossyDisk const&) = delete;
    ~LossyDisk();

    // The power fails at the write, sync or deletion that comes after so many more.
    void fail_after(int changes);
    bool has_failed();

    // What is on the disk when the machine starts again. Every connection is closed by then.
    void restart();

    // Every connection that is open from now on, told so: PRAGMA synchronous=OFF.
    void turn_off_synchronous();

private:
    friend struct LossyFile;

    // Bytes from an offset on; without bytes, the file ends there.
    struct Change {
        std::int64_t offset;
        std::optional<std::string> bytes;
    };
    struct Image {
        std::string synced;
        std::vector<Change> unsynced;
        bool is_there = true;
    };

    static void apply(Change const& change, std::string& bytes);
    static int open(sqlite3_vfs*, char const* name, sqlite3_file*, int flags, int* out);
    static int remove(sqlite3_vfs*, char const* name, int sync);
    static int remember(sqlite3* connection, char**, sqlite3_api_routines const*);

    // False: there is no power.
    bool note(std::string const& path, Change change);
    bool sync(std::string const& path);
    bool may_change();  // held: mutex_
    void apply_some(Image& image);

    std::mutex mutex_;
    std::mt19937 chance_;
    std::map<std::string, Image> images_;  // by path, of files that outlive the process
    std::optional<int> left_;              // changes until the power fails
    bool failed_ = false;
    sqlite3_vfs* real_;
    sqlite3_vfs vfs_;
};

}  // namespace power
