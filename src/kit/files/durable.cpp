#include "kit/files/durable.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

namespace files {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(char const* what, fs::path const& path) {
    throw fs::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

}  // namespace

NewFile::NewFile(fs::path path) : path_(std::move(path)) {
    handle_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle_ < 0) fail("create", path_);
}

NewFile::~NewFile() {
    if (handle_ >= 0) ::close(handle_);
}

void NewFile::write(std::string_view piece) {
    while (!piece.empty()) {
        auto const written = ::write(handle_, piece.data(), piece.size());
        if (written < 0 && errno != EINTR) fail("write", path_);
        if (written > 0) piece.remove_prefix(static_cast<std::size_t>(written));
    }
}

void NewFile::finish() {
    if (::fsync(handle_) != 0) fail("fsync", path_);
    int const handle = handle_;
    handle_ = -1;
    if (::close(handle) != 0) fail("close", path_);
}

void write_new(fs::path const& path, std::string_view text) {
    NewFile file(path);
    file.write(text);
    file.finish();
}

void read_pieces(fs::path const& path, std::function<void(std::string_view)> const& take) {
    int const handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) fail("open", path);
    std::array<char, 1 << 16> piece;
    try {
        for (;;) {
            auto const length = ::read(handle, piece.data(), piece.size());
            if (length < 0 && errno == EINTR) continue;
            if (length < 0) fail("read", path);
            if (length == 0) break;
            take({piece.data(), static_cast<std::size_t>(length)});
        }
    } catch (...) {
        ::close(handle);
        throw;
    }
    ::close(handle);
}

void copy_durable(fs::path const& from, fs::path const& to) {
    NewFile copy(to);
    read_pieces(from, [&](std::string_view piece) { copy.write(piece); });
    copy.finish();
}

void sync_folder(fs::path const& folder) {
    auto const& named = folder.empty() ? fs::path(".") : folder;
    int const handle = ::open(named.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) fail("open", named);
    int const code = ::fsync(handle);
    ::close(handle);
    if (code != 0) fail("fsync", named);
}

void rename_durable(fs::path const& from, fs::path const& to) {
    sync_folder(from);
    fs::rename(from, to);
    sync_folder(to.parent_path());
}

}  // namespace files
