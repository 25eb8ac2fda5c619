#include "domain/plan/review.hpp"

#include <gtest/gtest.h>

#include <array>

#include "domain/plan/formulation.hpp"

namespace {

using namespace domain;

TEST(ReviewTest, AMarkHoldsForWhatTheGoalSaid) {
    std::array const marks{ConformityMark{.object = 0, .digest = "p"},
                           ConformityMark{.object = 2, .digest = "a"}};
    EXPECT_EQ(review_of(0, "p", marks, {}).standing, ReviewStanding::conforming);
    EXPECT_EQ(review_of(1, "a", marks, {}).standing, ReviewStanding::pending);
    EXPECT_FALSE(review_of(1, "a", marks, {}).mark.has_value());
    EXPECT_EQ(review_of(2, "a", marks, {}).standing, ReviewStanding::conforming);
    EXPECT_EQ(review_of(2, "b", marks, {}).standing, ReviewStanding::lapsed);
    EXPECT_EQ(review_of(2, "b", marks, {}).mark->digest, "a");
}

TEST(ReviewTest, WhatIsObservedIsNotConforming) {
    std::array const marks{ConformityMark{.object = 2, .digest = "a"}};
    std::array observations{Observation{.object = 2, .words = "Diga cuántas."}};
    EXPECT_EQ(review_of(2, "a", marks, observations).standing, ReviewStanding::observed);
    EXPECT_EQ(review_of(3, "a", marks, observations).standing, ReviewStanding::pending);
    observations[0].is_returned = true;  // and not answered yet
    EXPECT_EQ(review_of(2, "a", marks, observations).standing, ReviewStanding::observed);
    observations[0].is_resolved = true;
    EXPECT_EQ(review_of(2, "a", marks, observations).standing, ReviewStanding::conforming);
}

}  // namespace
