// Contrast against values that are known elsewhere: WCAG's own ends, and the greys that are the
// last to pass and the first to fail on white (#767676 at 4.54, #777777 at 4.48).
#include "web/portal/contrast.hpp"

#include <gtest/gtest.h>

#include "web/portal/identity_assets.hpp"

namespace {

double between(std::string_view one, std::string_view other) {
    return web::contrast(web::parse_colour(one).value(), web::parse_colour(other).value());
}

TEST(Contrast, IsThatOfTheGuidelines) {
    EXPECT_DOUBLE_EQ(between("#000000", "#FFFFFF"), 21);
    EXPECT_DOUBLE_EQ(between("#0943B5", "#0943b5"), 1);
    EXPECT_NEAR(between("#767676", "#FFFFFF"), 4.54, 0.005);
    EXPECT_NEAR(between("#ffffff", "#777777"), 4.48, 0.005);
    EXPECT_NEAR(between("#FF0000", "#FFFFFF"), 4.00, 0.005);
    EXPECT_NEAR(between("#0000FF", "#FFFFFF"), 8.59, 0.005);
}

TEST(Contrast, AColourIsAcceptedFromFourAndAHalfAgainstWhite) {
    EXPECT_TRUE(web::accepts_colour("#767676"));
    EXPECT_FALSE(web::accepts_colour("#777777"));
    EXPECT_TRUE(web::accepts_colour("#0943B5"));
    for (auto const* text : {"", "#", "0943B5", "#0943B", "#0943B55", "#0943BG", "#-1-1-1", "blue"})
        EXPECT_FALSE(web::accepts_colour(text)) << text;
}

TEST(Contrast, MixesAsAStylesheetDoes) {
    EXPECT_EQ(web::mixed({100, 0, 255}, 79, {0, 0, 0}), (web::Colour{79, 0, 201}));
    EXPECT_EQ(web::mixed({0, 0, 0}, 14, {255, 255, 255}), (web::Colour{219, 219, 219}));
}

// A reader who chose the high contrast keeps its colours, whatever those of the entity are.
TEST(Contrast, TheEntitysColourIsNotThatOfTheHighContrast) {
    web::Identity identity;
    EXPECT_EQ(web::stylesheet(identity), "");
    identity.colour = "#123456";
    auto const sheet = web::stylesheet(identity);
    EXPECT_NE(sheet.find("[data-contraste=\"alto\"]"), std::string::npos);
    EXPECT_EQ(sheet.find(":root{"), sheet.rfind(":root{"));
    EXPECT_NE(sheet.find("@media print{:root{"), std::string::npos);
}

}  // namespace
