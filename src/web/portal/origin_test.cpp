#include "web/portal/origin.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Origin, IsTheAddressOrTheNetworkOfOneSubscriber) {
    EXPECT_EQ(web::origin_of("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(web::origin_of("::ffff:192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(web::origin_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
    EXPECT_EQ(web::origin_of("2001:db8:1:2::9"), "2001:db8:1:2::/64");
    EXPECT_EQ(web::origin_of("2001:db8:1:3::9"), "2001:db8:1:3::/64");
    EXPECT_EQ(web::origin_of("::1"), "::/64");
    EXPECT_EQ(web::origin_of(""), "");
}

TEST(Network, IsTheNeighbourhoodOfAnAddress) {
    EXPECT_EQ(web::network_of("192.0.2.7"), "192.0.2.0/24");
    EXPECT_EQ(web::network_of("::ffff:192.0.2.7"), "192.0.2.0/24");
    EXPECT_EQ(web::network_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1::/48");
    EXPECT_EQ(web::network_of("x"), "x");
}

TEST(Loopback, IsThisMachine) {
    for (auto const* here : {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
        EXPECT_TRUE(web::is_loopback(here)) << here;
    for (auto const* elsewhere : {"128.0.0.1", "::2", "2001:db8::1", "", "x"})
        EXPECT_FALSE(web::is_loopback(elsewhere)) << elsewhere;
}

}  // namespace
