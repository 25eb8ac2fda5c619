#include "domain/consultation/comment.hpp"

#include <gtest/gtest.h>

namespace {

using domain::CommentCode;
using domain::CommentNumber;

TEST(CommentNumber, IsWrittenWithFiveDigitsAndReadBack) {
    EXPECT_EQ((CommentNumber{2026, 431}.text()), "P-2026-00431");
    EXPECT_EQ((CommentNumber{2026, 123456}.text()), "P-2026-123456");
    EXPECT_EQ(CommentNumber::parse("P-2026-00431"), (CommentNumber{2026, 431}));
    EXPECT_EQ(CommentNumber::parse("P-2026-123456"), (CommentNumber{2026, 123456}));
    for (auto const* text : {"", "P-2026-431", "P-2026-00000", "P-2026-0043x", "Q-2026-00431",
                             "P-2026-00431-", "P-26-00431", "P-2026-0123456"})
        EXPECT_FALSE(CommentNumber::parse(text)) << text;
}

TEST(CommentCode, IsReadAsPeopleCopyIt) {
    CommentCode const code{{2026, 431}, "7KQ4M9XR"};
    EXPECT_EQ(code.text(), "P-2026-00431-7KQ4-M9XR");
    for (auto const* text :
         {"P-2026-00431-7KQ4-M9XR", "p-2026-00431-7kq4m9xr", " P-2026-00431 - 7KQ4 - M9XR ",
          "P 2026 00431 7KQ4 M9XR", "p2026004317kq4m9xr"}) {
        auto const read = CommentCode::parse(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->text(), code.text());
    }
    // O for 0, I and L for 1.
    EXPECT_EQ(CommentCode::parse("P-2026-00431-OIL4-M9XR")->suffix, "0114M9XR");
    // The number alone leads nowhere, nor does a part of it.
    for (auto const* text : {"", "P-2026-00431", "P-2026-00431-7KQ4", "P-2026-00431-7KQ4-M9XRA",
                             "P-2026-00431-7KQ4-M9XU", "P-2026-00431-7KQ4-M9X\xC3\xB1"})
        EXPECT_FALSE(CommentCode::parse(text)) << text;
}

// Two letters of base64url for each of the suffix: 5 bits each, 40 in all.
TEST(CommentCode, TakesItsSuffixFromEightCharactersOfChance) {
    EXPECT_EQ(domain::code_suffix("ABCDEFGH"), "01234567");
    EXPECT_EQ(domain::code_suffix("ghijklmn"), "01234567");
    EXPECT_EQ(domain::code_suffix("f_789-89rest"), "ZZVWXYWX");
}

TEST(CommentStage, FollowsModerationAnswerAndTheClosingDay) {
    using enum domain::CommentStage;
    using State = domain::ConsultationState;
    domain::Comment comment;
    EXPECT_EQ(domain::stage_of(comment, State::open), received);
    EXPECT_EQ(domain::stage_of(comment, State::in_analysis), in_analysis);
    comment.moderation = domain::Moderation::published;
    EXPECT_EQ(domain::stage_of(comment, State::open), in_analysis);
    EXPECT_FALSE(comment.is_settled());
    comment.answer = domain::Answer{};
    EXPECT_EQ(domain::stage_of(comment, State::open), answered);
    EXPECT_TRUE(comment.is_settled());
    comment.moderation = domain::Moderation::pending;
    EXPECT_FALSE(comment.is_settled());
    comment.moderation = domain::Moderation::withdrawn;
    EXPECT_EQ(domain::stage_of(comment, State::answered), withdrawn);
    EXPECT_TRUE(comment.is_settled());
}

}  // namespace
