#include "kit/crypto/sha256.hpp"

#include <gtest/gtest.h>

namespace {

using crypto::sha256;
using crypto::sha256_hex;

// The examples of FIPS 180-4 (NIST, "SHA256.pdf" and the CAVP byte-oriented vectors).
TEST(Sha256, KnownAnswers) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, ZeroBytesCount) {
    EXPECT_NE(sha256_hex(std::string_view("a\0b", 3)), sha256_hex("a"));
    EXPECT_NE(sha256_hex(std::string(1, '\0')), sha256_hex(""));
}

TEST(Sha256, RawBytesAreTheSameDigest) {
    crypto::Sha256 const digest = sha256("abc");
    EXPECT_EQ(digest.front(), std::byte{0xba});
    EXPECT_EQ(digest.back(), std::byte{0xad});
}

TEST(Sha256, OfPiecesIsThatOfTheWhole) {
    crypto::Sha256Sum sum;
    for (auto const piece : {"a", "", "bc"})
        sum.add(piece);
    EXPECT_EQ(sum.hex(), crypto::sha256_hex("abc"));
}

}  // namespace
