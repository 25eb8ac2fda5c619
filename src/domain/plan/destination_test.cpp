// What may be given as the address of a publication or of evidence.
#include "domain/plan/destination.hpp"

#include <gtest/gtest.h>

namespace {

TEST(WebAddress, IsHttpWithAHost) {
    for (auto const* text :
         {"https://intranet.entidad.gov.co/plan", "http://a.co", "https://a.co?x=1"})
        EXPECT_TRUE(domain::is_web_address(text)) << text;
    for (auto const* text :
         {"", "https://", "http:///x", "javascript:alert(1)", "ftp://a.co", "//a.co", "a.co/plan",
          "https://a.co/un plan", "https://a.co/\"x", "https://a.co/\n", "https:/a.co",
          "data:text/html,x", "https://a.co\\x", "https://?x", "https://<a>"})
        EXPECT_FALSE(domain::is_web_address(text)) << text;
    EXPECT_FALSE(domain::is_web_address("https://a.co/" + std::string(2000, 'x')));
}

}  // namespace
