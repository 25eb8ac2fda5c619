#pragma once
// The status codes that we answer with (RFC 9110 §15, RFC 6585).

#include <string_view>

namespace http {

enum class Status {
    ok = 200,
    created = 201,
    accepted = 202,
    no_content = 204,
    moved_permanently = 301,
    see_other = 303,
    not_modified = 304,
    bad_request = 400,
    unauthorized = 401,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    not_acceptable = 406,
    conflict = 409,
    gone = 410,
    precondition_failed = 412,
    content_too_large = 413,
    unsupported_media_type = 415,
    unprocessable_content = 422,
    precondition_required = 428,
    too_many_requests = 429,
    head_too_large = 431,
    internal_error = 500,
    not_implemented = 501,
    unavailable = 503,
    version_not_supported = 505,
    insufficient_storage = 507,
};

constexpr int code(Status status) {
    return static_cast<int>(status);
}

// "Not Found", of the status line.
std::string_view reason(Status status);

// What the kit itself refuses, and why in a few English words for the log and the plain answer.
struct Refused {
    Status status = Status::bad_request;
    std::string_view why;  // a literal

    friend bool operator==(Refused const&, Refused const&) = default;
};

}  // namespace http
