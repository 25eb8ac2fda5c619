// One of a thing is told as one.
#include "documents/record/verified_text.hpp"

#include <gtest/gtest.h>

namespace {

std::string told(text::Language language, std::int64_t entries, std::int64_t checkpoints) {
    return documents::verified_text(
        language, {.entries = entries, .checkpoints = checkpoints, .head = {}, .flaws = {}});
}

TEST(VerifiedText, CountsOneAndMany) {
    using enum text::Language;
    EXPECT_EQ(told(spanish, 1, 1), "Se verificaron 1 asiento y 1 punto de control.");
    EXPECT_EQ(told(spanish, 7, 0), "Se verificaron 7 asientos y 0 puntos de control.");
    EXPECT_EQ(told(english, 7, 1), "7 entries and 1 checkpoint were verified.");
    EXPECT_EQ(told(english, 1, 2), "1 entry and 2 checkpoints were verified.");
}

}  // namespace
