#include "kit/files/durable.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <string>

namespace {

namespace fs = std::filesystem;

class Durable : public testing::Test {
protected:
    Durable() { fs::create_directory(folder); }
    ~Durable() override { fs::remove_all(folder); }

    static std::string content(fs::path const& file) {
        std::string text;
        files::read_pieces(file, [&](std::string_view piece) { text += piece; });
        return text;
    }

    fs::path const folder =
        fs::temp_directory_path() / ("rumbo_files_test_" + std::to_string(::getpid()));
};

TEST_F(Durable, WhatIsWrittenIsReadAndCopied) {
    std::string const text(200'000, 'x');
    files::write_new(folder / "a", text);
    files::copy_durable(folder / "a", folder / "b");
    EXPECT_EQ(content(folder / "b"), text);
    auto const owner = fs::perms::owner_read | fs::perms::owner_write;
    EXPECT_EQ(fs::status(folder / "b").permissions(), owner);
}

TEST_F(Durable, NothingIsWrittenOverAFile) {
    files::write_new(folder / "a", "mine");
    EXPECT_THROW(files::write_new(folder / "a", "other"), fs::filesystem_error);
    EXPECT_EQ(content(folder / "a"), "mine");
}

TEST_F(Durable, WhatCannotBeReadIsTold) {
    EXPECT_THROW(content(folder / "none"), fs::filesystem_error);
    EXPECT_THROW(content(folder), fs::filesystem_error);
    EXPECT_THROW(files::sync_folder(folder / "none"), fs::filesystem_error);
}

TEST_F(Durable, AFolderTakesTheNameOfAnEmptyOneAndOfNoOther) {
    for (auto const* name : {"new", "empty", "full"})
        fs::create_directory(folder / name);
    files::write_new(folder / "new/a", "a");
    files::write_new(folder / "full/b", "b");
    EXPECT_THROW(files::rename_durable(folder / "new", folder / "full"), fs::filesystem_error);
    files::rename_durable(folder / "new", folder / "empty");
    EXPECT_EQ(content(folder / "empty/a"), "a");
    EXPECT_FALSE(fs::exists(folder / "new"));
}

}  // namespace
