#include "domain/measurement/distance.hpp"

#include <gtest/gtest.h>

namespace domain {
namespace {

using base::Int128;

std::string distance(Figure const& percent) {
    return distance_from_hundred(percent).fixed(2);
}

Figure certified(Int128 numerator, Int128 denominator) {
    auto const scaled = (numerator << Figure::fraction_bits) / denominator;
    auto const figure = Figure::certified(scaled, 2);
    EXPECT_TRUE(figure.has_value());
    return figure.value_or(Figure());
}

TEST(DistanceFromHundred, is_positive_on_either_side) {
    EXPECT_EQ(distance(Figure(81200, 858)), "5.36");  // 94.638…: published as 3,36
    EXPECT_EQ(distance(Figure(955700, 5400)), "76.98");
    EXPECT_EQ(distance(Figure(100, 1)), "0.00");
    EXPECT_EQ(distance(Figure(-20, 1)), "120.00");
}

TEST(DistanceFromHundred, of_a_certified_figure) {
    EXPECT_EQ(distance(certified(951917, 10000)), "4.81");
    EXPECT_EQ(distance(certified(1259707, 10000)), "25.97");
}

TEST(DistanceFromHundred, rounds_the_distance_and_not_the_percentage) {
    EXPECT_EQ(distance(Figure(95125, 1000)), "4.88");     // 95.125 is shown as 95.13
    EXPECT_EQ(distance(certified(95125, 1000)), "4.88");  // and so is it when it is only enclosed
}

}  // namespace
}  // namespace domain
