#include "web/portal/attachment.hpp"

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

http::Response attachment(std::string_view type, std::string content, std::string_view plan_code,
                          std::string_view name) {
    auto response = http::bytes(std::string(type), std::move(content));
    response.headers.set(
        "Content-Disposition",
        "attachment; filename=\"" + plain_letters(plan_code) + "-" + plain_letters(name) + "\"");
    return response;
}

}  // namespace web
