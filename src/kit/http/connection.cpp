#include "kit/http/connection.hpp"

#include <array>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <ctime>
#include <utility>

#include "base/check.hpp"

namespace http {

using boost::system::error_code;
using State = RequestParser::State;

namespace {

constexpr std::size_t body_piece_bytes = 65'536;
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

auto resume(error_code& error) {
    return asio::redirect_error(asio::use_awaitable_t<Executor>(), error);
}

// Date of this second; written once a second on each thread.
std::string_view date_now() {
    thread_local std::time_t second = 0;
    thread_local std::string text;
    std::time_t const now = std::time(nullptr);
    if (now != second) {
        text = http_date(now);
        second = now;
    }
    return text;
}

Response plain_answer(Refused refusal) {
    return text(std::string(reason(refusal.status)) + ": " + std::string(refusal.why) + "\n",
                refusal.status);
}

}  // namespace

Connection::Connection(Serving& serving, Admission admission, Socket socket, std::string peer)
    : serving_(serving),
      limits_(serving.options.limits),
      admission_(admission),
      socket_(std::move(socket)),
      watch_(serving.deadlines, socket_.native_handle()),
      peer_(std::move(peer)),
      parser_(limits_.head_bytes) {
    ++counter();
}

Connection::~Connection() {
    --counter();
}

std::atomic<std::size_t>& Connection::counter() const {
    return admission_ == Admission::welcome ? serving_.connections : serving_.declined;
}

// Here and below no condition holds a co_await: g++ 12 then lays some frames out so that `this` is
// overwritten (seen with -O0). A named result is right.
Awaitable<void> Connection::live() {
    if (admission_ == Admission::welcome) {
        co_await converse();
    } else {
        co_await decline();
    }
}

Awaitable<void> Connection::converse() {
    for (;;) {
        Reading const reading = co_await read_request();
        if (reading == Reading::ended) co_return;
        auto const start = Clock::now();
        watch_.without_deadline();
        bool const slow = is_slow();
        if (parser_.state() == State::refused) {
            refuse(parser_.refusal());
        } else if (slow) {
            co_await respond_apart();
        } else {
            respond();
        }
        std::string_view const body = answer_.body();
        Writing const writing = co_await write(answer_.head, body);
        if (writing == Writing::failed) co_return;
        if (serving_.options.on_served)
            serving_.options.on_served({parser_.request(), answer_.status, answer_.route,
                                        answer_.head.size() + body.size(), Clock::now() - start});
        answer_.content = std::string();
        large_.reset();
        if (ending_ == Ending::close) break;
        parser_.restart();
    }
    co_await linger();
}

Awaitable<Connection::Reading> Connection::read_request() {
    auto const start = Clock::now();
    bool const pipelined = !inbox_.pending().empty();
    watch_.until(pipelined ? Phase::busy : Phase::idle,
                 start + (pipelined ? limits_.head : limits_.idle));
    if (!pipelined) inbox_.rest();
    Clock::time_point body_start{};
    bool begun = pipelined;
    for (;;) {
        State const before = parser_.state();
        if (!inbox_.pending().empty()) take_pending();
        State const now = parser_.state();
        if (now == State::complete || now == State::refused) co_return Reading::request;
        if (before == State::head && now == State::body) {
            body_start = Clock::now();
            inbox_.reserve(body_piece_bytes);
            if (parser_.expects_continue() && inbox_.pending().empty()) {
                Writing const asked = co_await write(go_on, {});
                if (asked == Writing::failed) co_return Reading::ended;
            }
        }
        if (now == State::body)
            watch_.until(Phase::busy, paced_deadline(body_start, parser_.request().body.size()));
        std::size_t const came = co_await read_some();
        if (came == 0) co_return Reading::ended;
        if (!std::exchange(begun, true)) watch_.until(Phase::busy, Clock::now() + limits_.head);
    }
}

// Gives the parser what has come until it wants more, has a whole request, or refuses.
void Connection::take_pending() {
    for (;;) {
        State const before = parser_.state();
        std::size_t const taken = parser_.take(inbox_.pending());
        inbox_.taken(taken);
        if (before == State::head && parser_.state() != State::head) {
            parser_.request().peer = peer_;
            if (parser_.state() == State::body) admit_body();
        }
        bool const wants_more = parser_.state() == State::head || parser_.state() == State::body;
        bool const moved = taken > 0 || parser_.state() != before;
        if (!wants_more || !moved || inbox_.pending().empty()) return;
    }
}

// One that may be large takes one of the few places for such.
void Connection::admit_body() {
    std::size_t limit = limits_.body_bytes;
    try {
        auto const& limit_of = serving_.options.body_limit;
        if (limit_of) limit = limit_of(parser_.request());
    } catch (...) {
        if (serving_.options.on_trouble) serving_.options.on_trouble("body_limit threw");
    }
    bool const is_large =
        limit > limits_.body_bytes && parser_.length().value_or(limit) > limits_.body_bytes;
    if (is_large) large_.emplace(serving_.large, limits_.large_bodies);
    if (is_large && !large_->has_room())
        return parser_.refuse({Status::unavailable, "too many large bodies"});
    parser_.limit_body(limit);
}

Awaitable<std::size_t> Connection::read_some() {
    auto const room = inbox_.room();
    error_code error;
    std::size_t const count =
        co_await socket_.async_read_some(asio::buffer(room.data(), room.size()), resume(error));
    if (error) co_return 0;
    inbox_.came(count);
    co_return count;
}

void Connection::respond() {
    try {
        Response response = serving_.handler(parser_.request());
        ending_ = ending();
        compose_answer(std::move(response));
    } catch (...) {
        ending_ = ending();
        compose_failure(std::current_exception());
    }
}

bool Connection::is_slow() {
    auto const& options = serving_.options;
    return parser_.state() == State::complete && options.is_slow &&
           options.is_slow(parser_.request());
}

// On a thread of the slow, and back on one of those that serve everybody, with what was thrown.
Awaitable<void> Connection::respond_apart() {
    Place const place(serving_.slow, limits_.slow_waiting);
    if (!place.has_room()) {
        refuse({Status::unavailable, "too many slow requests"});
        co_return;
    }
    auto const start = [this](auto resume_here) {
        auto const home = socket_.get_executor();
        asio::post(serving_.apart, [this, guard = asio::make_work_guard(home),
                                    resumed = std::move(resume_here)]() mutable {
            std::exception_ptr failure;
            try {
                respond();
            } catch (...) {
                failure = std::current_exception();
            }
            // Handed over whole: nothing of it is let go of on this thread.
            asio::post(guard.get_executor(),
                       [resumed = std::move(resumed), failure = std::move(failure)]() mutable {
                           resumed(std::move(failure));
                       });
        });
    };
    using Token = asio::use_awaitable_t<Executor>;
    Token token;
    co_await asio::async_initiate<Token, void(std::exception_ptr)>(start, token);
}

Ending Connection::ending() const {
    if (!parser_.keeps_open() || serving_.stopping) return Ending::close;
    return parser_.is_http_1_0() ? Ending::keep_open_1_0 : Ending::keep_open;
}

void Connection::refuse(Refused refusal) {
    ending_ = Ending::close;
    try {
        auto const& page = serving_.options.on_refusal;
        Response response = page ? page(parser_.request(), refusal) : plain_answer(refusal);
        if (refusal.status == Status::unavailable) response.headers.set("Retry-After", "5");
        compose_answer(std::move(response));
    } catch (...) {
        compose_failure(std::current_exception());
    }
}

void Connection::compose_answer(Response response) {
    compose(answer_, parser_.request(), std::move(response), serving_.standing, ending_,
            date_now());
}

void Connection::compose_failure(std::exception_ptr const& failure) {
    try {
        auto const& on_failure = serving_.options.on_failure;
        if (on_failure) return compose_answer(on_failure(parser_.request(), failure));
    } catch (...) {  // the page for failures failed: the plain one remains
        if (serving_.options.on_trouble) serving_.options.on_trouble("on_failure threw");
    }
    compose_answer(plain_answer({Status::internal_error, "the request could not be answered"}));
}

// One gather write in the common case; the rest as the client takes it.
Awaitable<Connection::Writing> Connection::write(std::string_view head, std::string_view body) {
    std::size_t const total = head.size() + body.size();
    std::size_t sent = 0;
    auto const rest = [&] {
        std::size_t const of_head = std::min(sent, head.size());
        std::string_view const head_rest = head.substr(of_head);
        std::string_view const body_rest = body.substr(sent - of_head);
        return std::array{asio::const_buffer(head_rest.data(), head_rest.size()),
                          asio::const_buffer(body_rest.data(), body_rest.size())};
    };
    error_code error;
    sent = socket_.write_some(rest(), error);
    if (error && error != asio::error::would_block) co_return Writing::failed;
    auto const start = Clock::now();
    while (sent < total) {
        watch_.until(Phase::busy, paced_deadline(start, sent));
        std::size_t const taken = co_await socket_.async_write_some(rest(), resume(error));
        sent += taken;
        if (error) co_return Writing::failed;
    }
    co_return Writing::done;
}

Awaitable<void> Connection::decline() {
    watch_.until(Phase::busy, Clock::now() + limits_.linger);
    std::size_t const came = co_await read_some();
    if (came == 0) co_return;
    refuse({Status::unavailable, "too many connections"});
    Writing const written = co_await write(answer_.head, answer_.body());
    if (written == Writing::done) co_await linger();
}

// The last answer has been written. Closing now, with bytes of the client unread, would make the
// kernel send a reset that can overtake the answer (RFC 9112 §9.6): the client closes first. Where
// its request was read to the end, a server that stops need not wait for that.
Awaitable<void> Connection::linger() {
    Phase const phase = parser_.state() == State::complete ? Phase::idle : Phase::busy;
    watch_.until(phase, Clock::now() + limits_.linger);
    error_code error;
    socket_.shutdown(Socket::shutdown_send, error);
    for (std::size_t came = 1; came > 0;) {
        inbox_.taken(inbox_.pending().size());
        came = co_await read_some();
    }
}

Clock::time_point Connection::paced_deadline(Clock::time_point start, std::size_t bytes) const {
    auto const earned = std::chrono::seconds(bytes / limits_.bytes_per_second);
    return start + limits_.grace + earned;
}

}  // namespace http
