#include "domain/period/period.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using base::Date;
using domain::Frequency;
using domain::Period;

Period period(std::string_view text) {
    return Period::parse(text).value();
}

TEST(Period, BeginsAndEndsOnTheCalendar) {
    struct Row {
        std::string text;
        Frequency frequency;
        std::string first;
        std::string last;
    };
    for (auto const& row : std::vector<Row>{
             {"2024", Frequency::yearly, "2024-01-01", "2024-12-31"},
             {"2024-H1", Frequency::half_yearly, "2024-01-01", "2024-06-30"},
             {"2024-H2", Frequency::half_yearly, "2024-07-01", "2024-12-31"},
             {"2024-C1", Frequency::four_monthly, "2024-01-01", "2024-04-30"},
             {"2024-C2", Frequency::four_monthly, "2024-05-01", "2024-08-31"},
             {"2024-C3", Frequency::four_monthly, "2024-09-01", "2024-12-31"},
             {"2024-Q1", Frequency::quarterly, "2024-01-01", "2024-03-31"},
             {"2024-Q4", Frequency::quarterly, "2024-10-01", "2024-12-31"},
             {"2024-B1", Frequency::bimonthly, "2024-01-01", "2024-02-29"},
             {"2023-B1", Frequency::bimonthly, "2023-01-01", "2023-02-28"},
             {"2024-B6", Frequency::bimonthly, "2024-11-01", "2024-12-31"},
             {"2024-02", Frequency::monthly, "2024-02-01", "2024-02-29"},
             {"9999-12", Frequency::monthly, "9999-12-01", "9999-12-31"},
             {"1000", Frequency::yearly, "1000-01-01", "1000-12-31"},
         }) {
        auto const read = period(row.text);
        EXPECT_EQ(read.frequency(), row.frequency) << row.text;
        EXPECT_EQ(read.first_day().text(), row.first) << row.text;
        EXPECT_EQ(read.last_day().text(), row.last) << row.text;
        EXPECT_EQ(read.text(), row.text);
        EXPECT_EQ(read.year(), std::stoi(row.text));
    }
}

TEST(Period, RefusesPeriodsThatDoNotExist) {
    for (std::string const text :
         {"",         "24",       "202",     "20245",   "0999",       "0000",    "2024-",
          "2024-H0",  "2024-H3",  "2024-C4", "2024-Q0", "2024-Q5",    "2024-B7", "2024-00",
          "2024-13",  "2024-1",   "2024-1a", "2024-q1", "2024-X1",    "2024Q1",  "2024-Q",
          "2024-Q11", "2024-Q1 ", " 2024",   "-2024",   "2024-01-01", "２０２４"})
        EXPECT_FALSE(Period::parse(text)) << text;
    EXPECT_FALSE(Period::parse(std::string_view("2024-\0\x31", 7)));
}

TEST(Period, OverlapsWhatSharesADay) {
    EXPECT_TRUE(period("2024").overlaps(period("2024-Q1")));
    EXPECT_TRUE(period("2024-C1").overlaps(period("2024-Q2")));
    EXPECT_FALSE(period("2024-C1").overlaps(period("2024-B3")));
    EXPECT_FALSE(period("2024-12").overlaps(period("2025")));
}

TEST(Period, IsOrderedByItsEndTheFinerFirst) {
    EXPECT_TRUE(ends_before(period("2024-Q3"), period("2024-Q4")));
    EXPECT_TRUE(ends_before(period("2024-12"), period("2024-Q4")));
    EXPECT_TRUE(ends_before(period("2024-Q4"), period("2024")));
    EXPECT_TRUE(ends_before(period("2023"), period("2024-01")));
    EXPECT_FALSE(ends_before(period("2024"), period("2024-Q4")));
    EXPECT_FALSE(ends_before(period("2024"), period("2024")));
}

TEST(Period, IsDueOnItsLastDay) {  // measurement.md §1
    auto const last_due = [](Date day, Frequency frequency) {
        return Period::from_ordinal(frequency, last_due_ordinal(day, frequency)).text();
    };
    EXPECT_EQ(last_due(Date(2024, 3, 31), Frequency::quarterly), "2024-Q1");
    EXPECT_EQ(last_due(Date(2024, 3, 30), Frequency::quarterly), "2023-Q4");
    EXPECT_EQ(last_due(Date(2024, 12, 31), Frequency::yearly), "2024");
    EXPECT_EQ(last_due(Date(2024, 12, 30), Frequency::yearly), "2023");
    EXPECT_EQ(last_due(Date(2024, 2, 29), Frequency::monthly), "2024-02");
    EXPECT_EQ(last_due(Date(2023, 2, 28), Frequency::bimonthly), "2023-B1");
    EXPECT_EQ(last_due(Date(2024, 1, 1), Frequency::half_yearly), "2023-H2");
}

RC_GTEST_PROP(Period, EveryDayLiesInOnePeriodOfEachFrequency, ()) {
    auto const day = Date(1000, 1, 1).plus_days(*rc::gen::inRange(0, 3'287'182));
    for (auto const& [frequency, token] : domain::frequency_tokens) {
        auto const period = Period::containing(day, frequency);
        RC_ASSERT(period.first_day() <= day);
        RC_ASSERT(day <= period.last_day());
        RC_ASSERT(Period::parse(period.text()) == period);
        RC_ASSERT(Period::from_ordinal(frequency, period.ordinal()) == period);
        auto const next = Period::from_ordinal(frequency, period.ordinal() + 1);
        RC_ASSERT(next.first_day() == period.last_day().plus_days(1));
        RC_ASSERT(period.index() >= 1);
        RC_ASSERT(period.index() <= periods_per_year(frequency));
        auto const due = Period::from_ordinal(frequency, last_due_ordinal(day, frequency));
        RC_ASSERT(due.last_day() <= day);
        RC_ASSERT(Period::from_ordinal(frequency, due.ordinal() + 1).last_day() > day);
    }
}

}  // namespace
