#include "kit/mail/header.hpp"

#include <gtest/gtest.h>

namespace mail {
namespace {

TEST(Header, PlainTextStandsAsItIs) {
    EXPECT_EQ(encoded_words("Your work for today"), "Your work for today");
}

// Expected values by Python's base64 of the UTF-8 bytes.
TEST(Header, WhatIsNotAsciiIsAnEncodedWord) {
    EXPECT_EQ(encoded_words("Rendición"), "=?UTF-8?B?UmVuZGljacOzbg==?=");
    EXPECT_EQ(encoded_words("=?x?="), "=?UTF-8?B?PT94Pz0=?=");
}

TEST(Header, NoEncodedWordIsLongerThanALineNorCutsACharacter) {
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "ñ€";
    auto const words = encoded_words(text);
    std::size_t begin = 0;
    while (begin < words.size()) {
        auto const end = std::min(words.find("\r\n ", begin), words.size());
        auto const word = words.substr(begin, end - begin);
        EXPECT_LE(word.size(), 75U);
        EXPECT_TRUE(word.starts_with("=?UTF-8?B?") && word.ends_with("?="));
        begin = end + 3;
    }
    EXPECT_EQ(words.find("w=?="), std::string::npos);  // a lead byte alone at the end of a word
}

TEST(Header, NothingThatBeginsAnotherHeaderIsHeaderText) {
    EXPECT_TRUE(is_header_text("Plan de gestión 2027"));
    for (auto const* text : {"a\r\nBcc: x@y.co", "a\nb", "a\rb", "a\tb", "a\x7F"})
        EXPECT_FALSE(is_header_text(text));
    EXPECT_FALSE(is_header_text(std::string_view("a\0b", 3)));
}

TEST(Header, NamesAreQuoted) {
    EXPECT_EQ(mailbox("", "ana@e.co"), "<ana@e.co>");
    EXPECT_EQ(mailbox("Ana \"la\" Ruiz", "ana@e.co"), "\"Ana \\\"la\\\" Ruiz\" <ana@e.co>");
    EXPECT_EQ(mailbox("Íñigo", "i@e.co"), "=?UTF-8?B?w43DsWlnbw==?= <i@e.co>");
}

TEST(Header, DatesAreThoseOfMail) {
    EXPECT_EQ(header_date(*base::Instant::parse("2026-11-30T11:05:09Z")),
              "Mon, 30 Nov 2026 11:05:09 +0000");
    EXPECT_EQ(header_date(*base::Instant::parse("2024-02-29T00:00:00Z")),
              "Thu, 29 Feb 2024 00:00:00 +0000");
}

}  // namespace
}  // namespace mail
