#pragma once
// A request as a handler sees it, and the response that it gives. Everything in a request is
// decoded once and is valid UTF-8 without NUL (but for what files hold); what was not has been
// answered 400 before.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kit/http/body.hpp"
#include "kit/http/method.hpp"
#include "kit/http/named_values.hpp"
#include "kit/http/status.hpp"
#include "kit/http/uploaded_file.hpp"

namespace http {

struct Request {
    Method method = Method::get;
    std::string target;                 // as it came: "/planes/PES%2024?corte=2024-03-31"
    std::string path;                   // of the target, not decoded: "/planes/PES%2024"
    std::vector<std::string> segments;  // decoded: {"planes", "PES 24"}; "/" has none, "/a/" two
    Parameters query;
    Headers headers;     // one value each: lines of one list are joined
    Parameters cookies;  // names and values as they came
    Parameters form;     // of a body of application/x-www-form-urlencoded or multipart/form-data
    std::vector<UploadedFile> files;  // of multipart/form-data, which leaves the body empty
    std::string body;
    std::string peer;  // the address at the other end of the socket: "127.0.0.1", "::1"
};

constexpr int no_route = -1;

struct Response {
    Status status = Status::ok;
    Headers headers;  // of this answer alone; length, coding, tag, date and connection are added
    std::variant<std::string, Body> body;
    int route = no_route;  // the row of the route table that answered, for the counters

    // The body as it is before any coding.
    std::string_view content() const;
};

Response html(std::string markup, Status status = Status::ok);
Response text(std::string plain, Status status = Status::ok);
Response json(std::string document, Status status = Status::ok);
Response problem(std::string document, Status status);  // application/problem+json, RFC 9457
Response prepared(Body body, Status status = Status::ok);
Response bytes(std::string content_type, std::string content);
Response see_other(std::string location);          // 303: look there with GET
Response moved_permanently(std::string location);  // 301: the canonical address is that one

}  // namespace http
