// What lasts how long, of people: links and passwords, on both engines.
#include "first_people.hpp"

namespace {

using namespace first_people;

class LastingTest : public People {};

INSTANTIATE_TEST_SUITE_P(Engines, LastingTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(LastingTest, ALinkIsGoodForThreeDays) {
    found();
    constexpr std::int64_t three_days = 72 * 3600;
    ASSERT_TRUE(invite("p2", "luis@e.co") && accept("link-p2"));
    ASSERT_TRUE(invite("p3", "eva@e.co") && offer("p1", "another"));
    time += three_days - 1;
    EXPECT_TRUE(accept("link-p3").has_value());
    ++time;
    EXPECT_EQ(accept("another").error().kind, RefusalKind::link_unusable);
}

// ASVS 6.2.10: nobody is made to choose another one because time went by.
TEST_P(LastingTest, APasswordIsGoodYearsLater) {
    found();
    time = std::int64_t{5} * 365 * 24 * 3600;
    EXPECT_EQ(*sign_in("s1"), storage::SessionStage::whole);
}

}  // namespace
