#include "kit/log/log.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "kit/log/escape.hpp"

namespace {

using logging::Field;
using logging::Level;

std::string json_text(std::string_view text) {
    std::string out;
    logging::append_json_text(out, text);
    return out;
}

TEST(Log, ALineIsOneJsonObject) {
    std::string const path = "/planes";
    Field const fields[] = {{"path", path}, {"status", 200}, {"bytes", std::size_t{12}}};
    EXPECT_EQ(logging::line("2024-03-31T17:00:00.123Z", Level::info, "request", fields),
              R"({"time":"2024-03-31T17:00:00.123Z","level":"info","event":"request",)"
              R"("path":"/planes","status":200,"bytes":12})");
}

TEST(Log, WhatComesFromOutsideCannotForgeALine) {
    EXPECT_EQ(json_text("a\r\n{\"event\":\"login\"}"), R"("a\u000d\u000a{\"event\":\"login\"}")");
    EXPECT_EQ(json_text("\x1b[2J"), R"("\u001b[2J")");
    EXPECT_EQ(json_text("\x7f"), R"("\u007f")");
    EXPECT_EQ(json_text("\xC2\x85"), R"("\u0085")");
    EXPECT_EQ(json_text("\xE2\x80\xA8"), R"("\u2028")");
    EXPECT_EQ(json_text(std::string_view("\0", 1)), R"("\u0000")");
    EXPECT_EQ(json_text("\\"), R"("\\")");
}

TEST(Log, TextStaysAsItIs) {
    EXPECT_EQ(json_text("Bogotá 2024 €😀"), "\"Bogotá 2024 €😀\"");
}

TEST(Log, InvalidUtf8IsReplaced) {
    EXPECT_EQ(json_text("a\xFFz"), "\"a\xEF\xBF\xBDz\"");
    EXPECT_EQ(json_text("\xC3"), "\"\xEF\xBF\xBD\"");                                  // cut short
    EXPECT_EQ(json_text("\xC0\xAF"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");                  // overlong
    EXPECT_EQ(json_text("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");  // surrogate
}

TEST(Log, AFieldIsCutAtFourKibibytesOnACharacter) {
    std::string const whole(4096, 'x');
    EXPECT_EQ(json_text(whole), '"' + whole + '"');
    EXPECT_EQ(json_text(whole + "y"), '"' + whole + "…\"");
    std::string const before(4095, 'x');
    EXPECT_EQ(json_text(before + "á"), '"' + before + "…\"");
}

RC_GTEST_PROP(Log, AnyBytesMakeOneLine, (std::string const& bytes)) {
    std::string const text = json_text(bytes);
    RC_ASSERT(std::none_of(text.begin(), text.end(),
                           [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
}

TEST(Log, LevelsBelowTheThresholdAreSilent) {
    testing::internal::CaptureStderr();
    logging::set_level(Level::warning);
    logging::info("quiet");
    logging::error("loud", {{"code", 7}});
    logging::set_level(Level::info);
    std::string const written = testing::internal::GetCapturedStderr();
    EXPECT_EQ(written.find("quiet"), std::string::npos);
    EXPECT_NE(written.find(R"("level":"error","event":"loud","code":7})"), std::string::npos);
    EXPECT_EQ(std::count(written.begin(), written.end(), '\n'), 1);
}

}  // namespace
