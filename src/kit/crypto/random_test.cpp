#include "kit/crypto/random.hpp"

#include <gtest/gtest.h>

#include <set>

#include "kit/crypto/encoding.hpp"

namespace {

using crypto::random_bytes;
using crypto::random_token;

TEST(RandomBytes, AreAsManyAsAsked) {
    for (std::size_t const count : {0U, 1U, 31U, 32U, 1000U})
        EXPECT_EQ(random_bytes(count).size(), count);
}

// One of 256 values is missing from 64 Ki fair bytes with probability below 10^-108.
TEST(RandomBytes, TakeEveryValue) {
    auto const bytes = random_bytes(65'536);
    EXPECT_EQ(std::set<std::byte>(bytes.begin(), bytes.end()).size(), 256U);
}

TEST(RandomToken, Holds256Bits) {
    auto const token = random_token();
    EXPECT_EQ(token.size(), 43U);
    auto const bytes = crypto::parse_base64url(token);
    ASSERT_TRUE(bytes.has_value());
    EXPECT_EQ(bytes->size(), 32U);
}

TEST(RandomToken, IsNeverTheSame) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(random_token());
    EXPECT_EQ(seen.size(), 1000U);
}

}  // namespace
