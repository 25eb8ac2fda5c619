// Everything that reads what a client wrote: the request stream as a whole, in pieces of which the
// first byte says the size, and the small grammars of header values on the same bytes.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "kit/http/coding.hpp"
#include "kit/http/etag.hpp"
#include "kit/http/request_parser.hpp"
#include "kit/http/target.hpp"
#include "kit/http/url.hpp"

namespace {

void read_stream(std::string_view stream, std::size_t piece) {
    http::RequestParser parser(4096);
    using State = http::RequestParser::State;
    std::size_t first = 0;
    std::size_t last = 0;
    for (;;) {
        State const before = parser.state();
        std::size_t const taken = parser.take(stream.substr(first, last - first));
        CHECK(taken <= last - first);
        first += taken;
        if (before == State::head && parser.state() == State::body) {
            parser.limit_body(1024);
            if (parser.state() == State::body) continue;
        }
        if (parser.state() == State::refused) return;
        CHECK(parser.request().body.size() <= 1024);
        if (parser.state() == State::complete) {
            parser.restart();
        } else if (last == stream.size()) {
            return;
        } else {
            last = std::min(stream.size(), last + piece);
        }
    }
}

// What was decoded can be written and read again.
void read_target(std::string_view text) {
    auto const target = http::parse_target(text);
    if (!target) return;
    for (auto const& segment : target->segments) {
        auto const again = http::parse_target(http::path_of({segment}) + "/");
        CHECK(again.has_value() && again->segments.front() == segment);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(bytes), size);
    if (!text.empty()) read_stream(text.substr(1), static_cast<std::size_t>(bytes[0]) + 1);
    read_target(text);
    (void)http::parse_form(text);
    (void)http::parse_cookies(text);
    (void)http::is_host(text);
    (void)http::preferred_coding(text);
    (void)http::names_tag(text, "\"a\"");
    return 0;
}
