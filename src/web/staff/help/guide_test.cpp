// Each role has its guide, and each step is one that the role may take, on a screen that it opens.
#include "web/staff/help/guide.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "web/portal/routes.hpp"

namespace {

using web::staff::Guide;
using web::staff::GuideStep;

std::string address_of(GuideStep const& step) {
    auto address = "/" + std::string(step.folder);
    if (!step.folder.empty()) address += '/';
    return address.append(step.page);
}

web::RouteRow const* page_at(std::string const& address) {
    auto const rows = web::routes();
    auto const found = std::ranges::find_if(rows, [&](web::RouteRow const& row) {
        bool const is_page = row.kind == web::Kind::page || row.kind == web::Kind::desk ||
                             row.kind == web::Kind::slow_desk;
        return row.method == http::Method::get && is_page && row.pattern == address;
    });
    return found == rows.end() ? nullptr : &*found;
}

TEST(Guide, EveryRoleHasOneInTheirOrder) {
    auto const list = web::staff::guides();
    ASSERT_EQ(list.size(), domain::role_tokens.size());
    for (std::size_t i = 0; i < list.size(); ++i)
        EXPECT_EQ(static_cast<std::size_t>(list[i].role), i);
}

TEST(Guide, ItHasThreeToSevenStepsOfWhichNoTwoAreTheSame) {
    for (auto const& guide : web::staff::guides()) {
        EXPECT_GE(guide.steps.size(), 3U) << domain::role_tokens.token(guide.role);
        EXPECT_LE(guide.steps.size(), 7U) << domain::role_tokens.token(guide.role);
        for (auto const& step : guide.steps)
            EXPECT_EQ(
                std::ranges::count(guide.steps, std::string_view(step.what),
                                   [](GuideStep const& one) { return std::string_view(one.what); }),
                1)
                << step.what;
    }
}

TEST(Guide, EachStepIsOnAPageThatTheRoleMayOpen) {
    for (auto const& guide : web::staff::guides())
        for (auto const& step : guide.steps) {
            auto const address = address_of(step);
            auto const* const row = page_at(address);
            ASSERT_NE(row, nullptr) << address;
            auto const& asked = row->access.permission;
            EXPECT_TRUE(!asked || domain::grants(guide.role, *asked))
                << domain::role_tokens.token(guide.role) << " at " << address;
        }
}

TEST(Guide, EachStepIsADeedOfTheRole) {
    for (auto const& guide : web::staff::guides())
        for (auto const& step : guide.steps)
            EXPECT_TRUE(!step.permission || domain::grants(guide.role, *step.permission))
                << domain::role_tokens.token(guide.role) << ": " << step.what;
}

// What only one or two roles do would otherwise be explained to nobody.
TEST(Guide, EveryPermissionIsTakenBySomeStep) {
    for (auto const permission : domain::all_permissions()) {
        bool const is_told = std::ranges::any_of(web::staff::guides(), [&](Guide const& guide) {
            return std::ranges::any_of(
                guide.steps, [&](GuideStep const& step) { return step.permission == permission; });
        });
        EXPECT_TRUE(is_told) << static_cast<int>(permission);
    }
}

}  // namespace
