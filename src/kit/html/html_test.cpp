// The builder: what a page may hold, and that nothing typed by a person becomes markup.
#include "kit/html/html.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <type_traits>
#include <vector>

using namespace html;

namespace {

template <class T>
concept CanStandInAParagraph = requires(T const& content) { p(content); };

// No way in for a raw string, and no number without someone who prints it.
static_assert(!std::is_constructible_v<Html, std::string>);
static_assert(!std::is_constructible_v<Attribute, std::string>);
static_assert(!std::is_convertible_v<std::string, Url>);
static_assert(!std::is_convertible_v<std::string_view, Url>);
static_assert(!CanStandInAParagraph<int> && !CanStandInAParagraph<bool>);
static_assert(!CanStandInAParagraph<double> && !CanStandInAParagraph<std::nullptr_t>);
static_assert(CanStandInAParagraph<std::string> && CanStandInAParagraph<Html>);

template <class T>
concept CanStandInAScript = requires(T const& content) { script(Url("/a.js"), content); };
static_assert(!CanStandInAScript<std::string> && !CanStandInAScript<Html>);

// The predicate that the compiler asks about each name.
static_assert(detail::is_plain_attribute("data-v") && detail::is_plain_attribute("viewBox"));
static_assert(!detail::is_plain_attribute("style") && !detail::is_plain_attribute("STYLE"));
static_assert(!detail::is_plain_attribute("onclick") && !detail::is_plain_attribute("OnLoad"));
static_assert(!detail::is_plain_attribute("hx-on:click"));
static_assert(!detail::is_plain_attribute("data-hx-on:click"));
static_assert(!detail::is_plain_attribute("href") && !detail::is_plain_attribute("srcdoc"));
static_assert(!detail::is_plain_attribute("") && !detail::is_plain_attribute("a b"));
static_assert(!detail::is_plain_attribute("a\"") && !detail::is_plain_attribute("a="));
static_assert(!xml::detail::is_element_name("script") && !xml::detail::is_element_name("a b"));

TEST(Html, reads_like_its_markup) {
    EXPECT_EQ(div(cls("app-x"), h2("Title"), p("text ", strong("bold"), " more")).text(),
              "<div class=\"app-x\"><h2>Title</h2><p>text <strong>bold</strong> more</p></div>");
}

TEST(Html, void_elements_have_no_end_tag) {
    EXPECT_EQ(br().text(), "<br>");
    EXPECT_EQ(input(type("text"), name("q"), required()).text(),
              "<input type=\"text\" name=\"q\" required>");
    EXPECT_EQ(p("a", br(), "b").text(), "<p>a<br>b</p>");
    EXPECT_EQ(div().text(), "<div></div>");
    EXPECT_EQ(script(Url("/estatico/a.js"), attr("defer")).text(),
              "<script src=\"/estatico/a.js\" defer></script>");
}

TEST(Html, a_document_begins_with_its_doctype) {
    EXPECT_EQ(document(lang("es-CO"), head(title("A & B")), body()).text(),
              "<!DOCTYPE html>\n<html lang=\"es-CO\"><head><title>A &amp; B</title></head>"
              "<body></body></html>\n");
}

TEST(Html, drawings_close_themselves) {
    EXPECT_EQ(svg::svg(attr("viewBox", "0 0 10 10"), svg::title("T"), svg::path(attr("d", "M0 0")))
                  .text(),
              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><title>T</title>"
              "<path d=\"M0 0\"/></svg>");
    EXPECT_EQ(svg::use(href("/estatico/iconos.svg#check")).text(),
              "<use href=\"/estatico/iconos.svg#check\"/>");
}

TEST(Html, documents_in_xml) {
    EXPECT_EQ(
        xml::document(xml::element("feed", attr("xml:lang", "es"), xml::element("title", "P&D"),
                                   xml::element("link", href("/planes"))))
            .text(),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xml:lang=\"es\">"
        "<title>P&amp;D</title><link href=\"/planes\"/></feed>\n");
}

TEST(Html, choice_and_repetition) {
    std::vector<std::string> const names{"uno", "<dos>"};
    EXPECT_EQ(ul(each(names, [](std::string const& one) { return li(one); })).text(),
              "<ul><li>uno</li><li>&lt;dos&gt;</li></ul>");
    EXPECT_EQ(fragment(when(true, p("a")), when(false, p("b")), when(true, "c<")).text(),
              "<p>a</p>c&lt;");
    EXPECT_EQ(p(when(false, cls("x")), when(true, id("y"))).text(), "<p id=\"y\"></p>");
    int calls = 0;
    auto const make = [&calls] {
        ++calls;
        return p("made");
    };
    EXPECT_TRUE(when(false, make).empty());
    EXPECT_EQ(calls, 0);
    EXPECT_EQ(when(true, make).text(), "<p>made</p>");
    EXPECT_EQ(calls, 1);
    EXPECT_EQ(p(std::optional<Html>(), std::optional<Html>(b("x"))).text(), "<p><b>x</b></p>");
}

TEST(Html, attributes_print_numbers_and_skip_empty_classes) {
    EXPECT_EQ(td(colspan(2), attr("data-v", -14), cls("a", "", std::string("b"))).text(),
              "<td colspan=\"2\" data-v=\"-14\" class=\"a b\"></td>");
    EXPECT_EQ(p(cls("")).text(), "<p></p>");
    EXPECT_EQ(p(attributes(id("a"), hidden())).text(), "<p id=\"a\" hidden></p>");
}

TEST(Html, escaping_of_text) {
    struct Case {
        std::string words, expected;
    };
    for (Case const& c : std::vector<Case>{
             {"", ""},
             {"Año ≥ 2024 ÷ «ñ»", "Año ≥ 2024 ÷ «ñ»"},
             {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
             {"a & b &amp; c", "a &amp; b &amp;amp; c"},
             {"</title><img src=x onerror=alert(1)>",
              "&lt;/title&gt;&lt;img src=x onerror=alert(1)&gt;"},
             {"<!--", "&lt;!--"},
             {"]]>", "]]&gt;"},
             {"\"quotes' stay\"", "\"quotes' stay\""},
             {"tab\tand\nline\r", "tab\tand\nline\n"},
             {"one\r\n\r\ntwo", "one\n\ntwo"},
             {std::string("nul\0!", 5), "nul\xEF\xBF\xBD!"},
             {"bell\x07 del\x7F", "bell\xEF\xBF\xBD del\xEF\xBF\xBD"},
         }) {
        EXPECT_EQ(text(c.words).text(), c.expected);
        EXPECT_EQ(p(c.words).text(), "<p>" + c.expected + "</p>");
        EXPECT_EQ(textarea(c.words).text(), "<textarea>\n" + c.expected + "</textarea>");
    }
}

TEST(Html, escaping_of_attributes) {
    struct Case {
        std::string words, expected;
    };
    for (Case const& c : std::vector<Case>{
             {"", ""},
             {"\" onclick=\"alert(1)", "&quot; onclick=&quot;alert(1)"},
             {"' autofocus onfocus='x", "&#39; autofocus onfocus=&#39;x"},
             {"\"><script>", "&quot;&gt;&lt;script&gt;"},
             {"a&quot;b", "a&amp;quot;b"},
             {"line\nbreak\ttab\rreturn", "line&#10;break&#9;tab&#10;return"},
             {"one\r\ntwo", "one&#10;two"},
             {std::string("\0", 1), "\xEF\xBF\xBD"},
             {"Ministerio de Educación", "Ministerio de Educación"},
         }) {
        EXPECT_EQ(input(value(c.words)).text(), "<input value=\"" + c.expected + "\">");
        EXPECT_EQ(p(attr("data-v", c.words)).text(), "<p data-v=\"" + c.expected + "\"></p>");
    }
}

// A large table is taken over by its ancestors; what somebody still holds is copied.
TEST(Html, large_markup_is_the_same_taken_over_or_copied) {
    std::string const words(5000, 'x');
    Html const held = p(words);
    std::string const expected = "<div id=\"a\">b<p>" + words + "</p>c&amp;</div>";
    EXPECT_EQ(div(id("a"), "b", held, "c&").text(), expected);
    EXPECT_EQ(div(id("a"), "b", p(words), "c&").text(), expected);
    EXPECT_EQ(held.text(), "<p>" + words + "</p>");
    EXPECT_EQ(fragment(p(words), p("y")).text(), held.text() + "<p>y</p>");
    EXPECT_EQ(fragment(p("y"), p(words)).text(), "<p>y</p>" + held.text());
}

// Whatever is typed, the only markup of a page is the markup that the program wrote.
RC_GTEST_PROP(Html, no_text_adds_markup, (std::string const& words)) {
    std::string const made = p(attr("data-v", words), words).text();
    RC_ASSERT(std::count(made.begin(), made.end(), '<') == 2);
    RC_ASSERT(std::count(made.begin(), made.end(), '>') == 2);
    RC_ASSERT(std::count(made.begin(), made.end(), '"') >= 2);
    std::size_t const close = made.find("\">");
    RC_ASSERT(made.substr(11, close - 11).find_first_of("\"'<>") == std::string::npos);
}

}  // namespace
