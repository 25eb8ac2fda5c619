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

// 30 at once, then one every two seconds.
TEST(Throttle, APlaceMayFailSoOftenAtOnceAndSlowlyAfterwards) {
    auto const& allowance = domain::failures_of_an_origin;
    SignInFailures failures;
    for (int i = 0; i < 29; ++i)
        failures = domain::one_more(failures, allowance, at(0));
    EXPECT_EQ(domain::next_try(failures, allowance), at(0));
    failures = domain::one_more(failures, allowance, at(0));
    EXPECT_EQ(failures.count, 30);
    EXPECT_EQ(domain::next_try(failures, allowance), at(2));
    failures = domain::one_more(failures, allowance, at(2));  // one was forgotten
    EXPECT_EQ(failures.count, 30);
    EXPECT_EQ(domain::next_try(failures, allowance), at(4));
    failures = domain::one_more(failures, allowance, at(13));  // five were
    EXPECT_EQ(failures.count, 26);
    EXPECT_EQ(domain::next_try(failures, allowance), at(13));
    EXPECT_EQ(domain::one_more(failures, allowance, at(1000)).count, 1);
    EXPECT_EQ(domain::one_more(failures, allowance, at(0)).count, 27);  // a clock that went back
}

TEST(Throttle, ANetworkMayFailTenTimesAsOften) {
    SignInFailures const failures{300, at(0)};
    EXPECT_EQ(domain::next_try(failures, domain::failures_of_a_network), at(1));
    EXPECT_EQ(domain::one_more(failures, domain::failures_of_a_network, at(1)).count, 296);
}

}  // namespace
