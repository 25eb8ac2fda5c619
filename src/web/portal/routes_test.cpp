// A route says who may take it, or it does not compile.
#include "web/portal/routes.hpp"

#include <gtest/gtest.h>

#include <set>
#include <type_traits>

namespace {

using web::Access;
using web::Handler;
using web::Kind;
using web::RouteRow;

template <class... Parts>
concept MakesARow = requires(Parts... parts) { RouteRow{parts...}; };

using http::Method;
using std::string_view;
static_assert(MakesARow<Method, string_view, Kind, Access, Handler, string_view>);
static_assert(!MakesARow<Method, string_view, Kind, Handler, string_view>);
static_assert(!MakesARow<Method, string_view, Kind>);
static_assert(!std::is_default_constructible_v<Access>);
static_assert(!std::is_default_constructible_v<RouteRow>);

TEST(Routes, EachStandsOnce) {
    std::set<std::pair<Method, string_view>> seen;
    for (auto const& row : web::routes())
        EXPECT_TRUE(seen.emplace(row.method, row.pattern).second) << row.pattern;
}

}  // namespace
