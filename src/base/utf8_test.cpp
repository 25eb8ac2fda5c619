#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Utf8, AcceptsEveryLengthAtItsEnds) {
    for (std::string const text :
         {"", "plain ASCII of some length", "\x7F", "\u0080\u07FF", "\u0800\uD7FF\uE000\uFFFF",
          "\U00010000\U0010FFFF", "12345678ñ12345678"})
        EXPECT_FALSE(base::find_invalid_utf8(text)) << text;
}

TEST(Utf8, FindsTheFirstByteThatBeginsNoCodePoint) {
    struct Row {
        std::string text;
        std::size_t offset;
    };
    for (auto const& [text, offset] :
         std::vector<Row>{{"\x80", 0},                      // continuation alone
                          {"abcdefgh\xBF", 8},              //
                          {"ñ\xC3", 2},                     // cut
                          {"ñ\xC3z", 2},                    //
                          {"\xC0\x80", 0},                  // overlong
                          {"\xC1\xBF", 0},                  //
                          {"\xE0\x9F\xBF", 0},              //
                          {"\xF0\x8F\xBF\xBF", 0},          //
                          {"a\xED\xA0\x80", 1},             // surrogate
                          {"a\xED\xBF\xBF", 1},             //
                          {"\xE2\x82", 0},                  // cut
                          {"\xF0\x9F\x98", 0},              //
                          {"\xF0\x9F\x98z", 0},             //
                          {"\xF4\x90\x80\x80", 0},          // past U+10FFFF
                          {"\xF5\x80\x80\x80", 0},          //
                          {"valid \xFF and not \xFE", 6}})  // never in UTF-8
        EXPECT_EQ(base::find_invalid_utf8(text), offset) << offset;
}

TEST(Utf8, CountsCodePoints) {
    EXPECT_EQ(base::count_code_points(""), 0U);
    EXPECT_EQ(base::count_code_points("año €😀"), 6U);
}

}  // namespace
