#pragma once
// One client at the other end of a socket: reads its requests, has them answered, writes. Private
// to kit/http, for it shows Boost.Asio.

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <optional>
#include <string>

#include "kit/http/answer.hpp"
#include "kit/http/deadlines.hpp"
#include "kit/http/inbox.hpp"
#include "kit/http/place.hpp"
#include "kit/http/request_parser.hpp"
#include "kit/http/server.hpp"

namespace http {

namespace asio = boost::asio;

// The executor by its own type: without asio's type erasure on the way of every byte.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;

// What all connections of a server share.
struct Serving {
    ServerOptions const& options;
    Handler const& handler;
    StandingHeaders standing;
    Deadlines deadlines;
    std::atomic<std::size_t> connections = 0;  // that converse
    std::atomic<std::size_t> declined = 0;     // that are told that there is no room
    std::atomic<bool> stopping = false;
    std::atomic<std::size_t> large = 0;  // bodies over Limits::body_bytes that come or are here
    std::atomic<std::size_t> slow = 0;   // requests that wait for a thread of the slow, or have it
    asio::thread_pool apart{2};          // those threads; last: they end before what they use
};

enum class Admission { welcome, declined };

class Connection {
public:
    Connection(Serving& serving, Admission admission, Socket socket, std::string peer);
    ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    // Until one of both sides ends it.
    Awaitable<void> live();

private:
    enum class Reading { request, ended };
    enum class Writing { done, failed };

    Awaitable<void> converse();  // requests and answers
    Awaitable<void> decline();   // one answer: 503
    Awaitable<Reading> read_request();
    Awaitable<std::size_t> read_some();  // 0: the stream ended
    Awaitable<Writing> write(std::string_view head, std::string_view body);
    Awaitable<void> linger();
    void take_pending();
    void admit_body();  // of a head that is complete
    void respond();
    Awaitable<void> respond_apart();
    bool is_slow();         // a whole request, whose answer takes long
    Ending ending() const;  // of a request that was understood
    void refuse(Refused refusal);
    void compose_answer(Response response);
    void compose_failure(std::exception_ptr const& failure);
    Clock::time_point paced_deadline(Clock::time_point start, std::size_t bytes) const;

    std::atomic<std::size_t>& counter() const;

    Serving& serving_;
    Limits const& limits_;
    Admission admission_;
    Socket socket_;
    Deadlines::Watch watch_;  // after the socket: gone before it is closed
    std::string peer_;
    Inbox inbox_;
    RequestParser parser_;
    std::optional<Place> large_;  // while a large body comes or is answered
    Ending ending_ = Ending::keep_open;
    Answer answer_;
};

}  // namespace http
