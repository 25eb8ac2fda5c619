#include "base/date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using base::Date;

TEST(Date, ReadsDaysThatExist) {
    EXPECT_EQ(Date::parse("2024-03-31"), Date(2024, 3, 31));
    EXPECT_EQ(Date::parse("2024-02-29"), Date(2024, 2, 29));
    EXPECT_EQ(Date::parse("2000-02-29"), Date(2000, 2, 29));
    EXPECT_EQ(Date::parse("1000-01-01")->text(), "1000-01-01");
    EXPECT_EQ(Date::parse("9999-12-31")->text(), "9999-12-31");
}

TEST(Date, RefusesWhatIsNoDay) {
    for (std::string const text : {"",
                                   "2024",
                                   "2024-03",
                                   "2024-3-31",
                                   "2024-02-30",
                                   "2023-02-29",
                                   "1900-02-29",
                                   "2024-00-10",
                                   "2024-13-01",
                                   "2024-01-00",
                                   "2024-04-31",
                                   "0999-12-31",
                                   "24-03-31",
                                   "2024/03/31",
                                   "2024-03-31 ",
                                   " 2024-03-31",
                                   "2024-03-31T00:00",
                                   "2024-+3-31",
                                   "-024-03-31",
                                   "20240331",
                                   "2024-03-3x"})
        EXPECT_FALSE(Date::parse(text)) << text;
}

TEST(Date, KnowsItsPartsAndItsOrder) {
    Date const day(2024, 3, 31);
    EXPECT_EQ(day.year(), 2024);
    EXPECT_EQ(day.month(), 3);
    EXPECT_EQ(day.day(), 31);
    EXPECT_EQ(day.plus_days(1), Date(2024, 4, 1));
    EXPECT_EQ(Date(2024, 3, 1).plus_days(-1), Date(2024, 2, 29));
    EXPECT_EQ(Date(2023, 12, 31).plus_days(366), Date(2024, 12, 31));
    EXPECT_LT(Date(2023, 12, 31), Date(2024, 1, 1));
}

RC_GTEST_PROP(Date, TextIsReadBackAsItWas, ()) {
    auto const days = *rc::gen::inRange(0, 3'287'181);  // 1000-01-01 to 9999-12-31
    auto const day = Date(1000, 1, 1).plus_days(days);
    RC_ASSERT(Date::parse(day.text()) == day);
    RC_ASSERT(day.plus_days(1) > day);
    RC_ASSERT(day.plus_days(1).text() > day.text() || day == Date(9999, 12, 31));
}

}  // namespace
