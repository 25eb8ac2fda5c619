#include "cli/terminal.hpp"

#include <gtest/gtest.h>

namespace cli {
namespace {

TEST(Terminal, columns_are_what_the_eye_sees) {
    EXPECT_EQ(width_of("Gestión"), 7);
    EXPECT_EQ(width_of("Gestio\u0301n"), 7);  // the accent combines
    EXPECT_EQ(width_of("計画"), 4);
    EXPECT_EQ(width_of("98,45\u202F%"), 7);
    EXPECT_EQ(width_of(""), 0);
}

TEST(Terminal, what_others_wrote_does_not_steer_it) {
    EXPECT_EQ(printable("\x1b[31mrojo\x07"), "\uFFFD[31mrojo\uFFFD");
    EXPECT_EQ(printable("a\nb\tc"), "a b c");
    EXPECT_EQ(printable("\u009B2J"), "\uFFFD2J");      // C1
    EXPECT_EQ(printable("\u202Eatad"), "\uFFFDatad");  // right-to-left override
    EXPECT_EQ(printable("caf\xE9"), "caf\uFFFD");      // not UTF-8
    EXPECT_EQ(printable("Política «ñ» ≥ 1"), "Política «ñ» ≥ 1");
}

TEST(Terminal, a_text_is_cut_where_it_no_longer_fits) {
    EXPECT_EQ(shortened("Gestión pública", 15), "Gestión pública");
    EXPECT_EQ(shortened("Gestión pública", 9), "Gestión…");
    EXPECT_EQ(shortened("計画計画", 4), "計…");
}

TEST(Terminal, lines_break_at_spaces) {
    EXPECT_EQ(wrapped("uno dos tres cuatro", 9, 1), " uno dos\n tres\n cuatro");
    EXPECT_EQ(wrapped("larguísimo", 3, 0), "larguísimo");
}

TEST(Terminal, colours_only_where_they_are_wanted) {
    EXPECT_EQ(painted({100, Colours::none}, Paint::bad, "x"), "x");
    EXPECT_EQ(painted({100, Colours::ansi}, Paint::bad, "x"), "\x1b[31mx\x1b[0m");
    EXPECT_EQ(painted({100, Colours::ansi}, Paint::plain, "x"), "x");
}

}  // namespace
}  // namespace cli
