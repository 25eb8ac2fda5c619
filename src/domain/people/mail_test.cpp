#include "domain/people/mail.hpp"

#include <gtest/gtest.h>

namespace domain {
namespace {

base::Instant at(std::string const& text) {
    return *base::Instant::parse(text);
}

// 5, 10, 20, 40, 80, 160, 320 minutes; then 360.
TEST(Mail, WaitsTwiceAsLongEachTimeUpToSixHours) {
    Mail mail{.id = "m", .person = "p", .created_at = at("2026-11-29T12:00:00Z")};
    auto const now = at("2026-11-29T12:00:00Z");
    auto const waits = [&](int tries) {
        mail.tries = tries;
        return (next_mail_try(mail, now)->moment() - now.moment()).count() / 60;
    };
    EXPECT_EQ(waits(1), 5);
    EXPECT_EQ(waits(2), 10);
    EXPECT_EQ(waits(7), 320);
    EXPECT_EQ(waits(8), 360);
    EXPECT_EQ(waits(1000), 360);
}

TEST(Mail, IsGivenUpAfterThreeDays) {
    Mail const mail{
        .id = "m", .person = "p", .created_at = at("2026-11-29T12:00:00Z"), .tries = 20};
    EXPECT_EQ(next_mail_try(mail, at("2026-12-02T06:00:00Z")), at("2026-12-02T12:00:00Z"));
    EXPECT_EQ(next_mail_try(mail, at("2026-12-02T06:00:01Z")), std::nullopt);
}

}  // namespace
}  // namespace domain
