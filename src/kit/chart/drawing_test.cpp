// Distances, scales and round numbers: exact, and the same on every machine.
#include "kit/chart/drawing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/check.hpp"
#include "kit/chart/ticks.hpp"

using base::Rational;
using chart::Px;
using chart::px;

namespace {

TEST(Px, prints_without_needless_zeros) {
    EXPECT_EQ(chart::to_text(px(12)), "12");
    EXPECT_EQ(chart::to_text(Px{1250}), "12.5");
    EXPECT_EQ(chart::to_text(Px{1205}), "12.05");
    EXPECT_EQ(chart::to_text(Px{-25}), "-0.25");
    EXPECT_EQ(chart::to_text(Px{0}), "0");
    EXPECT_EQ(chart::line_to(chart::line_to("", px(1), px(2)), Px{350}, px(-4)), "M1 2L3.5 -4");
}

TEST(Scale, places_values_to_the_hundredth_of_a_pixel) {
    chart::Scale const scale{0, 130, px(0), px(228)};
    EXPECT_EQ(scale(0), px(0));
    EXPECT_EQ(scale(130), px(228));
    EXPECT_EQ(scale(65), px(114));
    EXPECT_EQ(scale(100), Px{17538});  // 228 × 100 ÷ 130 = 175,3846…
    chart::Scale const upside_down{10, 20, px(270), px(16)};
    EXPECT_EQ(upside_down(10), px(270));
    EXPECT_EQ(upside_down(20), px(16));
    EXPECT_EQ(upside_down(15), px(143));
}

TEST(Scale, keeps_what_is_far_away_within_reach) {
    chart::Scale const scale{0, 1, px(0), px(100)};
    Rational const huge = Rational(999'999'999'999'999) * Rational(1'000'000'000'000);
    EXPECT_EQ(scale(huge), px(200));
    EXPECT_EQ(scale(-huge), px(-100));
    chart::Scale const empty{1, 1, px(0), px(100)};
    EXPECT_THROW(empty(1), base::InvariantViolation);
}

std::string listed(std::vector<Rational> const& ticks) {
    std::string all;
    for (Rational const& tick : ticks)
        all += (all.empty() ? "" : " ") + tick.plain(3);
    return all;
}

TEST(Ticks, known_answers) {
    EXPECT_EQ(listed(chart::round_ticks(0, 100, 5)), "0 20 40 60 80 100");
    EXPECT_EQ(listed(chart::round_ticks(0, 3, 5)), "0 1 2 3");
    EXPECT_EQ(listed(chart::round_ticks(0, 130, 4)), "0 50 100 150");
    EXPECT_EQ(listed(chart::round_ticks(0, Rational(3, 4), 4)), "0 0.2 0.4 0.6 0.8");
    EXPECT_EQ(listed(chart::round_ticks(-7, 12, 5)), "-10 -5 0 5 10 15");
    EXPECT_EQ(listed(chart::round_ticks(0, 556646, 5)), "0 200000 400000 600000");
    EXPECT_EQ(listed(chart::round_ticks(42, 42, 5)), "42 43");
    EXPECT_EQ(listed(chart::round_ticks(0, 0, 5)), "0 1");
}

RC_GTEST_PROP(Ticks, cover_the_values_in_few_equal_steps, ()) {
    auto const low = Rational(*rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000), 1000);
    auto const span = Rational(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000), 1000);
    int const count = *rc::gen::inRange(2, 9);
    std::vector<Rational> const ticks = chart::round_ticks(low, low + span, count);
    RC_ASSERT(ticks.size() >= 2U);
    RC_ASSERT(ticks.size() <= static_cast<std::size_t>(count) + 1);
    RC_ASSERT(ticks.front() <= low);
    RC_ASSERT(ticks.back() >= low + span);
    Rational const step = ticks[1] - ticks[0];
    for (std::size_t at = 1; at < ticks.size(); ++at)
        RC_ASSERT(ticks[at] - ticks[at - 1] == step);
}

TEST(Words, are_measured_by_letters_and_not_by_bytes) {
    EXPECT_EQ(chart::width_of("año", 10), chart::width_of("ano", 10));
    EXPECT_EQ(chart::width_of("", 13), px(0));
}

}  // namespace
