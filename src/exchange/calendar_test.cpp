// Expected text: RFC 5545, by hand.
#include "exchange/calendar.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace exchange {
namespace {

base::Instant const now = *base::Instant::parse("2026-11-29T10:05:09Z");

TEST(Calendar, AnEventIsAWholeDay) {
    auto const text = calendar_file("Plazos",
                                    {{.uid = "plan.2026-Q4@rumbo",
                                      .day = base::Date(2026, 12, 31),
                                      .summary = "Reporte; de, plan\\",
                                      .description = "uno\ndos",
                                      .address = "https://e.gov.co/planes/p"}},
                                    now);
    EXPECT_EQ(text,
              "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Rumbo//Plazos//ES\r\n"
              "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Plazos\r\n"
              "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n"
              "BEGIN:VEVENT\r\nUID:plan.2026-Q4@rumbo\r\nDTSTAMP:20261129T100509Z\r\n"
              "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"
              "SUMMARY:Reporte\\; de\\, plan\\\\\r\nDESCRIPTION:uno\\ndos\r\n"
              "URL:https://e.gov.co/planes/p\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
              "END:VCALENDAR\r\n");
}

TEST(Calendar, NoLineIsLongerThan75OctetsNorCutsACharacter) {
    std::string summary;
    for (int i = 0; i < 50; ++i)
        summary += "añ€";
    auto const text =
        calendar_file("P", {{.uid = "u", .day = base::Date(2026, 1, 1), .summary = summary}}, now);
    std::string unfolded;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = text.find("\r\n", at);
        auto const line = text.substr(at, end - at);
        EXPECT_LE(line.size(), 75U);
        ASSERT_FALSE(line.empty());
        EXPECT_NE(static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]) & 0xC0U, 0x80U);
        unfolded += line[0] == ' ' ? line.substr(1) : "\n" + line;
        at = end + 2;
    }
    EXPECT_NE(unfolded.find("\nSUMMARY:" + summary + "\n"), std::string::npos);
}

TEST(Calendar, NothingEndsItsLine) {
    auto const text = calendar_file(
        "P", {{.uid = "u", .day = base::Date(2026, 1, 1), .summary = "a\r\nBEGIN:VALARM"}}, now);
    EXPECT_EQ(text.find("\nBEGIN:VALARM"), std::string::npos);
    EXPECT_NE(text.find("SUMMARY:a\\nBEGIN:VALARM\r\n"), std::string::npos);
}

}  // namespace
}  // namespace exchange
