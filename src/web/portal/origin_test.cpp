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

}  // namespace
