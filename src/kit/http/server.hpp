#pragma once
// The HTTP/1.1 server: one process, a few threads, a coroutine for each connection. (Boost.Asio
// lives behind this header.) TLS is the business of a proxy in front.
//
//     http::serve(options, [&](http::Request const& request) { return page(request); }, token);
//
// serve returns when it was told to stop and no request is being answered any more. The handler
// runs on the server's threads, several at once, and may take its time for reading. What takes
// longer than tens of milliseconds is slow (ServerOptions::is_slow): two threads of their own
// answer such requests as they come, and those beyond Limits::slow_waiting are told to come again.
//
// A client may keep a connection, pipeline, and be slow within the limits below; past them the
// socket is closed (time), or answered and closed: 400, 413, 431, 501, 503, 505.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

#include "kit/http/message.hpp"

namespace http {

using Handler = std::function<Response(Request const&)>;

struct Limits {
    std::size_t connections = 10'000;  // more are answered 503
    std::size_t head_bytes = 16 * 1024;
    std::size_t body_bytes = 1024 * 1024;  // where ServerOptions::body_limit says nothing else
    std::size_t large_bodies = 8;  // over body_bytes, at once, from head to answer; more: 503

    std::chrono::milliseconds idle{15'000};  // between requests
    std::chrono::milliseconds head{
        5'000};  // from the first byte of a request to the last of its head

    // A body must come, and an answer must be taken, by this time plus a second for each
    // bytes_per_second that have passed.
    std::chrono::milliseconds grace{10'000};
    std::size_t bytes_per_second = 1024;

    std::size_t slow_waiting = 64;  // slow requests at once, the one that is answered too

    std::chrono::milliseconds linger{2'000};  // for the client to read a last answer and close
    std::chrono::milliseconds stop{10'000};   // for requests in flight once it was told to stop
};

// What the kit knows when an answer has been handed to the network.
struct Served {
    Request const& request;  // what was read of it, where it was refused
    Status status;
    int route;                          // as the response said
    std::size_t bytes;                  // head and body
    std::chrono::nanoseconds duration;  // from the whole request to the last byte of the answer
};

enum class Signals {
    stop,   // SIGTERM and SIGINT end serve(); a second one does not wait
    leave,  // they are somebody else's
};

struct ServerOptions {
    std::string address = "127.0.0.1";  // an IP address or a name; every address of a name is used
    std::uint16_t port = 8080;          // 0: any free one; on_listening says which
    unsigned threads = 0;               // 0: one for each core
    Limits limits;
    Signals signals = Signals::stop;
    Headers headers;     // of every answer, unless the response sets one of that name
    std::string server;  // value of Server; empty: no such header

    // Largest body for a request of which the head is known.
    std::function<std::size_t(Request const&)> body_limit;

    // Whether the answer takes long; must be quick. Without it, none does.
    std::function<bool(Request const&)> is_slow;

    // The answer when the handler threw: the place to log, with a reference number. Without it,
    // or when it throws, a plain 500.
    std::function<Response(Request const&, std::exception_ptr)> on_failure;

    // The page for what the kit itself refuses; the connection ends after it.
    std::function<Response(Request const&, Refused)> on_refusal;

    std::function<void(Served const&)> on_served;           // for counters; must be quick
    std::function<void(std::uint16_t port)> on_listening;   // once, when all sockets listen
    std::function<void(std::string_view what)> on_trouble;  // accept failed, out of memory
};

// Throws std::system_error when it cannot listen (address in use, no permission, unknown name).
void serve(ServerOptions const& options, Handler const& handler, std::stop_token const& stop = {});

}  // namespace http
