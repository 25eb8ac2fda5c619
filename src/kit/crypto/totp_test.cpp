#include "kit/crypto/totp.hpp"

#include <gtest/gtest.h>

#include <array>

#include "base/check.hpp"

namespace {

using crypto::matching_step;
using crypto::totp_code;
using crypto::totp_step;

std::span<std::byte const> secret() {
    return std::as_bytes(std::span(std::string_view("12345678901234567890")));
}

// RFC 4226, appendix D.
TEST(TotpCode, KnownAnswersByCount) {
    constexpr std::array codes{"755224", "287082", "359152", "969429", "338314",
                               "254676", "287922", "162583", "399871", "520489"};
    for (std::size_t step = 0; step < codes.size(); ++step)
        EXPECT_EQ(totp_code(secret(), static_cast<std::int64_t>(step)), codes[step]);
}

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
TEST(TotpCode, KnownAnswersByTime) {
    struct Example {
        std::int64_t unix_seconds;
        char const* code;
    };
    for (auto const& [unix_seconds, code] :
         {Example{59, "287082"}, Example{1'111'111'109, "081804"}, Example{1'111'111'111, "050471"},
          Example{1'234'567'890, "005924"}, Example{2'000'000'000, "279037"},
          Example{20'000'000'000, "353130"}})
        EXPECT_EQ(totp_code(secret(), totp_step(unix_seconds)), code);
}

TEST(TotpStep, IsThirtySeconds) {
    EXPECT_EQ(totp_step(0), 0);
    EXPECT_EQ(totp_step(29), 0);
    EXPECT_EQ(totp_step(30), 1);
    EXPECT_EQ(totp_step(20'000'000'000), 0x27BC86AA);
    EXPECT_THROW((void)totp_step(-1), base::InvariantViolation);
}

TEST(MatchingStep, TakesTheNeighboursToo) {
    constexpr std::int64_t seconds = 167;
    EXPECT_EQ(matching_step(secret(), "969429", seconds, -1), std::nullopt);  // of step 3
    EXPECT_EQ(matching_step(secret(), "338314", seconds, -1), 4);
    EXPECT_EQ(matching_step(secret(), "254676", seconds, -1), 5);
    EXPECT_EQ(matching_step(secret(), "287922", seconds, -1), 6);
    EXPECT_EQ(matching_step(secret(), "162583", seconds, -1), std::nullopt);  // of step 7
}

TEST(MatchingStep, TakesACodeOnce) {
    constexpr std::int64_t seconds = 150;  // in step 5
    EXPECT_EQ(matching_step(secret(), "254676", seconds, 4), 5);
    EXPECT_EQ(matching_step(secret(), "254676", seconds, 5), std::nullopt);
    EXPECT_EQ(matching_step(secret(), "338314", seconds, 5), std::nullopt);
    EXPECT_EQ(matching_step(secret(), "287922", seconds, 5), 6);
    EXPECT_EQ(matching_step(secret(), "287922", seconds + 30, 6), std::nullopt);
}

// Steps 153567 and 153569 of this secret have the same code.
TEST(MatchingStep, TakesACodeOfTwoStepsOnce) {
    constexpr std::int64_t seconds = 4'607'040;  // in step 153568
    ASSERT_EQ(totp_code(secret(), 153'567), "468457");
    ASSERT_EQ(totp_code(secret(), 153'569), "468457");
    EXPECT_EQ(matching_step(secret(), "468457", seconds, -1), 153'569);
    EXPECT_EQ(matching_step(secret(), "468457", seconds, 153'569), std::nullopt);
}

TEST(MatchingStep, TakesStepZero) {
    EXPECT_EQ(matching_step(secret(), "755224", 0, -1), 0);
    EXPECT_EQ(matching_step(secret(), "755224", 0, 0), std::nullopt);
    EXPECT_EQ(matching_step(secret(), "287082", 0, 0), 1);
}

TEST(MatchingStep, IgnoresSpaces) {
    EXPECT_EQ(matching_step(secret(), "254 676", 150, -1), 5);
    EXPECT_EQ(matching_step(secret(), " 25 46 76 ", 150, -1), 5);
}

TEST(MatchingStep, RefusesWhatIsNoCode) {
    for (char const* code :
         {"", " ", "25467", "2546760", "0254676", "254-676", "254676\n", "25467a"})
        EXPECT_EQ(matching_step(secret(), code, 150, -1), std::nullopt) << code;
    EXPECT_EQ(matching_step(secret(), {"254676\0", 7}, 150, -1), std::nullopt);
}

TEST(TotpCode, RefusesAShortSecret) {
    EXPECT_NO_THROW((void)totp_code(secret().first(16), 0));
    EXPECT_THROW((void)totp_code(secret().first(15), 0), base::InvariantViolation);
    EXPECT_THROW((void)totp_code(secret(), -1), base::InvariantViolation);
}

}  // namespace
