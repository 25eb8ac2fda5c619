// Which stretch of a list an address asks for, and which addresses lead to the others.
#include "web/portal/paging.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "kit/sql/testing.hpp"

namespace {

struct PagingTest : testing::Test {
    PagingTest() { request.path = "/planes"; }

    // ?pagina=`page` of a list of so many.
    web::Paging paging(std::string page, std::size_t count) {
        request.query.add("pagina", std::move(page));
        return web::Paging(visit, count);
    }

    bool leads_to(web::Paging const& paging, std::string const& address) const {
        return paging.links().text().find("href=\"" + address + "\"") != std::string::npos;
    }

    sql::testing::EmptyDatabase database{sql::Engine::sqlite};
    storage::Store store{database.address()};
    app::Library library{store, storage::EntityId{"main"}};
    web::Site site{library, {}, "1", [] { return base::Instant(); }};
    http::Request request;
    http::PathArguments const arguments;
    web::Visit const visit{site, request, arguments, text::Language::spanish, {}, {}};
};

TEST_F(PagingTest, StartsWithTheFirstRows) {
    web::Paging const first(visit, 120);
    EXPECT_EQ(first.begin(), 0U);
    EXPECT_EQ(first.end(), 50U);
}

TEST_F(PagingTest, EndsWithTheLastRows) {
    auto const last = paging("3", 120);
    EXPECT_EQ(last.begin(), 100U);
    EXPECT_EQ(last.end(), 120U);
}

TEST_F(PagingTest, HandsOutTheRowsOfThePage) {
    std::vector<int> list(60);
    std::iota(list.begin(), list.end(), 0);
    auto const second = paging("2", list.size());
    ASSERT_EQ(second.of(list).size(), 10U);
    EXPECT_EQ(second.of(list).front(), 50);
}

TEST_F(PagingTest, EveryPageHasAnAddressOfItsOwnAndNothingElseCounts) {
    request.query.add("corte", "2024-03-31");
    EXPECT_EQ(web::canonical_address(request).text(), "/planes");
    request.query.add("pagina", "2");
    EXPECT_EQ(web::canonical_address(request).text(), "/planes?pagina=2");
}

TEST_F(PagingTest, TheFirstPageIsTheListItself) {
    request.query.add("pagina", "1");
    EXPECT_EQ(web::canonical_address(request).text(), "/planes");
}

TEST_F(PagingTest, ForPrintingTheListIsOnePage) {
    request.query.add("vista", "impresion");
    auto const whole = paging("3", 120);
    EXPECT_EQ(whole.begin(), 0U);
    EXPECT_EQ(whole.end(), 120U);
    EXPECT_TRUE(whole.links().empty());
}

TEST_F(PagingTest, AnEmptyListHasAnEmptyPage) {
    auto const none = paging("4", 0);
    EXPECT_EQ(none.begin(), 0U);
    EXPECT_EQ(none.end(), 0U);
    EXPECT_TRUE(none.links().empty());
}

TEST_F(PagingTest, OnePageHasNoLinks) {
    EXPECT_TRUE(paging("1", 50).links().empty());
}

class OddNumber : public PagingTest,
                  public testing::WithParamInterface<std::pair<char const*, std::size_t>> {};

INSTANTIATE_TEST_SUITE_P(Pages, OddNumber,
                         testing::Values(std::pair{"0", 0U}, std::pair{"-1", 0U},
                                         std::pair{"dos", 0U}, std::pair{"", 0U},
                                         std::pair{"4", 100U}, std::pair{"999999", 100U},
                                         std::pair{"99999999999999999999999", 100U}));

TEST_P(OddNumber, IsTheNearestPageThereIs) {
    auto const [asked, begin] = GetParam();
    EXPECT_EQ(paging(asked, 120).begin(), begin);
}

TEST_F(PagingTest, KeepsTheRestOfTheAddress) {
    request.query.add("corte", "2024-03-31");
    auto const second = paging("2", 120);
    request.query.add("q", "línea 195");
    EXPECT_TRUE(leads_to(second, "/planes?corte=2024-03-31&amp;q=l%C3%ADnea%20195"));
    EXPECT_TRUE(leads_to(second, "/planes?corte=2024-03-31&amp;q=l%C3%ADnea%20195&amp;pagina=3"));
}

}  // namespace
