#include "web/api/answers.hpp"

#include <fmt/core.h>

#include <limits>

#include "web/staff/staff_visit.hpp"

namespace web::api {

void write_texts(json::Writer& writer, std::vector<std::string> const& texts) {
    writer.begin_array();
    for (auto const& text : texts)
        writer.string(text);
    writer.end_array();
}

http::Response named(std::string_view member, std::string_view value, http::Status status) {
    std::string body;
    json::Writer(body).begin_object().member(member, value).end_object();
    return http::json(std::move(body), status);
}

http::Response named(std::string_view member, std::int64_t value, http::Status status) {
    std::string body;
    json::Writer(body).begin_object().key(member).integer(value).end_object();
    return http::json(std::move(body), status);
}

int small_number(std::string_view text) {
    auto const number = staff::whole_number(text);
    return number < 0 || number > std::numeric_limits<int>::max() ? -1 : static_cast<int>(number);
}

std::string version_tag(std::int64_t version) {
    return fmt::format("\"{}\"", version);
}

std::expected<std::int64_t, http::Response> version_seen(Visit const& visit) {
    auto text = visit.request.headers.find("If-Match").value_or("");
    if (text.size() >= 3 && text.front() == '"' && text.back() == '"') {
        text = text.substr(1, text.size() - 2);
        auto const number = staff::whole_number(text.substr(0, text.find('-')));
        if (number >= 0) return number;
    }
    return std::unexpected(problem(
        {.type = "version-missing",
         .status = http::Status::precondition_required,
         .detail = std::string(visit.tr("Say in If-Match which version you read: the ETag of its "
                                        "GET."))}));
}

}  // namespace web::api
