// Known answers: procedure.md R2; Easter Sundays from the published tables of the Church.
#include "domain/period/business_days.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace domain {
namespace {

std::string due(std::string const& period) {
    return report_due(*Period::parse(period)).text();
}

TEST(BusinessDays, ReportsAreDueAsTheProcedureSays) {
    EXPECT_EQ(due("2023-Q3"), "2023-10-17");
    EXPECT_EQ(due("2029-Q3"), "2029-10-16");
    EXPECT_EQ(due("2030-Q2"), "2030-07-16");
    EXPECT_EQ(due("2027-Q4"), "2028-01-17");
}

TEST(BusinessDays, AnOrdinaryFifteenthStands) {
    EXPECT_EQ(due("2024-Q1"), "2024-04-15");  // a Monday
    EXPECT_EQ(due("2024-01"), "2024-02-15");
}

TEST(BusinessDays, AYearHasSoManyHolidays) {
    EXPECT_EQ(holidays(2024).size(), 18U);
    EXPECT_EQ(holidays(2025).size(), 17U);  // Sacred Heart and Saint Peter on one Monday
    EXPECT_EQ(holidays(2026).size(), 19U);
    EXPECT_EQ(holidays(2030).size(), 18U);
}

TEST(BusinessDays, HolidaysOf2026ByHand) {
    std::vector<std::string> const expected{"2026-01-01", "2026-01-12", "2026-03-23", "2026-04-02",
                                            "2026-04-03", "2026-05-01", "2026-05-18", "2026-06-08",
                                            "2026-06-15", "2026-06-29", "2026-07-13", "2026-07-20",
                                            "2026-08-07", "2026-08-17", "2026-10-12", "2026-11-02",
                                            "2026-11-16", "2026-12-08", "2026-12-25"};
    std::vector<std::string> found;
    for (auto const day : holidays(2026))
        found.push_back(day.text());
    EXPECT_EQ(found, expected);
}

TEST(BusinessDays, TheNinthOfJulyIsOneFrom2026On) {
    auto const has = [](int year, unsigned month, unsigned day) {
        return std::ranges::binary_search(holidays(year), base::Date(year, month, day));
    };
    EXPECT_FALSE(has(2025, 7, 14));
    EXPECT_TRUE(has(2026, 7, 13));
}

// Good Friday stands two days before Easter.
TEST(BusinessDays, EasterIsWhereTheTablesPutIt) {
    for (auto const* good_friday : {"2000-04-21", "2008-03-21", "2011-04-22", "2019-04-19",
                                    "2024-03-29", "2025-04-18", "2038-04-23", "2049-04-16"}) {
        auto const day = *base::Date::parse(good_friday);
        EXPECT_TRUE(std::ranges::binary_search(holidays(day.year()), day)) << good_friday;
    }
}

TEST(BusinessDays, AnEntityAddsItsOwn) {
    std::vector const own{base::Date(2024, 4, 15), base::Date(2024, 4, 16)};
    EXPECT_EQ(report_due(*Period::parse("2024-Q1"), own).text(), "2024-04-17");
    EXPECT_FALSE(is_business_day(base::Date(2024, 4, 13)));  // a Saturday
    EXPECT_TRUE(is_business_day(base::Date(2024, 4, 12)));
}

}  // namespace
}  // namespace domain
