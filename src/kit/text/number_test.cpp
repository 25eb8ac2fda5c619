#include "kit/text/number.hpp"

#include <gtest/gtest.h>

namespace {

using text::Language;
constexpr auto es = Language::spanish;
constexpr auto en = Language::english;

TEST(Number, IsGroupedFromFourDigitsOn) {  // interface.md §8.3
    EXPECT_EQ(text::number(es, "4155036.5"), "4.155.036,5");
    EXPECT_EQ(text::number(es, "1234.5"), "1.234,5");
    EXPECT_EQ(text::number(es, "16131000000"), "16.131.000.000");
    EXPECT_EQ(text::number(es, "999"), "999");
    EXPECT_EQ(text::number(es, "100000"), "100.000");
    EXPECT_EQ(text::number(es, "0.500"), "0,500");
    EXPECT_EQ(text::number(es, "-1234567.001"), "\u22121.234.567,001");
    EXPECT_EQ(text::number(es, "-999"), "\u2212999");
    EXPECT_EQ(text::number(en, "4155036.5"), "4,155,036.5");
    EXPECT_EQ(text::number(en, "-1000"), "\u22121,000");
    EXPECT_EQ(text::number(en, ""), "");
}

TEST(Percent, HasAThinSpaceInSpanishProse) {
    EXPECT_EQ(text::percent(es, "72.54"), "72,54\u202F%");
    EXPECT_EQ(text::percent(es, "72.54", text::PercentSpace::wide), "72,54\u00A0%");
    EXPECT_EQ(text::percent(es, "72.54", text::PercentSpace::none), "72,54%");
    EXPECT_EQ(text::percent(en, "-1072.54"), "\u22121,072.54%");
}

TEST(Dates, AreWrittenAsPeopleDo) {
    base::Date const day{2024, 3, 31};
    EXPECT_EQ(text::date_long(es, day), "31 de marzo de 2024");
    EXPECT_EQ(text::date_long(en, day), "31 March 2024");
    EXPECT_EQ(text::date_short(es, day), "31/03/2024");
    EXPECT_EQ(text::date_short(en, base::Date(2024, 1, 5)), "05/01/2024");
    EXPECT_EQ(text::date_long(es, base::Date(2025, 12, 1)), "1 de diciembre de 2025");
    EXPECT_EQ(text::month_name(es, 1), "enero");
    EXPECT_EQ(text::month_name(en, 12), "December");
}

TEST(ClockTime, HasTwoDigitsOfEach) {
    EXPECT_EQ(text::clock_time(0), "00:00");
    EXPECT_EQ(text::clock_time(65), "01:05");
    EXPECT_EQ(text::clock_time(1439), "23:59");
}

}  // namespace
