#include "web/portal/metrics.hpp"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;

std::array const routes{http::Route{http::Method::get, "/planes"},
                        http::Route{http::Method::get, "/buscar"}};

bool holds(std::string const& text, std::string_view line) {
    return text.find(line) != text.npos;
}

TEST(Metrics, CountsAnswersByRouteAndClassOfStatus) {
    web::Metrics metrics(routes);
    metrics.add(0, http::Status::ok, 100, 1ms);
    metrics.add(0, http::Status::ok, 100, 1ms);
    metrics.add(0, http::Status::internal_error, 50, 1ms);
    auto const text = metrics.text("1.2", 7);
    EXPECT_TRUE(holds(text, "rumbo_http_requests_total{route=\"GET /planes\",status=\"2xx\"} 2\n"));
    EXPECT_TRUE(holds(text, "rumbo_http_requests_total{route=\"GET /planes\",status=\"5xx\"} 1\n"));
    EXPECT_TRUE(holds(text, "rumbo_http_response_bytes_total{route=\"GET /planes\"} 250\n"));
    EXPECT_TRUE(holds(text, "rumbo_build_info{version=\"1.2\"} 1\n"));
    EXPECT_TRUE(holds(text, "rumbo_store_revision 7\n"));
    EXPECT_FALSE(holds(text, "/buscar"));
}

TEST(Metrics, ABucketHoldsWhatTookAtMostItsBound) {
    web::Metrics metrics(routes);
    metrics.add(0, http::Status::ok, 1, 5ms);
    metrics.add(0, http::Status::ok, 1, 5ms + 1ns);
    metrics.add(0, http::Status::ok, 1, 1h);
    auto const text = metrics.text("", 0);
    EXPECT_TRUE(holds(text, "_bucket{route=\"GET /planes\",le=\"0.005\"} 1\n"));
    EXPECT_TRUE(holds(text, "_bucket{route=\"GET /planes\",le=\"0.01\"} 2\n"));
    EXPECT_TRUE(holds(text, "_bucket{route=\"GET /planes\",le=\"2\"} 2\n"));
    EXPECT_TRUE(holds(text, "_bucket{route=\"GET /planes\",le=\"+Inf\"} 3\n"));
    EXPECT_TRUE(holds(text, "_sum{route=\"GET /planes\"} 3600.010000\n"));
}

TEST(Metrics, WhatNoRouteAnswersNamesNoAddress) {
    web::Metrics metrics(routes);
    metrics.add(-1, http::Status::not_found, 1, 1ms);
    EXPECT_TRUE(
        holds(metrics.text("", 0), "rumbo_http_requests_total{route=\"\",status=\"4xx\"} 1\n"));
}

}  // namespace
