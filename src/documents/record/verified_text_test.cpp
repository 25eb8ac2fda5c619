// One of a thing is told as one.
#include "documents/record/verified_text.hpp"

#include <gtest/gtest.h>

namespace {

std::string told(text::Language language, std::int64_t entries, std::int64_t checkpoints) {
    app::LogVerified verified;
    verified.entries = entries;
    verified.checkpoints = checkpoints;
    return documents::verified_text(language, verified);
}

TEST(VerifiedText, CountsOneAndMany) {
    using enum text::Language;
    EXPECT_EQ(told(spanish, 1, 1), "Se verificaron 1 asiento y 1 punto de control.");
    EXPECT_EQ(told(spanish, 7, 0), "Se verificaron 7 asientos y 0 puntos de control.");
    EXPECT_EQ(told(english, 7, 1), "7 entries and 1 checkpoint were verified.");
    EXPECT_EQ(told(english, 1, 2), "1 entry and 2 checkpoints were verified.");
}

TEST(VerifiedText, TellsEachKey) {
    auto const told_keys = [](std::vector<app::CheckpointKey> keys) {
        app::LogVerified verified;
        verified.keys = std::move(keys);
        return documents::keys_text(text::Language::english, verified, "a1");
    };
    std::string const own = "a1, the key in use: 1 checkpoint, from entry 9 to 9.";
    EXPECT_TRUE(told_keys({}).empty());
    EXPECT_EQ(told_keys({{"a1", 1, 9, 9}}),
              (std::vector<std::string>{"1 key signed the checkpoints.", own}));
    auto const two = told_keys({{"b2", 2, 3, 7}, {"a1", 1, 9, 9}});
    ASSERT_EQ(two.size(), 4U);
    EXPECT_EQ(two[0], "2 keys signed the checkpoints.");
    EXPECT_EQ(two[1], "b2, not the key in use: 2 checkpoints, from entry 3 to 7.");
    EXPECT_EQ(two[2], own);
    EXPECT_TRUE(two[3].starts_with("A key that is not in use")) << two[3];
    EXPECT_EQ(told_keys({{"b2", 2, 3, 7}}).size(), 3U);
}

}  // namespace
