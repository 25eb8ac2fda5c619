#include "kit/crypto/signature.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/check.hpp"
#include "kit/crypto/encoding.hpp"

namespace {

using crypto::hex;
using crypto::is_signature;
using crypto::key_pair_of;
using crypto::KeyPair;
using crypto::sign;

// RFC 8032, section 7.1, tests 1 to 3.
struct Example {
    char const* seed;
    char const* public_key;
    std::string_view message;
    char const* signature;
};
constexpr std::array examples{
    Example{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
    Example{"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "\x72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
    Example{"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "\xaf\x82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
};

KeyPair pair_of(Example const& example) {
    return key_pair_of(crypto::parse_hex(example.seed).value());
}

TEST(Signature, KnownAnswers) {
    for (auto const& example : examples) {
        auto const pair = pair_of(example);
        EXPECT_EQ(hex(pair.public_key), example.public_key);
        EXPECT_EQ(hex(pair.secret_key), std::string(example.seed) + example.public_key);
        auto const signature = sign(example.message, pair.secret_key);
        EXPECT_EQ(hex(signature), example.signature);
        EXPECT_TRUE(is_signature(signature, example.message, pair.public_key));
    }
}

TEST(Signature, IsOfOneMessageAndOneKey) {
    auto const pair = pair_of(examples[0]);
    auto const signature = sign("acta", pair.secret_key);
    EXPECT_TRUE(is_signature(signature, "acta", pair.public_key));
    EXPECT_FALSE(is_signature(signature, "Acta", pair.public_key));
    EXPECT_FALSE(is_signature(signature, {"acta\0", 5}, pair.public_key));
    EXPECT_FALSE(is_signature(signature, "acta", pair_of(examples[1]).public_key));
}

TEST(Signature, FailsWithAnyByteChanged) {
    auto const pair = pair_of(examples[2]);
    auto signature = sign("acta", pair.secret_key);
    for (auto& byte : signature) {
        byte ^= std::byte{1};
        EXPECT_FALSE(is_signature(signature, "acta", pair.public_key));
        byte ^= std::byte{1};
    }
    EXPECT_TRUE(is_signature(signature, "acta", pair.public_key));
}

// Adding the order of the group to S gives a second text that a lax reader takes (RFC 8032, 8.4).
TEST(Signature, HasOneSpelling) {
    auto const order =
        crypto::parse_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
            .value();
    auto const pair = pair_of(examples[0]);
    auto signature = sign("", pair.secret_key);
    unsigned carry = 0;
    for (std::size_t at = 0; at < order.size(); ++at) {
        carry +=
            std::to_integer<unsigned>(signature[32 + at]) + std::to_integer<unsigned>(order[at]);
        signature[32 + at] = static_cast<std::byte>(carry & 255);
        carry >>= 8;
    }
    EXPECT_EQ(carry, 0U);
    EXPECT_FALSE(is_signature(signature, "", pair.public_key));
}

// With a key that is the group's identity, R = identity and S = 0 would sign everything.
TEST(Signature, RefusesAKeyOfSmallOrder) {
    crypto::PublicKey identity{std::byte{1}};
    crypto::Signature signature{std::byte{1}};
    EXPECT_FALSE(is_signature(signature, "acta", identity));
}

TEST(Signature, RefusesOtherLengths) {
    auto const pair = pair_of(examples[0]);
    auto const signature = sign("acta", pair.secret_key);
    std::vector<std::byte> longer(signature.begin(), signature.end());
    longer.push_back(std::byte{0});
    EXPECT_FALSE(is_signature(longer, "acta", pair.public_key));
    EXPECT_FALSE(is_signature(std::span(signature).first(63), "acta", pair.public_key));
    EXPECT_FALSE(is_signature({}, "acta", pair.public_key));
    EXPECT_THROW((void)key_pair_of(std::span(signature).first(31)), base::InvariantViolation);
    EXPECT_THROW((void)key_pair_of(std::span(signature).first(33)), base::InvariantViolation);
}

RC_GTEST_PROP(Signature, IsTakenByItsKey, (std::string const& message)) {
    auto const seed = *rc::gen::container<std::string>(32, rc::gen::arbitrary<char>());
    auto const pair = key_pair_of(std::as_bytes(std::span(seed)));
    RC_ASSERT(is_signature(sign(message, pair.secret_key), message, pair.public_key));
    RC_ASSERT(!is_signature(sign(message, pair.secret_key), message + ' ', pair.public_key));
}

}  // namespace
