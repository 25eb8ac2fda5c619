#include "kit/http/target.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kit/http/url.hpp"

namespace {

using http::is_host;
using http::parse_cookies;
using http::parse_form;
using http::parse_target;
using Segments = std::vector<std::string>;

TEST(Target, SegmentsAreDecodedOnce) {
    EXPECT_EQ(parse_target("/")->segments, Segments{});
    EXPECT_EQ(parse_target("/planes")->segments, Segments{"planes"});
    EXPECT_EQ(parse_target("/planes/PES%2024")->segments, (Segments{"planes", "PES 24"}));
    EXPECT_EQ(parse_target("/a%2520b")->segments, Segments{"a%20b"});
    EXPECT_EQ(parse_target("/a%2Fb/c")->segments, (Segments{"a/b", "c"}));
    EXPECT_EQ(parse_target("/a+b")->segments, Segments{"a+b"});
    EXPECT_EQ(parse_target("/Bogot%C3%A1")->segments, Segments{"Bogotá"});
    EXPECT_EQ(parse_target("/Bogotá")->segments, Segments{"Bogotá"});
    EXPECT_EQ(parse_target("/a/")->segments, (Segments{"a", ""}));
    EXPECT_EQ(parse_target("//a")->segments, (Segments{"", "a"}));
    EXPECT_EQ(parse_target("/...")->segments, Segments{"..."});
}

TEST(Target, ThePathStaysAsItCame) {
    auto const target = parse_target("/planes/PES%2024?corte=2024-03-31");
    EXPECT_EQ(target->path, "/planes/PES%2024");
    EXPECT_EQ(target->query.find("corte"), "2024-03-31");
}

class RefusedTarget : public testing::TestWithParam<std::string_view> {};

TEST_P(RefusedTarget, Is400) {
    auto const parsed = parse_target(GetParam());
    ASSERT_FALSE(parsed.has_value());
    EXPECT_EQ(parsed.error().status, http::Status::bad_request);
    EXPECT_FALSE(parsed.error().why.empty());
}

INSTANTIATE_TEST_SUITE_P(Target, RefusedTarget,
                         testing::Values("", "planes", "*", "?a=1", "/a#b", "/a b", "/a\tb", "/%",
                                         "/%4", "/%zz", "/%00", "/a/..", "/../a", "/%2e%2E/a", "/.",
                                         "/a/%2e", "/%0a", "/%7f", "/%ff", "/%C3", "/%C0%AF",
                                         "/\xff", "/a?b=%", "/a?%zz=1", "/a?b=%00", "/a?b=%ff"));

TEST(Query, KeepsOrderAndRepetition) {
    auto const form = parse_form("b=1&a=dos+palabras&b=2&c&d=&&=e&f=1=2");
    ASSERT_TRUE(form.has_value());
    EXPECT_EQ(*form, (http::Parameters{{"b", "1"},
                                       {"a", "dos palabras"},
                                       {"b", "2"},
                                       {"c", ""},
                                       {"d", ""},
                                       {"", "e"},
                                       {"f", "1=2"}}));
    EXPECT_EQ(form->find("b"), "1");
    EXPECT_EQ(form->all("b"), (std::vector<std::string_view>{"1", "2"}));
    EXPECT_EQ(form->find("B"), std::nullopt);
}

TEST(Query, TakesWhatBrowsersLeaveBare) {
    EXPECT_EQ(parse_target("/a?f[x]=|{}\"^`")->query.find("f[x]"), "|{}\"^`");
    EXPECT_EQ(parse_target("/a?b=c?d/e")->query.find("b"), "c?d/e");
    EXPECT_EQ(parse_form("nota=l%C3%ADnea+1%0D%0Al%C3%ADnea+2")->find("nota"),
              "línea 1\r\nlínea 2");
}

TEST(Query, HoldsAThousandParameters) {
    std::string thousand;
    for (int i = 0; i < 1000; ++i)
        thousand += "a=1&";
    EXPECT_EQ(parse_form(thousand)->size(), 1000U);
    EXPECT_FALSE(parse_form(thousand + "a=1").has_value());
}

TEST(Cookies, AreReadAndStrangeOnesLeftOut) {
    EXPECT_EQ(parse_cookies("a=1; b=x%20y ;c=\"q\"; nada; =v; d=1=2;"),
              (http::Parameters{{"a", "1"}, {"b", "x%20y"}, {"c", "q"}, {"d", "1=2"}}));
    EXPECT_TRUE(parse_cookies("").empty());
    EXPECT_TRUE(parse_cookies("a=\xff").empty());
    EXPECT_EQ(parse_cookies("a=\"").find("a"), "\"");
}

TEST(Host, IsANameOrAddressAndAPort) {
    for (auto const* good : {"localhost", "rumbo.gov.co", "rumbo.gov.co:8080", "127.0.0.1:80",
                             "[::1]:8080", "[::1]", "a_b.local", "host:"})
        EXPECT_TRUE(is_host(good)) << good;
    for (auto const* bad : {"", "a b", "a/b", "user@host", "a:b", "a:99999", "[::1", "a,b/c", ":80",
                            "a?b", "a#b", "a\\b", "<a>", "a:0"})
        EXPECT_FALSE(is_host(bad)) << bad;
}

TEST(Url, Encodes) {
    EXPECT_EQ(http::path_of({"PES 2024/1"}), "/PES%202024%2F1");
    EXPECT_EQ(http::path_of({"a-b_c.d~e"}), "/a-b_c.d~e");
    EXPECT_EQ(http::path_of({"á&=+?#%"}), "/%C3%A1%26%3D%2B%3F%23%25");
    EXPECT_EQ(http::path_of({}), "/");
    EXPECT_EQ(http::path_of({"planes", "PES 24"}), "/planes/PES%2024");
    EXPECT_EQ(http::Query().text(), "");
    EXPECT_EQ(http::Query().add("corte", "2024-03-31").add("q", "a b&c").text(),
              "?corte=2024-03-31&q=a%20b%26c");
}

// Any printable text survives the way into an address and back.
RC_GTEST_PROP(Url, WhatIsWrittenIsRead, ()) {
    auto const text =
        *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange<char>(0x20, 0x7F)));
    RC_PRE(text != "." && text != "..");
    auto const target =
        parse_target(http::path_of({"a", text}) + http::Query().add(text, text).text());
    RC_ASSERT(target.has_value());
    RC_ASSERT(target->segments == (Segments{"a", text}));
    RC_ASSERT(target->query.find(text) == text);
}

}  // namespace
