#pragma once
// From a response to the bytes that answer a request. In this one place: the coding is negotiated,
// the entity tag compared (304), a HEAD loses its body, and the head is written. Header values of
// ours that hold control characters are a bug (CHECK): nobody can smuggle a header in.

#include <string>
#include <string_view>
#include <vector>

#include "kit/http/message.hpp"

namespace http {

// Headers that every answer has, unless the response sets one of that name itself.
class StandingHeaders {
public:
    StandingHeaders() = default;
    explicit StandingHeaders(Headers const& headers);
    void append_to(std::string& head, Headers const& own) const;

private:
    struct Line {
        std::string name;
        std::string text;  // "Name: value\r\n"
    };
    std::vector<Line> lines_;
};

enum class Ending {
    keep_open,      // HTTP/1.1: nothing to say
    keep_open_1_0,  // HTTP/1.0 client that asked for it
    close,
};

struct Answer {
    std::string head;  // status line to empty line
    std::string_view body() const;

    Status status = Status::ok;
    int route = no_route;
    std::variant<std::string, Body> content;  // what body() looks into
    Coding coding = Coding::identity;         // of a Body
    bool sends_body = true;
};

// Writes into `answer`, whose memory is used again. The date is the value of Date (RFC 9110
// §5.6.7).
void compose(Answer& answer, Request const& request, Response response,
             StandingHeaders const& standing, Ending ending, std::string_view date);

// "Sun, 06 Nov 1994 08:49:37 GMT" of seconds since 1970.
std::string http_date(std::int64_t seconds);

}  // namespace http
