#include "kit/sql/folder_lock.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <string>
#include <system_error>

#include "kit/sql/error.hpp"

namespace sql {
namespace {

[[noreturn]] void fail(std::string const& what) {
    int const code = errno;
    auto const kind = code == ENOSPC ? ErrorKind::disk_full
                      : code == EIO  ? ErrorKind::io_error
                                     : ErrorKind::other;
    throw DatabaseError(kind, std::to_string(code),
                        fmt::format("{}: {}", what, std::generic_category().message(code)));
}

void sync_folder(std::filesystem::path const& folder) {
    int const file = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) fail("open " + folder.string());
    int const code = fsync(file);
    close(file);
    if (code != 0) fail("fsync " + folder.string());
}

void create_if_missing(std::filesystem::path const& folder) {
    if (mkdir(folder.c_str(), S_IRWXU) == 0) {
        sync_folder(std::filesystem::absolute(folder / "..").lexically_normal());
        return;
    }
    if (errno != EEXIST) fail("create " + folder.string());
}

void refuse_network(std::filesystem::path const& folder) {
    struct statfs found{};
    if (statfs(folder.c_str(), &found) != 0) fail("statfs " + folder.string());
    if (is_network_file_system(found.f_type))
        throw DatabaseError(
            ErrorKind::other, "",
            fmt::format("{} is on a network file system; a local disk is needed", folder.string()));
}

int read_holder(int file) {
    std::array<char, 16> text{};
    auto const length = pread(file, text.data(), text.size(), 0);
    int process = 0;
    if (length > 0) std::from_chars(text.data(), text.data() + length, process);
    return process;
}

void write_holder(int file, std::filesystem::path const& path) {
    auto const text = fmt::format("{}\n", getpid());
    if (ftruncate(file, 0) != 0 ||
        pwrite(file, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
        fail("write " + path.string());
}

}  // namespace

FolderLock::FolderLock(std::filesystem::path const& folder) {
    create_if_missing(folder);
    refuse_network(folder);
    auto const path = folder / "lock";
    file_ = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file_ < 0) fail("open " + path.string());
    try {
        if (flock(file_, LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK) fail("lock " + path.string());
            int const process = read_holder(file_);
            throw InUse(fmt::format("{} is in use by process {}", folder.string(), process),
                        process);
        }
        write_holder(file_, path);
    } catch (...) {
        close(file_);
        throw;
    }
}

FolderLock::~FolderLock() {
    close(file_);
}

bool is_network_file_system(long type) {
    // linux/magic.h names some of them; the others are from their own sources and statfs(2).
    constexpr std::array<unsigned long, 14> network{0x6969,                   // NFS
                                                    0x517B,     0xFF534D42,   // SMB, CIFS
                                                    0xFE534D42,               // SMB2
                                                    0x5346414F, 0x6B414653,   // AFS
                                                    0x00C36400,               // Ceph
                                                    0x73757245,               // Coda
                                                    0x564C,                   // NCP
                                                    0x01021997,               // 9P
                                                    0x0BD00BD0,               // Lustre
                                                    0x47504653,               // GPFS
                                                    0x7461636F, 0x01161970};  // OCFS2, GFS2
    auto const magic = static_cast<unsigned long>(type) & 0xFFFFFFFFUL;
    for (auto const known : network)
        if (magic == known) return true;
    return false;
}

}  // namespace sql
