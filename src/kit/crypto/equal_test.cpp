#include "kit/crypto/equal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace {

using crypto::equal_in_constant_time;

TEST(EqualInConstantTime, ComparesEveryByte) {
    EXPECT_TRUE(equal_in_constant_time("", ""));
    EXPECT_TRUE(equal_in_constant_time({}, ""));
    EXPECT_TRUE(equal_in_constant_time("secret", "secret"));
    EXPECT_FALSE(equal_in_constant_time("secret", "Secret"));
    EXPECT_FALSE(equal_in_constant_time("secret", "secreT"));
    EXPECT_FALSE(equal_in_constant_time("secret", "secret "));
    EXPECT_FALSE(equal_in_constant_time("", "s"));
}

TEST(EqualInConstantTime, ZeroBytesCount) {
    EXPECT_FALSE(equal_in_constant_time({"a\0b", 3}, {"a\0c", 3}));
    EXPECT_FALSE(equal_in_constant_time({"a\0", 2}, "a"));
}

RC_GTEST_PROP(EqualInConstantTime, IsEquality,
              (std::string const& left, std::string const& right)) {
    RC_ASSERT(equal_in_constant_time(left, std::string(left)));
    RC_ASSERT(equal_in_constant_time(left, right) == (left == right));
}

}  // namespace
