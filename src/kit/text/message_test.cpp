#include "kit/text/message.hpp"

#include <gtest/gtest.h>

namespace {

using text::Language;

TEST(Message, EnglishIsTheMessageItself) {
    EXPECT_EQ(text::tr(Language::english, "No such message in any catalogue"),
              "No such message in any catalogue");
}

TEST(Message, WhatTheCatalogueLacksStaysEnglish) {
    EXPECT_EQ(text::tr(Language::spanish, "No such message in any catalogue"),
              "No such message in any catalogue");
    EXPECT_EQ(text::trn(Language::spanish, "{n} such", "{n} suches", 2, fmt::arg("n", 2)),
              "2 suches");
}

TEST(Message, ValuesGoInByName) {
    EXPECT_EQ(text::tr(Language::english, "{b} before {a}", fmt::arg("a", 1), fmt::arg("b", "x")),
              "x before 1");
}

TEST(Message, SpanishComesFromTheCatalogueInBothPluralForms) {
    EXPECT_EQ(text::tr(Language::spanish, "a whole number"), "un número entero");
    EXPECT_EQ(text::trn(Language::spanish, "The document has {count} problem.",
                        "The document has {count} problems.", 1, fmt::arg("count", 1)),
              "El documento tiene 1 problema.");
    EXPECT_EQ(
        text::trn(Language::spanish, "The document has {count} problem.",
                  "The document has {count} problems.", 5'000'000'000, fmt::arg("count", "5")),
        "El documento tiene 5 problemas.");
    EXPECT_EQ(text::trn(Language::english, "The document has {count} problem.",
                        "The document has {count} problems.", 0, fmt::arg("count", 0)),
              "The document has 0 problems.");
}

TEST(Language, IsThatOfTheTag) {
    EXPECT_EQ(text::language_of("en_US.UTF-8"), Language::english);
    EXPECT_EQ(text::language_of("en"), Language::english);
    EXPECT_EQ(text::language_of("es-CO"), Language::spanish);
    EXPECT_EQ(text::language_of("C.UTF-8"), Language::spanish);
    EXPECT_EQ(text::language_of(""), Language::spanish);
}

}  // namespace
