#include "web/portal/preferences.hpp"

#include <gtest/gtest.h>

namespace {

using web::components::Preferences;
using Contrast = Preferences::Contrast;
using Letter = Preferences::Letter;
using Density = Preferences::Density;

std::string again(std::string_view key) {
    return web::preferences_key(web::parse_preferences(key));
}

TEST(Preferences, ComeBackFromTheCookieThatHoldsThem) {
    for (auto const* key : {"normal.0", "alto.0", "normal.1", "alto.2", "normal.0.compacta",
                            "alto.2.compacta", "normal.1.compacta"})
        EXPECT_EQ(again(key), key);
    auto const all = web::parse_preferences("alto.1.compacta");
    EXPECT_EQ(all.contrast, Contrast::high);
    EXPECT_EQ(all.letter, Letter::large);
    EXPECT_EQ(all.density, Density::compact);
}

TEST(Preferences, ThatAreNotUnderstoodAreThoseOfEverybody) {
    for (auto const* key : {"", ".compact", "normal.3", "normal.0.densa", "nada", "alto"})
        EXPECT_EQ(again(key), "normal.0") << key;
}

}  // namespace
