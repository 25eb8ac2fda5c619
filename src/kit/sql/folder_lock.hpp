#pragma once
// One process for one data folder: holds FOLDER/lock (flock, released by the kernel even after
// kill -9) with this process's id in it. Refuses a folder that is held (InUse, with the holder's
// id) and one on a network file system, where neither flock nor SQLite's WAL can be relied on.

#include <filesystem>

namespace sql {

class FolderLock {
public:
    // Creates the folder, for its owner alone, if its parent is there.
    explicit FolderLock(std::filesystem::path const& folder);
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;
    ~FolderLock();

private:
    int file_ = -1;
};

// By the type that statfs(2) gives. FUSE may be local and is let through.
bool is_network_file_system(long type);

}  // namespace sql
