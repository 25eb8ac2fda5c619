#include "kit/http/coding.hpp"

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <zlib.h>

#include "kit/http/body.hpp"

namespace {

using http::Coding;
using http::Effort;
using http::preferred_coding;

std::string gunzip(std::string_view bytes) {
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
    std::string out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

TEST(Coding, TheClientChoosesAndWePreferBrotli) {
    EXPECT_EQ(preferred_coding(""), Coding::identity);
    EXPECT_EQ(preferred_coding("gzip, deflate, br"), Coding::brotli);
    EXPECT_EQ(preferred_coding("gzip, deflate"), Coding::gzip);
    EXPECT_EQ(preferred_coding("deflate"), Coding::identity);
    EXPECT_EQ(preferred_coding("BR"), Coding::brotli);
    EXPECT_EQ(preferred_coding("*"), Coding::brotli);
    EXPECT_EQ(preferred_coding("*;q=0"), Coding::identity);
}

TEST(Coding, WeightsDecide) {
    EXPECT_EQ(preferred_coding("br;q=0.5, gzip;q=0.8"), Coding::gzip);
    EXPECT_EQ(preferred_coding("br;q=0.8, gzip;q=0.800"), Coding::brotli);
    EXPECT_EQ(preferred_coding("br;q=0, gzip"), Coding::gzip);
    EXPECT_EQ(preferred_coding("br;q=0, *"), Coding::gzip);
    EXPECT_EQ(preferred_coding("gzip;q=0.5, identity"), Coding::identity);
    EXPECT_EQ(preferred_coding("gzip;q=0.001"), Coding::gzip);
    EXPECT_EQ(preferred_coding("br ; Q=0.2 , gzip; q=0.1"), Coding::brotli);
}

TEST(Coding, WhatIsNotInTheGrammarIsIgnored) {
    for (auto const* odd : {"br;q=2", "br;q=1.001", "br;q=0.1234", "br;q=-1", "br;q=", "br;level=4",
                            ";q=1", "br;q=x", "br;q=1x"})
        EXPECT_EQ(preferred_coding(odd), Coding::identity) << odd;
    EXPECT_EQ(preferred_coding("br;q=2, gzip"), Coding::gzip);
}

TEST(Coding, OnlyTextIsWorthIt) {
    for (auto const* text : {"text/html; charset=utf-8", "text/csv", "application/json",
                             "application/problem+json", "application/atom+xml", "image/svg+xml"})
        EXPECT_TRUE(http::is_compressible(text)) << text;
    for (auto const* dense : {"image/png", "font/woff2", "application/pdf", "",
                              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
        EXPECT_FALSE(http::is_compressible(dense)) << dense;
}

TEST(Coding, GoesThereAndBack) {
    std::string const page(20'000, 'a');
    for (auto const effort : {Effort::quick, Effort::highest}) {
        EXPECT_EQ(gunzip(encode(Coding::gzip, page, effort)), page);
        std::string const packed = encode(Coding::brotli, page, effort);
        std::string out(page.size(), '\0');
        std::size_t size = out.size();
        ASSERT_EQ(BrotliDecoderDecompress(packed.size(),
                                          reinterpret_cast<std::uint8_t const*>(packed.data()),
                                          &size, reinterpret_cast<std::uint8_t*>(out.data())),
                  BROTLI_DECODER_RESULT_SUCCESS);
        EXPECT_EQ(out, page);
    }
    EXPECT_EQ(encode(Coding::identity, "abc", Effort::quick), "abc");
}

RC_GTEST_PROP(Coding, AnyBytesComeBack, (std::string const& bytes)) {
    RC_ASSERT(gunzip(encode(Coding::gzip, bytes, Effort::quick)) == bytes);
}

TEST(PreparedBody, HoldsACodingOnlyWhereItIsSmaller) {
    auto const page = http::prepare("text/html", std::string(2000, 'a'), Effort::quick);
    EXPECT_LT(page->bytes(Coding::brotli).size(), 100U);
    EXPECT_LT(page->bytes(Coding::gzip).size(), 100U);
    EXPECT_EQ(page->nearest(Coding::gzip), Coding::gzip);
    auto const small = http::prepare("text/html", std::string(511, 'a'), Effort::quick);
    EXPECT_EQ(small->nearest(Coding::brotli), Coding::identity);
    EXPECT_EQ(small->bytes(Coding::brotli), small->identity);
    auto const image = http::prepare("image/png", std::string(2000, 'a'), Effort::quick);
    EXPECT_EQ(image->nearest(Coding::gzip), Coding::identity);
}

}  // namespace
