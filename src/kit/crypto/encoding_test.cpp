#include "kit/crypto/encoding.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cstdint>

namespace {

using crypto::base32;
using crypto::base64;
using crypto::base64url;
using crypto::hex;
using crypto::parse_base32;
using crypto::parse_base64;
using crypto::parse_base64url;
using crypto::parse_hex;

using Bytes = std::vector<std::byte>;

Bytes bytes_of(std::string_view text) {
    auto const bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

Bytes bytes_of(std::vector<std::uint8_t> const& numbers) {
    auto const bytes = std::as_bytes(std::span(numbers));
    return {bytes.begin(), bytes.end()};
}

// RFC 4648, section 10, without the padding; hex in lower case.
struct Example {
    std::string_view plain;
    std::string_view hex;
    std::string_view base64;
    std::string_view base32;
};
constexpr std::array examples{
    Example{"", "", "", ""},
    Example{"f", "66", "Zg", "MY"},
    Example{"fo", "666f", "Zm8", "MZXQ"},
    Example{"foo", "666f6f", "Zm9v", "MZXW6"},
    Example{"foob", "666f6f62", "Zm9vYg", "MZXW6YQ"},
    Example{"fooba", "666f6f6261", "Zm9vYmE", "MZXW6YTB"},
    Example{"foobar", "666f6f626172", "Zm9vYmFy", "MZXW6YTBOI"},
};

TEST(Encoding, KnownAnswers) {
    for (auto const& example : examples) {
        auto const plain = bytes_of(example.plain);
        EXPECT_EQ(hex(plain), example.hex);
        auto const padded =
            std::string(example.base64) + std::string((4 - example.base64.size() % 4) % 4, '=');
        EXPECT_EQ(base64(plain), padded);
        EXPECT_EQ(parse_base64(padded), plain);
        EXPECT_EQ(base64url(plain), example.base64);
        EXPECT_EQ(base32(plain), example.base32);
        EXPECT_EQ(parse_hex(example.hex), plain);
        EXPECT_EQ(parse_base64url(example.base64), plain);
        EXPECT_EQ(parse_base32(example.base32), plain);
    }
}

TEST(Encoding, Base64OfJsonHasItsPaddingAndItsOwnAlphabet) {
    EXPECT_EQ(base64(bytes_of("\xfb\xff")), "+/8=");
    for (char const* text : {"-_8=", "+/8", "+/9=", "+/8==", "Zg", "Zg=", "Z g==", "Zg==\n", "="})
        EXPECT_FALSE(parse_base64(text)) << text;
}

TEST(Encoding, Base64IsTheOneOfUrls) {
    EXPECT_EQ(base64url(bytes_of("\xfb\xff")), "-_8");
    EXPECT_EQ(parse_base64url("-_8"), bytes_of("\xfb\xff"));
    EXPECT_FALSE(parse_base64url("+/8"));
}

RC_GTEST_PROP(Encoding, ReadsWhatItWrites, (std::vector<std::uint8_t> const& numbers)) {
    auto const bytes = bytes_of(numbers);
    RC_ASSERT(parse_hex(hex(bytes)) == bytes);
    RC_ASSERT(parse_base64(base64(bytes)) == bytes);
    RC_ASSERT(parse_base64url(base64url(bytes)) == bytes);
    RC_ASSERT(parse_base32(base32(bytes)) == bytes);
}

TEST(Encoding, RefusesPaddingAndOtherLengths) {
    for (char const* text : {"0", "666", "66 6f", "0x66", " "})
        EXPECT_FALSE(parse_hex(text)) << text;
    for (char const* text : {"Z", "Zg==", "Zm8=", "Zm9vY", "Zm 9v", " ", "="})
        EXPECT_FALSE(parse_base64url(text)) << text;
    for (char const* text : {"M", "MZX", "MZXW6Y", "MY======", "MZXW6YTBO", "="})
        EXPECT_FALSE(parse_base32(text)) << text;
}

TEST(Encoding, RefusesSpareBits) {
    EXPECT_TRUE(parse_base64url("Zg"));
    EXPECT_FALSE(parse_base64url("Zh"));
    EXPECT_TRUE(parse_base64url("Zm8"));
    EXPECT_FALSE(parse_base64url("Zm9"));
    EXPECT_TRUE(parse_base32("MY"));
    EXPECT_FALSE(parse_base32("MZ"));
}

// Every byte in the first place: those of the alphabet are read, and no other (base32: spaces).
TEST(Encoding, RefusesEveryOtherCharacter) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
    constexpr std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (int code = 0; code < 256; ++code) {
        auto const character = static_cast<char>(code);
        std::string const text = character + std::string(7, 'a');
        bool const is_digit = digits.contains(character);
        bool const is_lower = lower.contains(character);
        bool const is_upper = upper.contains(character);
        EXPECT_EQ(parse_hex(text).has_value(), is_digit || (is_lower && character <= 'f')) << code;
        EXPECT_EQ(parse_base64url(text).has_value(),
                  is_digit || is_lower || is_upper || character == '-' || character == '_')
            << code;
        EXPECT_EQ(parse_base32(text).has_value(), is_lower || is_upper ||
                                                      (character >= '2' && character <= '7') ||
                                                      character == ' ')
            << code;
    }
}

TEST(Encoding, Base32ForgivesWhatPeopleType) {
    EXPECT_EQ(parse_base32("mzxw 6ytb oi"), bytes_of("foobar"));
    EXPECT_EQ(parse_base32(" MZXW6ytb  OI "), bytes_of("foobar"));
    EXPECT_EQ(parse_base32("   "), Bytes{});
    EXPECT_FALSE(parse_base32("MZXW-6YTB-OI"));
}

}  // namespace
