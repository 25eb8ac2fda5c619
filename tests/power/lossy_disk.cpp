#include "power/lossy_disk.hpp"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace power {
namespace {

constexpr std::size_t sector_bytes = 512;

std::vector<sqlite3*> opened;  // by this process; those that are closed are forgotten by the test

std::string bytes_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

// A file of SQLite, with the real one behind it in the same memory.
struct LossyFile {
    sqlite3_file base;
    LossyDisk* disk;
    std::string* path;  // none: a file that does not outlive the process

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    static LossyFile& of(sqlite3_file* file) { return *reinterpret_cast<LossyFile*>(file); }

    // Calls the same method of the real file.
    template <auto Method, class... Args>
    static int forward(sqlite3_file* file, Args... args) {
        auto* const real = of(file).real();
        return (real->pMethods->*Method)(real, args...);
    }
    template <auto Method>
    struct Forward;

    static int close(sqlite3_file* file) {
        auto& self = of(file);
        int const result = self.real()->pMethods->xClose(self.real());
        delete self.path;
        return result;
    }
    static int write(sqlite3_file* file, void const* data, int size, sqlite3_int64 offset) {
        auto& self = of(file);
        std::string bytes(static_cast<char const*>(data), static_cast<std::size_t>(size));
        if (self.path != nullptr && !self.disk->note(*self.path, {offset, std::move(bytes)}))
            return SQLITE_IOERR_WRITE;
        return self.real()->pMethods->xWrite(self.real(), data, size, offset);
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        auto& self = of(file);
        if (self.path != nullptr && !self.disk->note(*self.path, {size, std::nullopt}))
            return SQLITE_IOERR_TRUNCATE;
        return self.real()->pMethods->xTruncate(self.real(), size);
    }
    static int sync(sqlite3_file* file, int) {
        auto& self = of(file);
        if (self.path != nullptr && !self.disk->sync(*self.path)) return SQLITE_IOERR_FSYNC;
        return SQLITE_OK;
    }

    static sqlite3_io_methods const methods;
};

template <class R, class... Args, R (*sqlite3_io_methods::*Method)(sqlite3_file*, Args...)>
struct LossyFile::Forward<Method> {
    static R call(sqlite3_file* file, Args... args) {
        auto* const real = of(file).real();
        return (real->pMethods->*Method)(real, args...);
    }
};

// Without memory-mapped pages: what is read there is not asked for.
sqlite3_io_methods const LossyFile::methods{
    .iVersion = 2,
    .xClose = close,
    .xRead = Forward<&sqlite3_io_methods::xRead>::call,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = Forward<&sqlite3_io_methods::xFileSize>::call,
    .xLock = Forward<&sqlite3_io_methods::xLock>::call,
    .xUnlock = Forward<&sqlite3_io_methods::xUnlock>::call,
    .xCheckReservedLock = Forward<&sqlite3_io_methods::xCheckReservedLock>::call,
    .xFileControl = Forward<&sqlite3_io_methods::xFileControl>::call,
    .xSectorSize = Forward<&sqlite3_io_methods::xSectorSize>::call,
    .xDeviceCharacteristics = Forward<&sqlite3_io_methods::xDeviceCharacteristics>::call,
    .xShmMap = Forward<&sqlite3_io_methods::xShmMap>::call,
    .xShmLock = Forward<&sqlite3_io_methods::xShmLock>::call,
    .xShmBarrier = Forward<&sqlite3_io_methods::xShmBarrier>::call,
    .xShmUnmap = Forward<&sqlite3_io_methods::xShmUnmap>::call,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

LossyDisk::LossyDisk(std::uint32_t seed)
    : chance_(seed), real_(sqlite3_vfs_find(nullptr)), vfs_(*real_) {
    vfs_.zName = "lossy";
    vfs_.pAppData = this;
    vfs_.szOsFile = static_cast<int>(sizeof(LossyFile)) + real_->szOsFile;
    vfs_.xOpen = open;
    vfs_.xDelete = remove;
    sqlite3_vfs_register(&vfs_, 1);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(remember));
}

LossyDisk::~LossyDisk() {
    sqlite3_reset_auto_extension();
    opened.clear();
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(real_, 1);
}

int LossyDisk::open(sqlite3_vfs* vfs, char const* name, sqlite3_file* file, int flags, int* out) {
    auto& disk = *static_cast<LossyDisk*>(vfs->pAppData);
    auto& self = LossyFile::of(file);
    self.base.pMethods = nullptr;
    self.disk = &disk;
    self.path = nullptr;
    constexpr int kept = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
    bool const is_new = name != nullptr && !std::filesystem::exists(name);
    int const result = disk.real_->xOpen(disk.real_, name, self.real(), flags, out);
    if (result != SQLITE_OK) return result;
    if (name != nullptr && (flags & kept) != 0) {
        self.path = new std::string(name);
        std::lock_guard const lock(disk.mutex_);
        auto const [image, is_first] = disk.images_.try_emplace(name);
        if (is_first && !is_new) image->second.synced = bytes_of(name);
        image->second.is_there = true;
    }
    self.base.pMethods = &LossyFile::methods;
    return SQLITE_OK;
}

int LossyDisk::remove(sqlite3_vfs* vfs, char const* name, int sync) {
    auto& disk = *static_cast<LossyDisk*>(vfs->pAppData);
    {
        std::lock_guard const lock(disk.mutex_);
        if (!disk.may_change()) return SQLITE_IOERR_DELETE;
        if (auto const image = disk.images_.find(name); image != disk.images_.end())
            image->second = {.synced = {}, .unsynced = {}, .is_there = false};
    }
    return disk.real_->xDelete(disk.real_, name, sync);
}

int LossyDisk::remember(sqlite3* connection, char**, sqlite3_api_routines const*) {
    opened.push_back(connection);
    return SQLITE_OK;
}

void LossyDisk::fail_after(int changes) {
    std::lock_guard const lock(mutex_);
    left_ = changes;
}

bool LossyDisk::has_failed() {
    std::lock_guard const lock(mutex_);
    return failed_;
}

bool LossyDisk::may_change() {
    if (left_ && (*left_)-- == 0) failed_ = true;
    return !failed_;
}

bool LossyDisk::note(std::string const& path, Change change) {
    std::lock_guard const lock(mutex_);
    bool const has_power = may_change();
    // The write during which it fails may have come through in part.
    if (has_power || (left_ && *left_ == -1)) images_[path].unsynced.push_back(std::move(change));
    return has_power;
}

bool LossyDisk::sync(std::string const& path) {
    std::lock_guard const lock(mutex_);
    if (!may_change()) return false;
    auto& image = images_[path];
    for (auto const& change : image.unsynced)
        apply(change, image.synced);
    image.unsynced.clear();
    return true;
}

void LossyDisk::apply(Change const& change, std::string& bytes) {
    auto const offset = static_cast<std::size_t>(change.offset);
    if (!change.bytes) return bytes.resize(offset);
    if (bytes.size() < offset + change.bytes->size()) bytes.resize(offset + change.bytes->size());
    bytes.replace(offset, change.bytes->size(), *change.bytes);
}

// Now and then all or nothing; else each sector by itself.
void LossyDisk::apply_some(Image& image) {
    auto const kind = chance_() % 4;
    if (kind == 0) return;
    for (auto const& change : image.unsynced) {
        if (kind == 1 || !change.bytes) {
            if (kind == 1 || chance_() % 2 == 0) apply(change, image.synced);
            continue;
        }
        for (std::size_t at = 0; at < change.bytes->size(); at += sector_bytes)
            if (chance_() % 2 == 0)
                apply({change.offset + static_cast<std::int64_t>(at),
                       change.bytes->substr(at, sector_bytes)},
                      image.synced);
    }
}

void LossyDisk::restart() {
    std::lock_guard const lock(mutex_);
    for (auto& [path, image] : images_) {
        std::filesystem::remove(path + "-shm");
        if (!image.is_there) continue;
        apply_some(image);
        std::ofstream(path, std::ios::binary | std::ios::trunc) << image.synced;
    }
    images_.clear();
    left_.reset();
    failed_ = false;
    opened.clear();
}

void LossyDisk::turn_off_synchronous() {
    for (auto* const connection : opened)
        sqlite3_exec(connection, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
}

}  // namespace power
