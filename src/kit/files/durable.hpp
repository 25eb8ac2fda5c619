#pragma once
// Files that are on the disk when a call answers, and folders that appear whole or not at all. What
// the system refuses comes as std::filesystem::filesystem_error, with its code and the path.

#include <filesystem>
#include <functional>
#include <string_view>

namespace files {

// A file that is not there yet, readable by its owner alone.
class NewFile {
public:
    explicit NewFile(std::filesystem::path path);
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;
    ~NewFile();

    void write(std::string_view piece);
    void finish();  // all that was written is on the disk

private:
    std::filesystem::path path_;
    int handle_ = -1;
};

void write_new(std::filesystem::path const& path, std::string_view text);

// The whole file, a piece at a time.
void read_pieces(std::filesystem::path const& path,
                 std::function<void(std::string_view)> const& take);

// To a file that is not there yet.
void copy_durable(std::filesystem::path const& from, std::filesystem::path const& to);

// What was made, renamed or removed in it is so on the disk.
void sync_folder(std::filesystem::path const& folder);

// Over an empty folder or nothing; on the disk when it answers.
void rename_durable(std::filesystem::path const& from, std::filesystem::path const& to);

}  // namespace files
