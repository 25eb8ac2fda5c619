#include "web/portal/search_query.hpp"

#include <gtest/gtest.h>

namespace {

web::Findable goal() {
    std::string const title = "metas de la secretaria distrital de gobierno";
    return {.kind = web::Findable::Kind::goal,
            .path = "1/545",
            .title = "Metas de la Secretaría Distrital de Gobierno",
            .code_folded = "545",
            .folded = title + " meta indicador 545",
            .title_size = title.size()};
}

std::optional<int> rank(std::string_view typed) {
    return web::SearchQuery(typed).rank(goal());
}

TEST(SearchQuery, finds_the_code_first_then_the_title_then_the_rest) {
    EXPECT_EQ(rank("545"), 0);
    EXPECT_EQ(rank("Secretaría"), 1);
    EXPECT_EQ(rank("indicador 545"), 2);
    EXPECT_EQ(rank("secretaría 546"), std::nullopt);
}

TEST(SearchQuery, knows_acronyms_both_ways) {
    EXPECT_EQ(rank("SDG"), 1);
    auto by_letters = goal();
    by_letters.folded = "metas de la sdg";
    by_letters.title_size = by_letters.folded.size();
    EXPECT_EQ(web::SearchQuery("Secretaría Distrital de Gobierno metas").rank(by_letters), 1);
}

TEST(SearchQuery, counts_the_words_that_are_there) {
    EXPECT_EQ(web::SearchQuery("secretaría de hacienda").matching(goal()), 2U);
    EXPECT_TRUE(web::SearchQuery("  ").empty());
}

}  // namespace
