#include "web/api/pace.hpp"

#include <gtest/gtest.h>

namespace {

using web::api::Allowance;

base::Instant second(int count) {
    return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'790'000'000 + count}});
}

TEST(Pace, SoManyAtOnceAndThenOneAfterAnother) {
    web::api::Pace pace;
    Allowance const three{3, 2000};
    for (int i = 0; i < 3; ++i)
        EXPECT_FALSE(pace.wait("a", three, second(0)));
    EXPECT_EQ(pace.wait("a", three, second(0)), 2);
    EXPECT_EQ(pace.wait("a", three, second(1)), 1);
    EXPECT_FALSE(pace.wait("a", three, second(2)));
    EXPECT_TRUE(pace.wait("a", three, second(2)));
}

TEST(Pace, EachHasItsOwn) {
    web::api::Pace pace;
    Allowance const one{1, 1000};
    EXPECT_FALSE(pace.wait("a", one, second(0)));
    EXPECT_FALSE(pace.wait("b", one, second(0)));
    EXPECT_TRUE(pace.wait("a", one, second(0)));
}

TEST(Pace, AClockThatGoesBackFreesNobody) {
    web::api::Pace pace;
    Allowance const one{1, 1000};
    EXPECT_FALSE(pace.wait("a", one, second(10)));
    EXPECT_TRUE(pace.wait("a", one, second(0)));
}

TEST(Pace, ManyWhoCameOnceAreForgotten) {
    web::api::Pace pace;
    Allowance const one{1, 1000};
    for (int i = 0; i < 30'000; ++i)
        EXPECT_FALSE(pace.wait(std::to_string(i), one, second(i)));
}

}  // namespace
