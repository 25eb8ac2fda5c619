// What every QR code has, whatever it says: its size, and the three squares by which a camera finds
// it. That cameras read it is seen in tests/browser/staff.test.mjs.
#include "kit/chart/qr_code.hpp"

#include <gtest/gtest.h>

namespace {

std::string drawn(std::string text) {
    return chart::qr_code({.id = "q", .title = "T", .text = std::move(text)}).text();
}

bool has(std::string const& drawing, std::string const& piece) {
    return drawing.find(piece) != std::string::npos;
}

// Version 1 has 21 squares a side, and 8 more of quiet zone.
TEST(QrCode, AShortTextIsTheSmallestOne) {
    auto const drawing = drawn("HOLA");
    EXPECT_TRUE(has(drawing, "viewBox=\"0 0 29 29\"")) << drawing.substr(0, 300);
}

TEST(QrCode, HasItsFinderSquares) {
    auto const drawing = drawn("HOLA");
    for (auto const* corner : {"M4 4h1", "M10 4h1", "M18 4h1", "M24 4h1", "M4 18h1", "M4 24h1"})
        EXPECT_TRUE(has(drawing, corner)) << corner;
    for (auto const* ring : {"M5 5h1", "M11 4h1", "M17 4h1", "M3 3h1"})
        EXPECT_FALSE(has(drawing, ring)) << ring;
}

TEST(QrCode, HoldsAThousandBytesAndNoMore) {
    EXPECT_FALSE(drawn(std::string(1000, 'x')).empty());
    EXPECT_ANY_THROW(drawn(std::string(1001, 'x')));
}

}  // namespace
