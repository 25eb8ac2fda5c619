#include "kit/http/answer.hpp"

#include <fmt/chrono.h>
#include <fmt/compile.h>

#include <algorithm>
#include <ctime>
#include <iterator>
#include <utility>

#include "base/check.hpp"
#include "kit/http/etag.hpp"
#include "kit/http/fields.hpp"

namespace http {

namespace {

bool may_be_value(std::string_view value) {
    return std::ranges::none_of(value, [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F;
    });
}

bool may_be_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    });
}

void append_line(std::string& head, std::string_view name, std::string_view value) {
    CHECK(may_be_name(name) && may_be_value(value));
    head.append(name).append(": ").append(value).append("\r\n");
}

// Headers that are written here and nowhere else.
bool is_ours_to_write(std::string_view name) {
    for (std::string_view const reserved :
         {"Content-Length", "Transfer-Encoding", "Connection", "Date", "Keep-Alive"})
        if (CaselessName::same(name, reserved)) return true;
    return false;
}

bool has_content(Status status) {
    return status != Status::no_content && status != Status::not_modified;
}

// What is sent of the response's body, and how it is described.
struct Representation {
    std::string content_type;  // of a prepared body; a made one has its own header
    Coding coding = Coding::identity;
    std::string tag;
    bool varies = false;  // another Accept-Encoding may get other bytes
};

bool carries_tag(Request const& request, Response const& response) {
    bool const reads = request.method == Method::get || request.method == Method::head;
    return reads && response.status == Status::ok;
}

bool may_be_stored(Headers const& headers) {
    auto const control = headers.find("Cache-Control");
    return !control || control->find("no-store") == std::string_view::npos;
}

Representation represent_prepared(Request const& request, Response const& response,
                                  PreparedBody const& body) {
    Representation chosen{body.content_type, Coding::identity, {}, false};
    chosen.varies = !body.gzip.empty() || !body.brotli.empty();
    if (chosen.varies)
        chosen.coding =
            body.nearest(preferred_coding(request.headers.find("Accept-Encoding").value_or("")));
    if (carries_tag(request, response)) chosen.tag = entity_tag(body.fingerprint, chosen.coding);
    return chosen;
}

// Encodes the text of the response where that makes it smaller.
Representation represent_made(Request const& request, Response& response) {
    Representation chosen;
    std::string& content = std::get<std::string>(response.body);
    if (content.empty()) return chosen;
    auto const type = response.headers.find("Content-Type");
    CHECK(type.has_value());  // a body says what it is
    std::string const tag_of_handler(response.headers.find("ETag").value_or(""));
    bool const tags = carries_tag(request, response);
    if (tags && tag_of_handler.empty() && may_be_stored(response.headers))
        chosen.tag = entity_tag(fingerprint(content), Coding::identity);
    chosen.varies = content.size() >= coding_bytes_min && is_compressible(*type) &&
                    !response.headers.contains("Content-Encoding");
    if (chosen.varies) {
        Coding const wanted =
            preferred_coding(request.headers.find("Accept-Encoding").value_or(""));
        std::string encoded =
            wanted == Coding::identity ? std::string() : encode(wanted, content, Effort::quick);
        if (!encoded.empty() && encoded.size() < content.size()) {
            content = std::move(encoded);
            chosen.coding = wanted;
        }
    }
    if (!tag_of_handler.empty()) chosen.tag = tag_of_handler;
    if (!chosen.tag.empty()) chosen.tag = entity_tag_in(chosen.tag, chosen.coding);
    return chosen;
}

Representation represent(Request const& request, Response& response) {
    auto const* shared = std::get_if<Body>(&response.body);
    if (shared == nullptr) return represent_made(request, response);
    CHECK(*shared != nullptr);
    return represent_prepared(request, response, **shared);
}

void append_own_headers(std::string& head, Response const& response, Status status) {
    for (auto const& [name, value] : response.headers) {
        CHECK(!is_ours_to_write(name));
        bool const replaced = CaselessName::same(name, "ETag") || CaselessName::same(name, "Vary");
        bool const describes_content = CaselessName::same(name, "Content-Type") ||
                                       CaselessName::same(name, "Content-Encoding");
        if (replaced || (describes_content && !has_content(status))) continue;
        append_line(head, name, value);
    }
}

void append_representation(std::string& head, Representation const& chosen,
                           Response const& response, Status status) {
    if (has_content(status)) {
        if (!chosen.content_type.empty()) append_line(head, "Content-Type", chosen.content_type);
        if (chosen.coding != Coding::identity)
            append_line(head, "Content-Encoding", token(chosen.coding));
    }
    if (!chosen.tag.empty()) append_line(head, "ETag", chosen.tag);
    std::string vary(response.headers.find("Vary").value_or(""));
    if (chosen.varies) vary.append(vary.empty() ? "" : ", ").append("Accept-Encoding");
    if (!vary.empty()) append_line(head, "Vary", vary);
}

}  // namespace

StandingHeaders::StandingHeaders(Headers const& headers) {
    for (auto const& [name, value] : headers) {
        CHECK(!is_ours_to_write(name));
        Line line{name, {}};
        append_line(line.text, name, value);
        lines_.push_back(std::move(line));
    }
}

void StandingHeaders::append_to(std::string& head, Headers const& own) const {
    for (auto const& line : lines_)
        if (own.empty() || !own.contains(line.name)) head.append(line.text);
}

std::string_view Answer::body() const {
    if (!sends_body) return {};
    if (auto const* shared = std::get_if<Body>(&content)) return (*shared)->bytes(coding);
    return std::get<std::string>(content);
}

void compose(Answer& answer, Request const& request, Response response,
             StandingHeaders const& standing, Ending ending, std::string_view date) {
    Representation const chosen = represent(request, response);
    Status status = response.status;
    auto const known = request.headers.find("If-None-Match");
    if (known && !chosen.tag.empty() && carries_tag(request, response) &&
        names_tag(*known, chosen.tag))
        status = Status::not_modified;

    std::string& head = answer.head;
    head.clear();
    fmt::format_to(std::back_inserter(head), FMT_COMPILE("HTTP/1.1 {} "), code(status));
    head.append(reason(status)).append("\r\nDate: ").append(date).append("\r\n");
    append_own_headers(head, response, status);
    append_representation(head, chosen, response, status);
    standing.append_to(head, response.headers);

    answer.status = status;
    answer.route = response.route;
    answer.coding = chosen.coding;
    answer.content = std::move(response.body);
    answer.sends_body = has_content(status);
    if (has_content(status))
        fmt::format_to(std::back_inserter(head), FMT_COMPILE("Content-Length: {}\r\n"),
                       answer.body().size());
    if (request.method == Method::head) answer.sends_body = false;
    if (ending == Ending::close) head.append("Connection: close\r\n");
    if (ending == Ending::keep_open_1_0) head.append("Connection: keep-alive\r\n");
    head.append("\r\n");
}

std::string http_date(std::int64_t seconds) {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT",
                       fmt::gmtime(static_cast<std::time_t>(seconds)));
}

}  // namespace http
