#include "web/portal/attachment.hpp"

#include <fmt/format.h>

#include "web/portal/demonstration.hpp"

namespace web {
namespace {

std::string plain_letters(std::string_view text) {
    std::string plain;
    for (char const c : text) {
        bool const is_plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
        plain += is_plain ? c : '-';
    }
    return plain;
}

}  // namespace

http::Response attachment(std::string_view type, std::string content, domain::Plan const& plan,
                          std::string_view name) {
    auto response = http::bytes(std::string(type), std::move(content));
    response.headers.set("Content-Disposition",
                         fmt::format("attachment; filename=\"{}{}-{}\"",
                                     is_demonstration(plan) ? "demostracion-" : "",
                                     plain_letters(plan.code), plain_letters(name)));
    return response;
}

}  // namespace web
