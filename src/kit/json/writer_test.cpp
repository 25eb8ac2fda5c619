#include "kit/json/writer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kit/json/document.hpp"

namespace {

void write_sample(json::Writer writer) {
    writer.begin_object()
        .member("text", "a\"b\\c\n\x01ñ/")
        .key("numbers")
        .begin_array()
        .integer(-9223372036854775807 - 1)
        .raw("1.50")
        .end_array()
        .key("empty")
        .begin_object()
        .end_object()
        .key("none")
        .null()
        .key("yes")
        .truth(true)
        .end_object();
}

TEST(JsonWriter, WritesCompactText) {
    std::string out;
    write_sample(json::Writer(out));
    EXPECT_EQ(out,
              "{\"text\":\"a\\\"b\\\\c\\n\\u0001ñ/\",\"numbers\":[-9223372036854775808,1.50],"
              "\"empty\":{},\"none\":null,\"yes\":true}");
}

TEST(JsonWriter, IndentsByOneSpace) {
    std::string out = "> ";
    write_sample(json::Writer(out, json::Layout::indented));
    EXPECT_EQ(out, R"(> {
 "text": "a\"b\\c\n\u0001ñ/",
 "numbers": [
  -9223372036854775808,
  1.50
 ],
 "empty": {},
 "none": null,
 "yes": true
})");
}

RC_GTEST_PROP(JsonWriter, EveryTextIsReadBackAsItWas, ()) {
    auto const pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "\"", "\\", "/", "\n", "\t", "\x01", "\x1f", "\x7f",
                                      std::string(1, '\0'), "ñ", "€", "😀"));
    std::string text;
    for (auto const& piece : pieces)
        text += piece;
    std::string out;
    json::Writer(out).begin_array().string(text).end_array();
    auto const document = json::parse(out);
    RC_ASSERT(document.has_value());
    RC_ASSERT((*document->root().elements().begin()).text() == text);
}

}  // namespace
