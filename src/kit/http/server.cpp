#include "kit/http/server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <list>
#include <memory>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

#include "kit/http/connection.hpp"

namespace http {

using boost::system::error_code;
using std::chrono::milliseconds;
using tcp = asio::ip::tcp;

namespace {

constexpr std::size_t declined_max = 256;               // at once; more are closed unanswered
constexpr std::size_t files_besides_connections = 512;  // declined, databases, documents, the log

// As many open files as the connections need, within what the system allows. Returns how many
// connections that leaves room for.
std::size_t make_room(std::size_t connections) {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return connections;
    rlim_t const wanted =
        std::min<rlim_t>(files.rlim_max, connections + connections / 8 + files_besides_connections);
    if (files.rlim_cur < wanted) {
        files.rlim_cur = wanted;
        if (::setrlimit(RLIMIT_NOFILE, &files) != 0) ::getrlimit(RLIMIT_NOFILE, &files);
    }
    if (files.rlim_cur <= 2 * files_besides_connections) return files.rlim_cur / 2;
    return std::min<std::size_t>(connections, files.rlim_cur - files_besides_connections);
}

[[noreturn]] void cannot_listen(ServerOptions const& options, error_code const& error) {
    throw std::system_error(std::error_code(error), "cannot listen on " + options.address +
                                                        " port " + std::to_string(options.port));
}

std::string text_of(asio::ip::address const& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

StandingHeaders standing_headers(ServerOptions const& options) {
    Headers headers = options.headers;
    if (!options.server.empty()) headers.set("Server", options.server);
    return StandingHeaders(headers);
}

}  // namespace

// Accepting, the tick and stopping, one at a time on a strand; connections on all threads.
class Server {
public:
    Server(ServerOptions const& options, Handler const& handler)
        : options_(options),
          threads_(options.threads > 0 ? options.threads
                                       : std::max(1U, std::thread::hardware_concurrency())),
          connections_max_(make_room(options.limits.connections)),
          io_(static_cast<int>(threads_)),
          control_(asio::make_strand(io_)),
          tick_(control_),
          signals_(control_),
          serving_{options, handler, standing_headers(options), {}, {}, {}, {}} {}

    void listen();
    void run(std::stop_token const& stop);

private:
    using Control = asio::awaitable<void>;

    std::vector<tcp::endpoint> endpoints();
    Control accept_all(tcp::acceptor& acceptor);
    Control tick();
    Control await_signals();
    void admit(Socket socket);
    void stop();
    void work();
    void trouble(std::string_view what) const;

    ServerOptions const& options_;
    unsigned threads_;
    std::size_t connections_max_;
    asio::io_context io_;
    asio::strand<Executor> control_;
    std::list<tcp::acceptor> acceptors_;
    asio::steady_timer tick_;
    asio::signal_set signals_;
    Serving serving_;
    Clock::time_point stop_by_ = Clock::time_point::max();
};

std::vector<tcp::endpoint> Server::endpoints() {
    error_code error;
    auto const address = asio::ip::make_address(options_.address, error);
    if (!error) return {tcp::endpoint(address, options_.port)};
    tcp::resolver resolver(io_);
    auto const found = resolver.resolve(options_.address, std::to_string(options_.port),
                                        tcp::resolver::passive, error);
    if (error) cannot_listen(options_, error);
    std::vector<tcp::endpoint> endpoints;
    for (auto const& each : found)
        endpoints.push_back(each.endpoint());
    std::ranges::sort(endpoints);
    auto const repeated = std::ranges::unique(endpoints);
    endpoints.erase(repeated.begin(), repeated.end());
    return endpoints;
}

void Server::listen() {
    auto const all = endpoints();
    std::uint16_t port = options_.port;
    error_code error;
    for (auto endpoint : all) {
        endpoint.port(port);
        tcp::acceptor acceptor(control_);
        acceptor.open(endpoint.protocol(), error);
        if (error == asio::error::address_family_not_supported && all.size() > 1) continue;
        if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error && endpoint.protocol() == tcp::v6() && all.size() > 1)
            acceptor.set_option(asio::ip::v6_only(true), error);
        if (!error) acceptor.bind(endpoint, error);
        if (error == boost::system::errc::address_not_available && all.size() > 1) continue;
        if (!error) acceptor.listen(tcp::acceptor::max_listen_connections, error);
        if (error) cannot_listen(options_, error);
        port = acceptor.local_endpoint().port();
        acceptors_.push_back(std::move(acceptor));
    }
    if (acceptors_.empty()) cannot_listen(options_, error);
    // Whoever is told that it listens may tell it to stop at once.
    if (options_.signals == Signals::stop) {
        signals_.add(SIGINT);
        signals_.add(SIGTERM);
    }
    if (options_.on_listening) options_.on_listening(port);
}

void Server::run(std::stop_token const& stop_token) {
    auto const rethrow = [](std::exception_ptr const& failure) {
        if (failure) std::rethrow_exception(failure);
    };
    for (auto& acceptor : acceptors_)
        asio::co_spawn(control_, accept_all(acceptor), rethrow);
    asio::co_spawn(control_, tick(), rethrow);
    if (options_.signals == Signals::stop) asio::co_spawn(control_, await_signals(), rethrow);
    std::stop_callback const told(stop_token, [this] { asio::post(control_, [this] { stop(); }); });
    std::vector<std::jthread> workers;
    for (unsigned i = 1; i < threads_; ++i)
        workers.emplace_back([this] { work(); });
    work();
}

// Nothing that a connection throws reaches this; a failure of the server's own does not end it.
void Server::work() {
    for (;;) {
        try {
            io_.run();
            return;
        } catch (std::exception const& failure) {
            trouble(failure.what());
        }
    }
}

Server::Control Server::accept_all(tcp::acceptor& acceptor) {
    asio::steady_timer pause(control_);
    while (!serving_.stopping) {
        error_code error;
        Socket socket(io_);
        co_await acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
        if (serving_.stopping) co_return;
        if (!error) {
            admit(std::move(socket));
            continue;
        }
        trouble("accept: " + error.message());
        pause.expires_after(milliseconds(50));
        co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
    }
}

void Server::admit(Socket socket) {
    error_code error;
    auto const peer = socket.remote_endpoint(error);
    if (!error) socket.non_blocking(true, error);
    if (!error) socket.set_option(tcp::no_delay(true), error);
    bool const full = serving_.connections >= connections_max_;
    if (error || (full && serving_.declined > declined_max)) return;
    auto connection =
        std::make_unique<Connection>(serving_, full ? Admission::declined : Admission::welcome,
                                     std::move(socket), text_of(peer.address()));
    // The frame of the coroutine owns the connection.
    auto const life = [](std::unique_ptr<Connection> owned) -> Awaitable<void> {
        co_await owned->live();
    };
    asio::co_spawn(io_, life(std::move(connection)), [this](std::exception_ptr const& failure) {
        try {
            if (failure) std::rethrow_exception(failure);
        } catch (std::exception const& thrown) {
            trouble(thrown.what());
        } catch (...) {
            trouble("a connection threw what is no exception");
        }
    });
}

Server::Control Server::tick() {
    auto const& limits = options_.limits;
    auto const shortest = std::min({limits.idle, limits.head, limits.grace, limits.linger});
    auto const usual = std::clamp(shortest / 4, milliseconds(10), milliseconds(250));
    while (!serving_.stopping || serving_.connections + serving_.declined > 0) {
        error_code error;
        tick_.expires_after(serving_.stopping ? milliseconds(10) : usual);
        co_await tick_.async_wait(asio::redirect_error(asio::use_awaitable, error));
        auto const now = Clock::now();
        serving_.deadlines.shut_expired(now);
        if (serving_.stopping) serving_.deadlines.shut_idle();
        if (now > stop_by_) serving_.deadlines.shut_all();
    }
    signals_.cancel();
}

Server::Control Server::await_signals() {
    for (;;) {
        error_code error;
        co_await signals_.async_wait(asio::redirect_error(asio::use_awaitable, error));
        if (error) co_return;
        stop();
    }
}

// The first call lets what is under way finish, a second one does not.
void Server::stop() {
    stop_by_ =
        serving_.stopping.exchange(true) ? Clock::now() : Clock::now() + options_.limits.stop;
    error_code error;
    for (auto& acceptor : acceptors_)
        acceptor.close(error);
    tick_.cancel();
}

void Server::trouble(std::string_view what) const {
    if (options_.on_trouble) options_.on_trouble(what);
}

void serve(ServerOptions const& options, Handler const& handler, std::stop_token const& stop) {
    Server server(options, handler);
    server.listen();
    server.run(stop);
}

}  // namespace http
