#include "kit/http/etag.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace {

using http::Coding;
using http::entity_tag;
using http::fingerprint;
using http::names_tag;

TEST(EntityTag, IsStrongAndOfItsCoding) {
    EXPECT_EQ(entity_tag("ab", Coding::identity), "\"ab\"");
    EXPECT_EQ(entity_tag("ab", Coding::gzip), "\"ab-gz\"");
    EXPECT_EQ(entity_tag("ab", Coding::brotli), "\"ab-br\"");
    EXPECT_EQ(http::entity_tag_in("\"v7\"", Coding::brotli), "\"v7-br\"");
    EXPECT_EQ(http::entity_tag_in("W/\"v7\"", Coding::gzip), "W/\"v7-gz\"");
    EXPECT_EQ(http::entity_tag_in("\"v7\"", Coding::identity), "\"v7\"");
}

TEST(IfNoneMatch, ComparesWeakly) {
    EXPECT_TRUE(names_tag("\"a\"", "\"a\""));
    EXPECT_TRUE(names_tag("W/\"a\"", "\"a\""));
    EXPECT_TRUE(names_tag("\"a\"", "W/\"a\""));
    EXPECT_TRUE(names_tag("\"x\" , \"a\"", "\"a\""));
    EXPECT_TRUE(names_tag("*", "\"a\""));
    EXPECT_FALSE(names_tag("\"a-br\"", "\"a\""));
    EXPECT_FALSE(names_tag("a", "\"a\""));
    EXPECT_FALSE(names_tag("", "\"a\""));
}

TEST(Fingerprint, TellsApartWhatDiffersLittle) {
    std::set<std::string> seen;
    std::string page(4096, ' ');
    for (std::size_t at = 0; at < page.size(); ++at) {
        page[at] = '!';
        seen.insert(fingerprint(page));
        page[at] = ' ';
    }
    for (std::size_t size = 0; size < 64; ++size) {
        seen.insert(fingerprint(std::string(size, '\0')));
        seen.insert(fingerprint(std::string(size, 'x')));
    }
    EXPECT_EQ(seen.size(), 4096U + 127U);  // the empty text comes twice
}

RC_GTEST_PROP(Fingerprint, SwappingTwoWordsChangesIt, (std::uint64_t left, std::uint64_t right)) {
    RC_PRE(left != right);
    auto const text = [](std::uint64_t a, std::uint64_t b) {
        return std::string(reinterpret_cast<char const*>(&a), 8) +
               std::string(reinterpret_cast<char const*>(&b), 8);
    };
    RC_ASSERT(fingerprint(text(left, right)) != fingerprint(text(right, left)));
}

TEST(Fingerprint, Is32HexadecimalDigits) {
    EXPECT_EQ(fingerprint("").size(), 32U);
    EXPECT_EQ(fingerprint("abc").find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_EQ(fingerprint("abc"), fingerprint(std::string("abc")));
}

}  // namespace
