#include "kit/http/header_parameters.hpp"

#include <gtest/gtest.h>

namespace {

using http::decode_extended;
using http::parse_header_parameters;

TEST(HeaderParameters, ReadsTokensAndQuotedTexts) {
    auto const parsed =
        parse_header_parameters("form-data ; name=plan;filename=\"a; b=\\\"c\\\".xlsx\" ; X=1");
    ASSERT_TRUE(parsed.has_value());
    EXPECT_EQ(parsed->value, "form-data");
    EXPECT_EQ(parsed->parameters,
              (http::Headers{{"name", "plan"}, {"filename", "a; b=\"c\".xlsx"}, {"X", "1"}}));
    EXPECT_EQ(parsed->parameters.find("FILENAME"), "a; b=\"c\".xlsx");
    EXPECT_TRUE(parse_header_parameters("form-data;")->parameters.empty());
    EXPECT_EQ(parse_header_parameters("")->value, "");
}

// Internet Explorer sent "C:\Planes\2024.xlsx", and no browser escapes a backslash.
TEST(HeaderParameters, ABackslashIsABackslash) {
    EXPECT_EQ(parse_header_parameters("f; n=\"C:\\Planes\\2024.xlsx\"")->parameters.find("n"),
              "C:\\Planes\\2024.xlsx");
}

TEST(HeaderParameters, WhatTheGrammarDoesNotHoldIsNone) {
    for (auto const* text : {"f; name", "f; =x", "f; name=", "f; name=\"x", "f; na me=x",
                             "f; name=\"x\"y", "f; name=x y", "f; name=x; NAME=y",
                             "f; name=\"x\\\"", "f; name=\"x\",name=y", "f;; name=x", "f; name=ñ"})
        EXPECT_FALSE(parse_header_parameters(text).has_value()) << text;
}

TEST(HeaderParameters, DecodesWhatIsExtended) {
    EXPECT_EQ(decode_extended("UTF-8''A%C3%B1o%202024.xlsx"), "Año 2024.xlsx");
    EXPECT_EQ(decode_extended("utf-8'es'x"), "x");
    for (auto const* text : {"", "x", "UTF-8'x", "iso-8859-1''A%F1o", "UTF-8''%C", "UTF-8''%zz"})
        EXPECT_FALSE(decode_extended(text).has_value()) << text;
}

}  // namespace
