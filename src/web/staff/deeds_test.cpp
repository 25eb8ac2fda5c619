// Each deed of the palette is a row of the route table, on a page of it that whoever may do it
// opens, and none is said twice.
#include "web/staff/deeds.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "web/portal/routes.hpp"

namespace {

web::RouteRow const* row_of(http::Method method, std::string_view pattern) {
    auto const rows = web::routes();
    auto const found = std::ranges::find_if(rows, [&](web::RouteRow const& row) {
        return row.method == method && row.pattern == pattern;
    });
    return found == rows.end() ? nullptr : &*found;
}

TEST(Deeds, EachIsARowOnAPageForThoseWhoMayDoIt) {
    for (auto const& deed : web::staff::deeds()) {
        auto const* const row = row_of(deed.method, deed.pattern);
        ASSERT_NE(row, nullptr) << deed.pattern;
        EXPECT_EQ(row->access.who, web::Access::Who::staff) << deed.pattern;
        auto page = "/" + std::string(deed.folder);
        if (!deed.folder.empty()) page += '/';
        page.append(deed.page);
        auto const* const opened = row_of(http::Method::get, page);
        ASSERT_NE(opened, nullptr) << page;
        for (auto const& role : domain::role_tokens) {
            bool const may_do =
                !row->access.permission || domain::grants(role.value, *row->access.permission);
            bool const may_open = !opened->access.permission ||
                                  domain::grants(role.value, *opened->access.permission);
            EXPECT_TRUE(!may_do || may_open) << page << " " << role.token;
        }
    }
}

TEST(Deeds, NoneIsSaidTwice) {
    auto const all = web::staff::deeds();
    for (auto const& deed : all)
        EXPECT_EQ(std::ranges::count(all, std::string_view(deed.words),
                                     [](auto const& one) { return std::string_view(one.words); }),
                  1)
            << deed.words;
}

}  // namespace
