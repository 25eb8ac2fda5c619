#include "kit/files/durable.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <string>

namespace {

namespace fs = std::filesystem;

class Durable : public testing::Test {
protected:
    Durable() { fs::create_directory(folder_); }
    ~Durable() override { fs::remove_all(folder_); }

    static std::string content(fs::path const& file) {
        std::string text;
        files::read_pieces(file, [&](std::string_view piece) { text += piece; });
        return text;
    }

    fs::path const folder_ =
        fs::temp_directory_path() / ("rumbo_files_test_" + std::to_string(::getpid()));
};

TEST_F(Durable, WhatIsWrittenIsReadAndCopied) {
    std::string const text(200'000, 'x');
    files::write_new(folder_ / "a", text);
    files::copy_durable(folder_ / "a", folder_ / "b");
    EXPECT_EQ(content(folder_ / "b"), text);
    auto const owner = fs::perms::owner_read | fs::perms::owner_write;
    EXPECT_EQ(fs::status(folder_ / "b").permissions(), owner);
}

TEST_F(Durable, NothingIsWrittenOverAFile) {
    files::write_new(folder_ / "a", "mine");
    EXPECT_THROW(files::write_new(folder_ / "a", "other"), fs::filesystem_error);
    EXPECT_EQ(content(folder_ / "a"), "mine");
}

TEST_F(Durable, WhatCannotBeReadIsTold) {
    EXPECT_THROW(content(folder_ / "none"), fs::filesystem_error);
    EXPECT_THROW(content(folder_), fs::filesystem_error);
    EXPECT_THROW(files::sync_folder(folder_ / "none"), fs::filesystem_error);
}

TEST_F(Durable, AFolderTakesTheNameOfAnEmptyOneAndOfNoOther) {
    for (auto const* name : {"new", "empty", "full"})
        fs::create_directory(folder_ / name);
    files::write_new(folder_ / "new/a", "a");
    files::write_new(folder_ / "full/b", "b");
    EXPECT_THROW(files::rename_durable(folder_ / "new", folder_ / "full"), fs::filesystem_error);
    files::rename_durable(folder_ / "new", folder_ / "empty");
    EXPECT_EQ(content(folder_ / "empty/a"), "a");
    EXPECT_FALSE(fs::exists(folder_ / "new"));
}

}  // namespace
