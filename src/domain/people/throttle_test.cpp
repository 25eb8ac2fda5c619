// How long who failed to sign in waits: by hand from the rule, 1 s, 2 s, 4 s … up to 15 min.
#include "domain/people/throttle.hpp"

#include <gtest/gtest.h>

namespace {

using domain::SignInFailures;

base::Instant at(std::int64_t second) {
    return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'000'000 + second}});
}

std::int64_t wait_after(int count) {
    auto const next = domain::next_try({count, at(0)});
    return (next.moment() - at(0).moment()).count();
}

TEST(Throttle, TheFirstFailuresCostNothing) {
    EXPECT_EQ(wait_after(1), 0);
    EXPECT_EQ(wait_after(4), 0);
}

TEST(Throttle, ThenTheWaitDoublesUpToAQuarterOfAnHour) {
    EXPECT_EQ(wait_after(5), 1);
    EXPECT_EQ(wait_after(6), 2);
    EXPECT_EQ(wait_after(7), 4);
    EXPECT_EQ(wait_after(14), 512);
    EXPECT_EQ(wait_after(15), 900);
    EXPECT_EQ(wait_after(1'000'000), 900);
}

TEST(Throttle, FailuresAreForgottenAfterAQuarterOfAnHour) {
    SignInFailures const nine{9, at(0)};
    EXPECT_EQ(domain::one_more(nine, at(900)).count, 10);
    EXPECT_EQ(domain::one_more(nine, at(901)).count, 1);
    EXPECT_EQ(domain::one_more(nine, at(901)).last, at(901));
}

}  // namespace
