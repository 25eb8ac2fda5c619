#include "kit/json/document.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using json::ErrorCode;

json::Document parsed(std::string_view text) {
    auto document = json::parse(text);
    EXPECT_TRUE(document.has_value()) << text;
    return std::move(document.value());
}

TEST(JsonDocument, KeepsTheTextOfNumbers) {
    std::string const text = R"([1.50, -0, 1e5, 1234567890123456789012345678901234567890, 0.1000,)"
                             R"( 18446744073709551615])";
    auto const document = parsed(text);
    std::vector<std::string> numbers;
    for (auto const element : document.root().elements())
        numbers.emplace_back(element.text());
    EXPECT_EQ(numbers, (std::vector<std::string>{"1.50", "-0", "1e5",
                                                 "1234567890123456789012345678901234567890",
                                                 "0.1000", "18446744073709551615"}));
}

TEST(JsonDocument, KeepsOrderPlaceAndRawText) {
    std::string const text =
        "{\n \"b\" : [1, {\"x\":null}],\n \"a\\u00f1o\":\"\\\"\\\\\",\"ñ\": "
        "true , \"e\":\"\"\n}";
    auto const document = parsed(text);
    std::vector<std::string> keys;
    std::vector<std::string> raws;
    for (auto const [key, value] : document.root().members()) {
        keys.emplace_back(key.text());
        raws.emplace_back(value.raw());
    }
    EXPECT_EQ(keys, (std::vector<std::string>{"b", "año", "ñ", "e"}));
    EXPECT_EQ(raws,
              (std::vector<std::string>{"[1, {\"x\":null}]", "\"\\\"\\\\\"", "true", "\"\""}));
    EXPECT_EQ(document.root().size(), 4U);
    EXPECT_EQ(document.root().find("año")->text(), "\"\\");
    EXPECT_TRUE(document.root().find("ñ")->truth());
    EXPECT_FALSE(document.root().find("c"));
    EXPECT_EQ(document.place(*document.root().find("b")), (json::Place{2, 8}));
    EXPECT_EQ(document.place(*document.root().find("e")), (json::Place{3, 36}));
    EXPECT_EQ(document.root().raw(), text);
}

TEST(JsonDocument, ReadsStringsLongerThanTheParsersBuffer) {
    std::string characters;
    std::string text = "[\"";
    for (int i = 0; i < 20000; ++i) {
        characters += "ab\né";
        text += "ab\\n\\u00e9";
    }
    text += "\",\"tail\"]";
    auto const document = parsed(text);
    auto element = document.root().elements().begin();
    EXPECT_EQ((*element).text(), characters);
    EXPECT_EQ((*element).raw().size(), text.size() - 9);
    EXPECT_EQ((*++element).text(), "tail");
}

TEST(JsonDocument, SkipsAByteOrderMark) {
    EXPECT_EQ(parsed("\xEF\xBB\xBF[]").root().kind(), json::Kind::array);
    EXPECT_EQ(json::parse("\xEF\xBB\xBF[x").error().place, (json::Place{1, 2}));
}

struct Refusal {
    std::string_view text;
    ErrorCode code;
    json::Place place;
    std::string_view key = "";
};

TEST(JsonDocument, RefusesWithItsPlace) {
    std::vector<Refusal> const refusals{
        {"", ErrorCode::incomplete, {1, 1}},
        {"  \n ", ErrorCode::incomplete, {2, 2}},
        {"{\n  \"a\": 1,\n  \"b\" 2\n}", ErrorCode::syntax, {3, 7}},
        {"[1,]", ErrorCode::syntax, {1, 4}},
        {"[01]", ErrorCode::syntax, {1, 3}},
        {"[+1]", ErrorCode::syntax, {1, 2}},
        {"[NaN]", ErrorCode::syntax, {1, 2}},
        {"[1, -1.5e99999999999]", ErrorCode::number_out_of_range, {1, 5}},
        {"{\"a\":1} // note", ErrorCode::extra_data, {1, 9}},
        {"[1] [2]", ErrorCode::extra_data, {1, 5}},
        {"{\"año\": tru}", ErrorCode::syntax, {1, 9}},
        {"[\"a\nb\"]", ErrorCode::syntax, {1, 4}},
        {"[\"\\x\"]", ErrorCode::syntax, {1, 4}},
        {"{\"a\":\"b", ErrorCode::incomplete, {1, 8}},
        {"[[[", ErrorCode::incomplete, {1, 4}},
        {"[\"\\u12g4\"]", ErrorCode::bad_escape, {1, 7}},
        {"{\n\"ab\":1,\n\"c\":{\"ab\":1},\n\"\\u0061b\":2}",
         ErrorCode::duplicate_key,
         {4, 1},
         "ab"},
        {"[\"ñ\xFF\"]", ErrorCode::invalid_utf8, {1, 4}},
        {"\"\xC3\"", ErrorCode::invalid_utf8, {1, 2}},
        {"[\n\"\xED\xA0\x80\"]", ErrorCode::invalid_utf8, {2, 2}},
    };
    for (auto const& refusal : refusals) {
        auto const document = json::parse(refusal.text);
        ASSERT_FALSE(document.has_value()) << refusal.text;
        EXPECT_EQ(document.error().code, refusal.code) << refusal.text;
        EXPECT_EQ(document.error().place.line, refusal.place.line) << refusal.text;
        EXPECT_EQ(document.error().place.column, refusal.place.column) << refusal.text;
        EXPECT_EQ(document.error().key, refusal.key) << refusal.text;
    }
}

TEST(JsonDocument, RefusesDepthAndSizeBeyondTheLimits) {
    std::string const deep = std::string(10000, '[') + std::string(10000, ']');
    EXPECT_EQ(json::parse(deep).error(), (json::Error{ErrorCode::too_deep, {1, 257}, ""}));
    EXPECT_TRUE(json::parse("[[1]]", {.depth = 2}).has_value());
    EXPECT_EQ(json::parse("[[[]]]", {.depth = 2}).error().code, ErrorCode::too_deep);
    EXPECT_EQ(json::parse("[1234]", {.bytes = 5}).error().code, ErrorCode::too_large);
    EXPECT_TRUE(json::parse("[1234]", {.bytes = 6}).has_value());
}

TEST(JsonDocument, FindsTheFirstOfManyDuplicates) {
    std::string text = "{";
    for (int i = 0; i < 5000; ++i)
        text += "\"k" + std::to_string(i % 4000) + "\":0,";
    text += "\"z\":0}";
    auto const error = json::parse(text).error();
    EXPECT_EQ(error.code, ErrorCode::duplicate_key);
    EXPECT_EQ(error.key, "k0");
}

}  // namespace
