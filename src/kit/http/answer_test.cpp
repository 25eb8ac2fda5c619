#include "kit/http/answer.hpp"

#include <gtest/gtest.h>

#include "base/check.hpp"
#include "kit/http/request_for.hpp"

namespace {

using http::Answer;
using http::Ending;
using http::Method;
using http::Request;
using http::Response;
using http::Status;

constexpr auto date = "Sun, 06 Nov 1994 08:49:37 GMT";

Request asking(http::Headers headers, Method method = Method::get) {
    Request request = http::testing::request_for(method, "/");
    request.headers = std::move(headers);
    return request;
}

struct Sent {
    std::string head;
    std::string body;
};

Sent send(Request const& request, Response response, Ending ending = Ending::keep_open,
          http::Headers const& standing = {}) {
    Answer answer;
    compose(answer, request, std::move(response), http::StandingHeaders(standing), ending, date);
    return {answer.head, std::string(answer.body())};
}

std::string header(Sent const& sent, std::string const& name) {
    auto const at = sent.head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return "(none)";
    auto const value = at + name.size() + 4;
    return sent.head.substr(value, sent.head.find("\r\n", value) - value);
}

std::string status(Sent const& sent) {
    return sent.head.substr(9, 3);
}

TEST(Answer, IsAHeadAndABody) {
    Sent const sent = send(asking({}), http::text("hola"));
    EXPECT_TRUE(
        sent.head.starts_with("HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
    EXPECT_TRUE(sent.head.ends_with("\r\n\r\n"));
    EXPECT_EQ(header(sent, "Content-Type"), "text/plain; charset=utf-8");
    EXPECT_EQ(header(sent, "Content-Length"), "4");
    EXPECT_EQ(header(sent, "Connection"), "(none)");
    EXPECT_EQ(sent.body, "hola");
}

TEST(Answer, SaysHowTheConnectionEnds) {
    EXPECT_EQ(header(send(asking({}), http::text("a"), Ending::close), "Connection"), "close");
    EXPECT_EQ(header(send(asking({}), http::text("a"), Ending::keep_open_1_0), "Connection"),
              "keep-alive");
}

TEST(Answer, HeadHasTheHeadersOfGetAndNoBody) {
    for (auto const* accepted : {"br", ""}) {
        http::Headers const headers{{"Accept-Encoding", accepted}};
        Sent const get = send(asking(headers), http::html(std::string(2000, 'x')));
        Sent const head = send(asking(headers, Method::head), http::html(std::string(2000, 'x')));
        EXPECT_EQ(head.head, get.head);
        EXPECT_EQ(head.body, "");
        EXPECT_NE(get.body, "");
    }
}

TEST(Answer, NoContentHasNoLength) {
    Response response;
    response.status = Status::no_content;
    EXPECT_EQ(header(send(asking({}), response), "Content-Length"), "(none)");
    EXPECT_EQ(header(send(asking({}), http::see_other("/planes")), "Content-Length"), "0");
    EXPECT_EQ(header(send(asking({}), http::see_other("/planes")), "Location"), "/planes");
}

TEST(Answer, TextIsEncodedAsTheClientAsks) {
    std::string const page(2000, 'x');
    Sent const plain = send(asking({}), http::html(page));
    EXPECT_EQ(header(plain, "Content-Encoding"), "(none)");
    EXPECT_EQ(header(plain, "Vary"), "Accept-Encoding");
    Sent const brotli = send(asking({{"Accept-Encoding", "gzip, br"}}), http::html(page));
    EXPECT_EQ(header(brotli, "Content-Encoding"), "br");
    EXPECT_EQ(header(brotli, "Content-Length"), std::to_string(brotli.body.size()));
    EXPECT_LT(brotli.body.size(), 100U);
    EXPECT_NE(header(brotli, "ETag"), header(plain, "ETag"));
}

TEST(Answer, SmallOrDenseBodiesStayAsTheyAre) {
    Request const request = asking({{"Accept-Encoding", "br"}});
    for (auto const& response :
         {http::html(std::string(511, 'x')), http::bytes("image/png", std::string(2000, 'x'))}) {
        Sent const sent = send(request, response);
        EXPECT_EQ(header(sent, "Content-Encoding"), "(none)");
        EXPECT_EQ(header(sent, "Vary"), "(none)");
    }
    EXPECT_EQ(header(send(request, http::html(std::string(512, 'x'))), "Content-Encoding"), "br");
}

TEST(Answer, APreparedBodyIsSentWithoutACopy) {
    auto const body =
        http::prepare("text/html; charset=utf-8", std::string(2000, 'x'), http::Effort::highest);
    Answer answer;
    compose(answer, asking({{"Accept-Encoding", "gzip"}}), http::prepared(body), {},
            Ending::keep_open, date);
    EXPECT_EQ(answer.body().data(), body->gzip.data());
    compose(answer, asking({}), http::prepared(body), {}, Ending::keep_open, date);
    EXPECT_EQ(answer.body().data(), body->identity.data());
}

TEST(Answer, AKnownTagIs304) {
    auto const body = http::prepare("text/html", std::string(2000, 'x'), http::Effort::quick);
    for (auto const& response : {http::prepared(body), http::html(std::string(2000, 'x'))}) {
        Sent const first = send(asking({{"Accept-Encoding", "br"}}), response);
        std::string const tag = header(first, "ETag");
        EXPECT_TRUE(tag.ends_with("-br\""));
        for (auto const method : {Method::get, Method::head}) {
            Sent const again =
                send(asking({{"Accept-Encoding", "br"}, {"If-None-Match", "W/" + tag}}, method),
                     response);
            EXPECT_EQ(status(again), "304");
            EXPECT_EQ(again.body, "");
            EXPECT_EQ(header(again, "ETag"), tag);
            EXPECT_EQ(header(again, "Vary"), "Accept-Encoding");
            EXPECT_EQ(header(again, "Content-Length"), "(none)");
            EXPECT_EQ(header(again, "Content-Encoding"), "(none)");
            EXPECT_EQ(header(again, "Content-Type"), "(none)");
        }
        // The same tag, but the client would now get other bytes.
        EXPECT_EQ(status(send(asking({{"If-None-Match", tag}}), response)), "200");
    }
}

TEST(Answer, OnlyAGoodReadIs304) {
    http::Headers const any{{"If-None-Match", "*"}};
    EXPECT_EQ(status(send(asking(any), http::text("a"))), "304");
    EXPECT_EQ(status(send(asking(any, Method::post), http::text("a"))), "200");
    EXPECT_EQ(status(send(asking(any), http::text("a", Status::not_found))), "404");
    EXPECT_EQ(header(send(asking({}), http::text("a", Status::not_found)), "ETag"), "(none)");
}

TEST(Answer, WhatMayNotBeStoredHasNoTag) {
    Response secret = http::text("a");
    secret.headers.add("Cache-Control", "no-store");
    EXPECT_EQ(header(send(asking({{"If-None-Match", "*"}}), secret), "ETag"), "(none)");
}

TEST(Answer, TheTagOfTheHandlerHolds) {
    Response page = http::html(std::string(2000, 'x'));
    page.headers.add("ETag", "\"edition-3\"");
    page.headers.add("Vary", "Accept-Language");
    Sent const sent = send(asking({{"Accept-Encoding", "br"}}), page);
    EXPECT_EQ(header(sent, "ETag"), "\"edition-3-br\"");
    EXPECT_EQ(header(sent, "Vary"), "Accept-Language, Accept-Encoding");
    EXPECT_EQ(sent.head.find("ETag"), sent.head.rfind("ETag"));
    EXPECT_EQ(status(send(asking({{"If-None-Match", "\"edition-3\""}}), page)), "304");
}

TEST(Answer, StandingHeadersStandUnlessTheResponseSetsItsOwn) {
    http::Headers const standing{{"Cache-Control", "no-store"},
                                 {"X-Content-Type-Options", "nosniff"}};
    Response page = http::text("a");
    EXPECT_EQ(header(send(asking({}), page, Ending::close, standing), "Cache-Control"), "no-store");
    page.headers.add("cache-control", "public, max-age=60");
    Sent const sent = send(asking({}), page, Ending::close, standing);
    EXPECT_EQ(header(sent, "Cache-Control"), "(none)");
    EXPECT_EQ(header(sent, "cache-control"), "public, max-age=60");
    EXPECT_EQ(header(sent, "X-Content-Type-Options"), "nosniff");
}

TEST(Answer, NobodySmugglesAHeaderIn) {
    EXPECT_THROW(send(asking({}), http::see_other("/a\r\nSet-Cookie: b")),
                 base::InvariantViolation);
    Response odd;
    odd.headers.add("X\r\nY", "1");
    EXPECT_THROW(send(asking({}), odd), base::InvariantViolation);
    for (auto const* reserved : {"Content-Length", "connection", "Transfer-Encoding", "DATE"}) {
        Response response;
        response.headers.add(reserved, "1");
        EXPECT_THROW(send(asking({}), response), base::InvariantViolation) << reserved;
    }
    Response untyped;
    untyped.body = "hola";
    EXPECT_THROW(send(asking({}), untyped), base::InvariantViolation);
}

TEST(Answer, DatesAreThoseOfHttp) {
    EXPECT_EQ(http::http_date(784'111'777), date);  // RFC 9110 §5.6.7
    EXPECT_EQ(http::http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST(Status, EachHasAReason) {
    EXPECT_EQ(http::reason(Status::not_found), "Not Found");
    EXPECT_EQ(http::code(Status::see_other), 303);
}

}  // namespace
