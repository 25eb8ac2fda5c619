#include "kit/http/request_parser.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using http::Method;
using http::RequestParser;
using http::Status;
using State = RequestParser::State;

constexpr std::size_t head_max = 16'384;

// Feeds pieces of a size as a socket would, until the request is whole, refused, or there is no
// more. Returns what was left over.
std::string feed(RequestParser& parser, std::string stream, std::size_t piece = 1'000'000,
                 std::size_t body_max = 1 << 20) {
    std::string pending;
    bool limited = false;
    while (parser.state() == State::head || parser.state() == State::body) {
        std::size_t const taken = parser.take(pending);
        pending.erase(0, taken);
        if (parser.state() == State::body && !limited) {
            limited = true;
            parser.limit_body(body_max);
            continue;
        }
        if (parser.state() == State::complete || parser.state() == State::refused) break;
        if (taken > 0 && !pending.empty()) continue;
        if (stream.empty()) break;
        pending += stream.substr(0, piece);
        stream.erase(0, piece);
    }
    return pending + stream;
}

Status refused(std::string const& stream, std::size_t body_max = 1 << 20) {
    RequestParser parser(head_max);
    feed(parser, stream, 1'000'000, body_max);
    EXPECT_EQ(parser.state(), State::refused) << stream.substr(0, 200);
    return parser.refusal().status;
}

std::string const get = "GET /planes?corte=1 HTTP/1.1\r\nHost: localhost:8080\r\n\r\n";

TEST(RequestParser, ReadsARequest) {
    RequestParser parser(head_max);
    EXPECT_EQ(feed(parser,
                   "GET /planes/PES%2024?corte=2024-03-31 HTTP/1.1\r\n"
                   "Host: rumbo.gov.co\r\nACCEPT-encoding:  gzip \r\nAccept-Encoding: br\r\n"
                   "Cookie: a=1\r\nCookie: b=2\r\n\r\n"),
              "");
    ASSERT_EQ(parser.state(), State::complete);
    auto const& request = parser.request();
    EXPECT_EQ(request.method, Method::get);
    EXPECT_EQ(request.target, "/planes/PES%2024?corte=2024-03-31");
    EXPECT_EQ(request.segments, (std::vector<std::string>{"planes", "PES 24"}));
    EXPECT_EQ(request.query.find("corte"), "2024-03-31");
    EXPECT_EQ(request.headers.find("host"), "rumbo.gov.co");
    EXPECT_EQ(request.headers.find("Accept-Encoding"), "gzip, br");
    EXPECT_EQ(request.cookies, (http::Parameters{{"a", "1"}, {"b", "2"}}));
    EXPECT_TRUE(parser.keeps_open());
}

TEST(RequestParser, ReadsAForm) {
    RequestParser parser(head_max);
    feed(parser,
         "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n"
         "Content-Type: application/x-www-form-urlencoded;charset=UTF-8\r\n\r\na=1+2&b=%41");
    ASSERT_EQ(parser.state(), State::complete);
    EXPECT_EQ(parser.request().form, (http::Parameters{{"a", "1 2"}, {"b", "A"}}));
    EXPECT_EQ(refused("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
                      "Content-Type: application/x-www-form-urlencoded\r\n\r\na=%F"),
              Status::bad_request);
}

TEST(RequestParser, ALineBreakOfAFormIsOne) {
    std::string const body = "nota=uno%0D%0A%0D%0Ados%0Atres%0D&otra=%0D%0A";
    RequestParser parser(head_max);
    feed(parser,
         "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
             "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + body,
         7);
    ASSERT_EQ(parser.state(), State::complete);
    EXPECT_EQ(parser.request().form,
              (http::Parameters{{"nota", "uno\n\ndos\ntres\r"}, {"otra", "\n"}}));
}

TEST(RequestParser, ReadsAFormWithFiles) {
    std::string const body =
        "--X\r\nContent-Disposition: form-data; name=\"codigo\"\r\n\r\nPES 24\r\nB\r\n"
        "--X\r\nContent-Disposition: form-data; name=\"libro\"; filename=\"plan.xlsx\"\r\n\r\n"
        "PK\xFF\r\n--X--\r\n";
    auto const head = [&](std::string_view type) {
        return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
               "\r\nContent-Type: " + std::string(type) + "\r\n\r\n";
    };
    RequestParser parser(head_max);
    feed(parser, head("multipart/form-data; boundary=X") + body, 7);
    ASSERT_EQ(parser.state(), State::complete);
    auto const& request = parser.request();
    EXPECT_EQ(request.form, (http::Parameters{{"codigo", "PES 24\nB"}}));
    ASSERT_EQ(request.files.size(), 1U);
    EXPECT_EQ(request.files.front().bytes, "PK\xFF");
    EXPECT_EQ(request.body, "");
    EXPECT_EQ(refused(head("multipart/form-data; boundary=Y") + body), Status::bad_request);
    EXPECT_EQ(refused(head("multipart/form-data") + body), Status::bad_request);
}

TEST(RequestParser, ReadsChunks) {
    RequestParser parser(head_max);
    EXPECT_EQ(feed(parser,
                   "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                   "4;name=value\r\nhola\r\n1\r\n!\r\n0\r\n\r\n" +
                       get),
              get);
    ASSERT_EQ(parser.state(), State::complete);
    EXPECT_EQ(parser.request().body, "hola!");
}

TEST(RequestParser, LeavesTheNextRequest) {
    RequestParser parser(head_max);
    EXPECT_EQ(feed(parser, get + get), get);
    parser.restart();
    EXPECT_EQ(feed(parser, "\r\n\r\n" + get), "");
    EXPECT_EQ(parser.state(), State::complete);
}

TEST(RequestParser, AbsoluteFormBringsItsHost) {
    RequestParser parser(head_max);
    feed(parser, "GET http://rumbo.gov.co/planes HTTP/1.1\r\nHost: other\r\n\r\n");
    ASSERT_EQ(parser.state(), State::complete);
    EXPECT_EQ(parser.request().target, "/planes");
    EXPECT_EQ(parser.request().headers.find("Host"), "rumbo.gov.co");
}

TEST(RequestParser, KnowsWhenTheConnectionStaysOpen) {
    auto const stays = [](std::string const& stream) {
        RequestParser parser(head_max);
        feed(parser, stream);
        return parser.keeps_open();
    };
    EXPECT_FALSE(stays("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    EXPECT_FALSE(stays("GET / HTTP/1.0\r\n\r\n"));
    EXPECT_TRUE(stays("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"));
}

// Any way in which the bytes are cut gives the same request.
RC_GTEST_PROP(RequestParser, PiecesMakeNoDifference, ()) {
    auto const piece = *rc::gen::inRange<std::size_t>(1, 60);
    RequestParser parser(head_max);
    std::string const left = feed(
        parser,
        "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nX-Long: 123456789\r\n\r\n"
        "5\r\nhello\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n" +
            get,
        piece);
    RC_ASSERT(parser.state() == State::complete);
    RC_ASSERT(parser.request().body == "hello0123456789abcdef");
    RC_ASSERT(left == get);
}

struct Bad {
    std::string_view name;
    std::string stream;
    Status status;
};

std::string post(std::string_view headers, std::string_view body = "") {
    return "POST / HTTP/1.1\r\nHost: a\r\n" + std::string(headers) + "\r\n\r\n" + std::string(body);
}

TEST(RequestParser, RefusesWhatCouldBeSmuggled) {
    Status const bad = Status::bad_request;
    std::string const chunked = "Transfer-Encoding: chunked";
    Bad const cases[] = {
        {"length and coding", post("Content-Length: 4\r\n" + chunked, "0\r\n\r\n"), bad},
        {"coding and length", post(chunked + "\r\nContent-Length: 4", "0\r\n\r\n"), bad},
        {"two lengths", post("Content-Length: 4\r\nContent-Length: 4", "hola"), bad},
        {"two different lengths", post("Content-Length: 4\r\nContent-Length: 5", "hola!"), bad},
        {"a list of lengths", post("Content-Length: 4, 4", "hola"), bad},
        {"a signed length", post("Content-Length: +4", "hola"), bad},
        {"a negative length", post("Content-Length: -4", "hola"), bad},
        {"a length in hexadecimal", post("Content-Length: 0x4", "hola"), bad},
        {"an empty length", post("Content-Length:", "hola"), bad},
        {"a length past 64 bits", post("Content-Length: 99999999999999999999"), bad},
        {"two codings", post(chunked + "\r\n" + chunked, "0\r\n\r\n"), bad},
        {"chunked twice", post(chunked + ", chunked", "0\r\n\r\n"), Status::not_implemented},
        {"an unknown coding", post("Transfer-Encoding: xchunked"), Status::not_implemented},
        {"gzip, chunked", post("Transfer-Encoding: gzip, chunked"), Status::not_implemented},
        {"identity", post("Transfer-Encoding: identity"), Status::not_implemented},
        {"a space before the colon", post("Content-Length : 4", "hola"), bad},
        {"a folded line", post("X-A: 1\r\n 2"), bad},
        {"a folded line with a tab", post("X-A: 1\r\n\tContent-Length: 4"), bad},
        {"a first header that is folded", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", bad},
        {"a bare LF", "GET / HTTP/1.1\nHost: a\n\n", bad},
        {"a bare LF in a header", post("X-A: 1\nContent-Length: 4"), bad},
        {"a bare CR", post("X-A: 1\rContent-Length: 4"), bad},
        {"NUL in a value", post(std::string_view("X-A: \0b", 7)), bad},
        {"a header without a name", post(": b"), bad},
        {"a header without a colon", post("X-A"), bad},
        {"a name with a space", post("X A: b"), bad},
        {"chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         bad},
        {"a chunk size past 64 bits", post(chunked, "fffffffffffffffff\r\n"), bad},
        {"a chunk size that is no number", post(chunked, "x\r\n"), bad},
        {"a signed chunk size", post(chunked, "+4\r\nhola\r\n"), bad},
        {"no line end after a chunk", post(chunked, "4\r\nholaX\r\n0\r\n\r\n"), bad},
        {"a chunk line that ends with LF", post(chunked, "4\nhola\r\n0\r\n\r\n"), bad},
        {"a long chunk extension",
         post(chunked, "4;" + std::string(257, 'a') + "\r\nhola\r\n0\r\n\r\n"), bad},
        {"an endless chunk extension", post(chunked, "4;" + std::string(2000, 'a')), bad},
        {"trailers", post(chunked, "0\r\nX-A: b\r\n\r\n"), bad},
        {"a length among trailers", post(chunked, "0\r\nContent-Length: 4\r\n\r\n"), bad},
    };
    for (auto const& each : cases)
        EXPECT_EQ(refused(each.stream), each.status) << each.name;
}

TEST(RequestParser, RefusesWhatIsNotARequestOfOurs) {
    auto const line = [](std::string_view start) {
        return refused(std::string(start) + "\r\nHost: a\r\n\r\n");
    };
    EXPECT_EQ(line("TRACE / HTTP/1.1"), Status::method_not_allowed);
    EXPECT_EQ(line("CONNECT / HTTP/1.1"), Status::method_not_allowed);
    EXPECT_EQ(line("BREW / HTTP/1.1"), Status::not_implemented);
    EXPECT_EQ(line("get / HTTP/1.1"), Status::not_implemented);
    EXPECT_EQ(line("PRI * HTTP/2.0"), Status::version_not_supported);
    EXPECT_EQ(line("GET / HTTP/3.1"), Status::version_not_supported);
    EXPECT_EQ(line("GET /"), Status::bad_request);
    EXPECT_EQ(line("GET  / HTTP/1.1"), Status::bad_request);
    EXPECT_EQ(line("GET * HTTP/1.1"), Status::bad_request);
    EXPECT_EQ(line("GET /%zz HTTP/1.1"), Status::bad_request);
    EXPECT_EQ(line("GET /a/../b HTTP/1.1"), Status::bad_request);
    EXPECT_EQ(line("GET http://a?b HTTP/1.1"), Status::bad_request);
    EXPECT_EQ(line("GET ftp://a/b HTTP/1.1"), Status::bad_request);
    EXPECT_EQ(refused(std::string("\x16\x03\x01\x02\x00\x01\n", 7)), Status::bad_request);  // TLS
}

TEST(RequestParser, RefusesABadHost) {
    EXPECT_EQ(refused("GET / HTTP/1.1\r\n\r\n"), Status::bad_request);
    EXPECT_EQ(refused("GET / HTTP/1.1\r\nHost:\r\n\r\n"), Status::bad_request);
    EXPECT_EQ(refused("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), Status::bad_request);
    EXPECT_EQ(refused("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"), Status::bad_request);
    EXPECT_EQ(refused("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n"), Status::bad_request);
}

TEST(RequestParser, TheHeadHasALimit) {
    std::string const frame = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    std::string const fits = frame + std::string(head_max - frame.size() - 4, 'x') + "\r\n\r\n";
    ASSERT_EQ(fits.size(), head_max);
    RequestParser parser(head_max);
    feed(parser, fits);
    EXPECT_EQ(parser.state(), State::complete);
    EXPECT_EQ(refused(frame + std::string(head_max - frame.size() - 3, 'x') + "\r\n\r\n"),
              Status::head_too_large);
    EXPECT_EQ(refused("GET /" + std::string(head_max, 'x')), Status::head_too_large);
    EXPECT_EQ(refused(std::string(100'000, 'x')), Status::head_too_large);
    std::string lines = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 100; ++i)
        lines += "X: 1\r\n";
    EXPECT_EQ(refused(lines + "\r\n"), Status::head_too_large);
}

TEST(RequestParser, TheBodyHasALimit) {
    RequestParser parser(head_max);
    feed(parser, post("Content-Length: 4", "hola"), 10, 4);
    EXPECT_EQ(parser.state(), State::complete);
    EXPECT_EQ(refused(post("Content-Length: 5"), 4), Status::content_too_large);
    std::string const chunked = "Transfer-Encoding: chunked";
    EXPECT_EQ(refused(post(chunked, "5\r\n"), 4), Status::content_too_large);
    EXPECT_EQ(refused(post(chunked, "4\r\nhola\r\n1\r\n"), 4), Status::content_too_large);
    EXPECT_EQ(refused(post(chunked, "ffffffffffffffff\r\n"), 4), Status::content_too_large);
}

TEST(RequestParser, ContinueIsAskedForInHttp11) {
    RequestParser parser(head_max);
    feed(parser, post("Content-Length: 4\r\nExpect: 100-continue"));
    EXPECT_EQ(parser.state(), State::body);
    EXPECT_TRUE(parser.expects_continue());
    EXPECT_EQ(refused(post("Content-Length: 4\r\nExpect: tea")), Status::bad_request);
}

}  // namespace
