#pragma once
// For tests: a request without a network, as the server would hand it over.

#include <string_view>
#include <utility>

#include "base/check.hpp"
#include "kit/http/message.hpp"
#include "kit/http/target.hpp"

namespace http::testing {

// The target must be one that the server accepts (CHECK).
inline Request request_for(Method method, std::string_view target) {
    auto parsed = parse_target(target);
    CHECK(parsed.has_value());
    Request request;
    request.method = method;
    request.target = target;
    request.path = std::move(parsed->path);
    request.segments = std::move(parsed->segments);
    request.query = std::move(parsed->query);
    return request;
}

}  // namespace http::testing
