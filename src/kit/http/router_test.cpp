#include "kit/http/router.hpp"

#include <gtest/gtest.h>

#include "base/check.hpp"
#include "kit/http/request_for.hpp"

namespace {

using http::Match;
using http::Method;
using http::Router;

Router portal() {
    return Router({
        {Method::get, "/"},
        {Method::get, "/planes/{codigo}"},
        {Method::get, "/planes/nuevo"},
        {Method::post, "/planes"},
        {Method::get, "/planes"},
        {Method::get, "/planes/{plan}/metas/{meta}"},
        {Method::get, "/recursos/{archivo...}"},
        {Method::post, "/planes/{codigo}/envio"},
    });
}

Match match(Method method, std::string_view target) {
    static Router const router = portal();
    return router.match(http::testing::request_for(method, target));
}

TEST(Router, FindsTheRouteOfAPath) {
    EXPECT_EQ(match(Method::get, "/").route, 0U);
    EXPECT_EQ(match(Method::get, "/planes").route, 4U);
    EXPECT_EQ(match(Method::post, "/planes").route, 3U);
    EXPECT_EQ(match(Method::get, "/otra").route, std::nullopt);
    EXPECT_TRUE(match(Method::get, "/otra").allowed.empty());
    EXPECT_EQ(match(Method::get, "/planes/a/b").route, std::nullopt);
    EXPECT_EQ(match(Method::get, "/planes/").route, std::nullopt);
    EXPECT_EQ(match(Method::get, "/PLANES").route, std::nullopt);
}

TEST(Router, ALiteralGoesBeforeAPlaceholder) {
    EXPECT_EQ(match(Method::get, "/planes/nuevo").route, 2U);
    EXPECT_EQ(match(Method::get, "/planes/nuevos").route, 1U);
    EXPECT_EQ(match(Method::get, "/planes/nuevo/metas/1").route, 5U);  // back to {plan}
}

TEST(Router, ArgumentsAreDecoded) {
    Match const found = match(Method::get, "/planes/PES%2024/metas/1%2F2");
    EXPECT_EQ(found.arguments["plan"], "PES 24");
    EXPECT_EQ(found.arguments["meta"], "1/2");
    EXPECT_EQ(found.arguments.find("codigo"), std::nullopt);
    EXPECT_THROW(found.arguments["codigo"], base::InvariantViolation);
    EXPECT_EQ(match(Method::get, "/recursos/css/a.css").arguments["archivo"], "css/a.css");
    EXPECT_EQ(match(Method::get, "/recursos").route, std::nullopt);
}

TEST(Router, DotsThatNoAddressHoldsAreDotsAgain) {
    EXPECT_EQ(match(Method::get, "/planes/.._/metas/._").arguments["plan"], "..");
    EXPECT_EQ(match(Method::get, "/planes/.._/metas/._").arguments["meta"], ".");
    EXPECT_EQ(match(Method::get, "/planes/..__").arguments["codigo"], ".._");
    EXPECT_EQ(match(Method::get, "/planes/..._").arguments["codigo"], "..._");
    EXPECT_EQ(match(Method::get, "/planes/._a").arguments["codigo"], "._a");
    EXPECT_EQ(match(Method::get, "/recursos/a/.._/b").arguments["archivo"], "a/../b");
}

TEST(Router, HeadIsAnsweredWhereverGetIs) {
    EXPECT_EQ(match(Method::head, "/planes/a").route, 1U);
    EXPECT_EQ(match(Method::head, "/planes/a/envio").route, std::nullopt);
}

TEST(Router, AnotherMethodOfThePathIsAllowed) {
    Match const wrong = match(Method::delete_, "/planes");
    EXPECT_EQ(wrong.route, std::nullopt);
    EXPECT_EQ(wrong.allow(), "GET, HEAD, POST");
    EXPECT_EQ(match(Method::get, "/planes/a/envio").allow(), "POST");
    EXPECT_EQ(match(Method::post, "/planes/nuevo").allow(), "GET, HEAD");
}

TEST(Router, ShowsItsTable) {
    Router const router = portal();
    ASSERT_EQ(router.routes().size(), 8U);
    EXPECT_EQ(router.routes()[5].pattern, "/planes/{plan}/metas/{meta}");
}

TEST(Router, ATableWithAMistakeDoesNotStart) {
    for (auto const* pattern :
         {"planes", "", "/a/", "/{}", "/{a", "/a}", "/{a...}/b", "//a", "/x{a}"})
        EXPECT_THROW(Router({{Method::get, pattern}}), base::InvariantViolation) << pattern;
    EXPECT_THROW(Router({{Method::get, "/{a}"}, {Method::get, "/{b}"}}), base::InvariantViolation);
    EXPECT_THROW(Router({{Method::head, "/a"}}), base::InvariantViolation);
}

}  // namespace
