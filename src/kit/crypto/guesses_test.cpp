// Passwords in the order of how soon they fall: what the lists have, before what they have not.
#include "kit/crypto/guesses.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

TEST(Guesses, WhatTheListsHaveFallsSoon) {
    EXPECT_EQ(crypto::guess_bits(""), 0);
    for (auto const* listed : {"iloveyou12345", "football2023", "liverpool1234", "P@ssw0rd2024!",
                               "abcabcabcabc", "1q2w3e4r5t6y", "qazwsxedcrfv", "01/01/1980maria"})
        EXPECT_LT(crypto::guess_bits(listed), 36) << listed;
}

TEST(Guesses, WhatTheyHaveNotHolds) {
    for (auto const* other : {"correct horse battery staple", "Xk9#pL2m$vQ8", "gato azul 7z!",
                              "la clave de la oficina", "ñandúes áéíó"})
        EXPECT_GT(crypto::guess_bits(other), 36) << other;
}

TEST(Guesses, ALongOneIsJudgedByItsBeginning) {
    std::string const long_one(512, 'a');
    EXPECT_EQ(crypto::guess_bits(long_one), crypto::guess_bits(long_one.substr(0, 100)));
    EXPECT_EQ(crypto::guess_bits(std::string("casa\0perro", 10)), crypto::guess_bits("casa"));
}

}  // namespace
