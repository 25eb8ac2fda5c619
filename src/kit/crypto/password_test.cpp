#include "kit/crypto/password.hpp"

#include <gtest/gtest.h>

#include "base/check.hpp"

namespace {

using crypto::hash_password;
using crypto::is_outdated;
using crypto::is_password;
using crypto::PasswordCost;

constexpr PasswordCost cheap{.passes = 1, .memory_kib = 8};

TEST(Password, TheDefaultCostIsInTheText) {
    auto const phc = hash_password("correct horse battery staple");
    EXPECT_TRUE(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << phc;
    EXPECT_TRUE(is_password(phc, "correct horse battery staple"));
    EXPECT_FALSE(is_outdated(phc));
}

// From the tests of the reference implementation (phc-winner-argon2, src/test.c).
TEST(Password, KnownAnswers) {
    constexpr auto phc =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    EXPECT_TRUE(is_password(phc, "password"));
    EXPECT_FALSE(is_password(phc, "Password"));
    EXPECT_FALSE(is_outdated(phc, {.passes = 2, .memory_kib = 256}));
}

TEST(Password, IsItsBytesExactly) {
    for (std::string_view const password :
         {std::string_view(), std::string_view("clave"), std::string_view(" clave "),
          std::string_view("cla\0ve", 6), std::string_view("contraseña"),
          std::string_view("\xff\xfe")}) {
        auto const phc = hash_password(password, cheap);
        EXPECT_TRUE(is_password(phc, password));
        EXPECT_FALSE(is_password(phc, std::string(password) + ' '));
        EXPECT_FALSE(is_password(phc, std::string(password) + '\0'));
    }
    EXPECT_FALSE(is_password(hash_password("cla", cheap), {"cla\0ve", 6}));
    EXPECT_FALSE(is_password(hash_password("Clave", cheap), "clave"));
}

TEST(Password, HasASaltOfItsOwn) {
    EXPECT_NE(hash_password("clave", cheap), hash_password("clave", cheap));
}

TEST(Password, CountsToItsLastByte) {
    std::string const longest(crypto::password_bytes_max, 'x');
    auto const phc = hash_password(longest, cheap);
    EXPECT_TRUE(is_password(phc, longest));
    EXPECT_FALSE(is_password(phc, longest.substr(1)));
    EXPECT_THROW((void)hash_password(longest + 'x', cheap), base::InvariantViolation);
    EXPECT_THROW((void)is_password(phc, longest + 'x'), base::InvariantViolation);
}

TEST(Password, RefusesAMalformedText) {
    auto const phc = hash_password("clave", cheap);
    ASSERT_TRUE(is_password(phc, "clave"));
    for (std::string const& malformed : {
             std::string(),
             std::string("clave"),
             std::string("$argon2id$"),
             phc.substr(1),
             phc.substr(0, phc.size() - 1),
             phc + 'A',
             phc + '$',
             phc + '\0',
             phc + std::string(200, 'A'),
             "$argon2i$" + phc.substr(10),
             "$argon2id$v=16$" + phc.substr(15),
             std::string("$argon2id$v=19$m=1,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg"),
         }) {
        EXPECT_FALSE(is_password(malformed, "clave")) << malformed;
    }
}

TEST(Password, IsOutdatedWithAnotherCost) {
    auto const phc = hash_password("clave", cheap);
    EXPECT_FALSE(is_outdated(phc, cheap));
    EXPECT_TRUE(is_outdated(phc));
    EXPECT_TRUE(is_outdated(phc, {.passes = 2, .memory_kib = 8}));
    EXPECT_TRUE(is_outdated(phc, {.passes = 1, .memory_kib = 16}));
    EXPECT_TRUE(is_outdated(hash_password("clave", {.passes = 2, .memory_kib = 16}), cheap));
    EXPECT_TRUE(is_outdated("", cheap));
    EXPECT_TRUE(is_outdated("$argon2i$" + phc.substr(10), cheap));
    EXPECT_TRUE(is_outdated(phc + '\0', cheap));
}

TEST(Password, HasALeastCost) {
    EXPECT_THROW((void)hash_password("", {.passes = 0, .memory_kib = 8}), base::InvariantViolation);
    EXPECT_THROW((void)hash_password("", {.passes = 1, .memory_kib = 7}), base::InvariantViolation);
}

}  // namespace
