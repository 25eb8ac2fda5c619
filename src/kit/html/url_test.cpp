// Addresses: the list of kinds that may stand in a page, and what must never pass.
#include "kit/html/url.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kit/html/html.hpp"

using html::Url;

namespace {

TEST(Url, allowed_as_they_stand) {
    for (char const* const text :
         {"/", "/planes", "/planes/PES-2020?corte=2024-03-31&alcance=vigencia#metas", "#contenido",
          "?orden=avance", "https://www.gov.co", "https://www.gov.co/", "http://127.0.0.1:8080/a",
          "mailto:planeacion@entidad.gov.co", "/a//b"}) {
        ASSERT_TRUE(Url::parse(text)) << text;
        EXPECT_EQ(Url::parse(text)->text(), text);
        EXPECT_TRUE(Url::is_plain(text)) << text;
    }
}

TEST(Url, refused) {
    for (std::string_view const text :
         std::initializer_list<std::string_view>{"",
                                                 "javascript:alert(1)",
                                                 "JAVASCRIPT:alert(1)",
                                                 " javascript:alert(1)",
                                                 "java\tscript:alert(1)",
                                                 "java\nscript:alert(1)",
                                                 "\x01javascript:alert(1)",
                                                 "data:text/html,<script>alert(1)</script>",
                                                 "vbscript:x",
                                                 "blob:https://a/b",
                                                 "file:///etc/passwd",
                                                 "ftp://a.co/",
                                                 "//evil.example",
                                                 "//evil.example/planes",
                                                 "/\\evil.example",
                                                 "\\\\evil.example",
                                                 "\\/evil",
                                                 "https:evil",
                                                 "https:/evil",
                                                 "https://",
                                                 "http://?",
                                                 "https://www.gov.co@evil.example/",
                                                 "https://a:b@evil/",
                                                 "mailto:",
                                                 "HTTPS://www.gov.co",
                                                 "planes",
                                                 "../planes",
                                                 "/a b",
                                                 "/a\r\nb",
                                                 "/\t/evil.example",
                                                 std::string_view("/a\0b", 4)}) {
        EXPECT_FALSE(Url::parse(text)) << text;
        EXPECT_FALSE(Url::is_plain(text)) << text;
    }
}

TEST(Url, encodes_what_an_address_may_not_hold) {
    EXPECT_EQ(Url::parse("https://www.bogota.gov.co/año?q=\"<b>\"")->text(),
              "https://www.bogota.gov.co/a%C3%B1o?q=%22%3Cb%3E%22");
    EXPECT_EQ(Url::path({"planes", "PES 2020/24", "año"}).text(),
              "/planes/PES%202020%2F24/a%C3%B1o");
    EXPECT_EQ(Url::path({"a"}).query("q", "x&y=1#z").query("corte", "2024-03-31").text(),
              "/a?q=x%26y%3D1%23z&corte=2024-03-31");
    EXPECT_EQ(Url("/a?b=1#c").query("d", "2").text(), "/a?b=1&d=2#c");
    EXPECT_EQ(Url("/a#b").fragment("meta 3").text(), "/a#meta%203");
}

TEST(Url, a_path_never_leaves_the_site_nor_climbs) {
    EXPECT_EQ(Url::path({}).text(), "/");
    EXPECT_EQ(Url::path({"", "evil.example"}).text(), "/evil.example");
    EXPECT_EQ(Url::path({"/evil.example"}).text(), "/%2Fevil.example");
    EXPECT_EQ(Url::path({"planes", "..", "."}).text(), "/planes/.._/._");
    EXPECT_EQ(Url::path({".._", "...", "._a"}).text(), "/..__/.../._a");
}

TEST(Url, stands_in_attributes_escaped) {
    EXPECT_EQ(html::a(html::href("/a?b=1&c=2"), "x").text(), "<a href=\"/a?b=1&amp;c=2\">x</a>");
    EXPECT_EQ(html::form(html::action("/buscar")).text(), "<form action=\"/buscar\"></form>");
}

// Whatever the segments hold, the result is one of ours and passes the check it would face as text.
RC_GTEST_PROP(Url, every_built_path_is_plain, (std::string const& a, std::string const& b)) {
    Url const url = Url::path({a, b}).query(a, b).fragment(b);
    RC_ASSERT(Url::is_plain(url.text()));
    RC_ASSERT(url.text().starts_with('/'));
    RC_ASSERT(Url::parse(url.text()) == url);
}

}  // namespace
