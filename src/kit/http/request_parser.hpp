#pragma once
// Reads requests out of a stream of bytes, one after the other. (Boost.Beast's parser lives behind
// this header; what it lets pass and we do not is refused here.)
//
// Refused: Content-Length with Transfer-Encoding, either of them twice, a length that is not plain
// digits, a coding other than "chunked" (501), either in HTTP/1.0 chunked form, obs-fold, bare LF,
// white space before a colon, chunk extensions over 256 bytes, trailers, a missing, double or
// malformed Host, more than 100 header lines or a head over the limit (431), a body over its limit
// (413), unknown methods (501), versions other than 1.0 and 1.1 (505). Nothing may be read from a
// connection after a refusal.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "kit/http/message.hpp"

namespace http {

class RequestParser {
public:
    enum class State {
        head,      // more bytes of the head are needed
        body,      // the head is complete: request() holds it; more bytes of the body are needed
        complete,  // request() is whole
        refused,   // refusal() says why
    };

    explicit RequestParser(std::size_t head_bytes_max);
    ~RequestParser();
    RequestParser(RequestParser&&) = delete;

    // Forgets the last request and waits for the next one.
    void restart();

    // Takes what it can from the front of the bytes that came and returns how many. What it leaves
    // must come again, with more behind it. Stops when the head is complete, once, so that
    // limit_body can be called, and when the request is.
    std::size_t take(std::string_view bytes);

    State state() const;
    Refused refusal() const;
    Request& request();

    // Until this is called no body is taken: 413.
    void limit_body(std::size_t bytes_max);

    // Its Content-Length; none of a chunked body.
    std::optional<std::uint64_t> length() const;

    // Before its body has come, for reasons of the caller.
    void refuse(Refused refusal);

    bool keeps_open() const;  // by version and Connection
    bool is_http_1_0() const;
    bool expects_continue() const;  // Expect: 100-continue

private:
    class Grammar;

    void take_head(std::string_view head);
    std::size_t take_body(std::string_view bytes);
    void finish();

    std::size_t head_bytes_max_;
    std::size_t scanned_ = 0;  // bytes of an incomplete head that were looked at
    std::size_t line_ = 0;     // where its last line begins
    State state_ = State::head;
    Refused refusal_;
    std::unique_ptr<Grammar> grammar_;
};

}  // namespace http
