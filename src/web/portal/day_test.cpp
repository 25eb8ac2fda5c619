#include "web/portal/day.hpp"

#include <gtest/gtest.h>

namespace {

auto const today = base::Date::parse("2026-11-21").value();

std::string day(std::string_view text) {
    auto const date = web::parse_day(text, today);
    return date ? date->text() : "none";
}

TEST(Day, is_written_as_people_and_as_programs_do) {
    for (auto const* const text :
         {"31/03/2024", "31-03-2024", "31/3/2024", "31/3/24", "2024-03-31"})
        EXPECT_EQ(day(text), "2024-03-31") << text;
    EXPECT_EQ(day("1/2/2025"), "2025-02-01");
    EXPECT_EQ(day("hoy"), "2026-11-21");
}

TEST(Day, that_is_none_is_refused) {
    for (auto const* const text :
         {"", "31", "31/03", "31/03/", "31/13/2024", "30/02/2024", "31/03/024", "31/03/20245",
          "-1/03/2024", "31//2024", "31/03/2024 ", "a/b/cd", "3a/03/2024", "2024-3-31",
          "31.03.2024"})
        EXPECT_EQ(day(text), "none") << text;
}

}  // namespace
