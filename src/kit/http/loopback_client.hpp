#pragma once
// For tests: a server on a free port of the loopback for as long as this lives, and a client that
// writes and reads bytes, with POSIX sockets, so that nothing under test tests itself.

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <future>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "kit/http/server.hpp"

namespace http::testing {

using std::chrono::milliseconds;

class RunningServer {
public:
    explicit RunningServer(Handler handler, ServerOptions options = {})
        : handler_(std::move(handler)), options_(std::move(options)) {
        options_.port = 0;
        if (options_.threads == 0) options_.threads = 2;
        options_.signals = Signals::leave;
        std::promise<std::uint16_t> port;
        options_.on_listening = [&](std::uint16_t bound) { port.set_value(bound); };
        thread_ = std::jthread([this](std::stop_token stop) { serve(options_, handler_, stop); });
        port_ = port.get_future().get();
    }

    std::uint16_t port() const { return port_; }
    void ask_to_stop() { thread_.request_stop(); }

    // Waits until serve() has returned; says how long that took.
    milliseconds stop() {
        auto const start = std::chrono::steady_clock::now();
        thread_.request_stop();
        thread_.join();
        return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - start);
    }

private:
    Handler handler_;
    ServerOptions options_;
    std::uint16_t port_ = 0;
    std::jthread thread_;
};

class Client {
public:
    explicit Client(RunningServer const& server) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    ~Client() { ::close(socket_); }
    Client(Client&& other) noexcept
        : socket_(std::exchange(other.socket_, -1)),
          connected_(other.connected_),
          pending_(std::move(other.pending_)) {}

    bool connected() const { return connected_; }
    int socket() const { return socket_; }

    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            ssize_t const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    // Whatever comes until the other side ends, or for that long.
    std::string read_all(milliseconds patience = milliseconds(5000)) {
        while (fill(patience)) {
        }
        return std::exchange(pending_, {});
    }

    // Whether the other side ends the stream within that time, with no byte before.
    bool ends(milliseconds patience = milliseconds(5000)) {
        return pending_.empty() && readable(patience) && !fill(milliseconds(0));
    }

    // One answer with a Content-Length (or none), its head and body.
    std::string read_answer() {
        std::size_t end = std::string::npos;
        while ((end = pending_.find("\r\n\r\n")) == std::string::npos)
            if (!fill(milliseconds(5000))) return std::exchange(pending_, {});
        std::size_t whole = end + 4;
        auto const length = pending_.find("Content-Length: ");
        if (length < end) whole += std::stoul(pending_.substr(length + 16));
        while (pending_.size() < whole)
            if (!fill(milliseconds(5000))) break;
        std::string answer = pending_.substr(0, whole);
        pending_.erase(0, whole);
        return answer;
    }

    std::string ask(std::string_view request) {
        send(request);
        return read_answer();
    }

private:
    bool readable(milliseconds patience) const {
        pollfd poll{socket_, POLLIN, 0};
        return ::poll(&poll, 1, static_cast<int>(patience.count())) > 0;
    }

    bool fill(milliseconds patience) {
        if (!readable(patience)) return false;
        char bytes[65536];
        ssize_t const count = ::recv(socket_, bytes, sizeof bytes, 0);
        if (count <= 0) return false;
        pending_.append(bytes, static_cast<std::size_t>(count));
        return true;
    }

    int socket_;
    bool connected_ = false;
    std::string pending_;
};

inline std::string get(std::string_view target, std::string_view headers = "") {
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" +
           std::string(headers) + "\r\n";
}

// POST /p with those header lines, the last one without its end.
inline std::string post(std::string_view headers, std::string_view body = "") {
    return "POST /p HTTP/1.1\r\nHost: a\r\n" + std::string(headers) + "\r\n\r\n" +
           std::string(body);
}

inline std::string sized(std::string_view body) {
    return post("Content-Length: " + std::to_string(body.size()), body);
}

inline std::string status_of(std::string_view answer) {
    return answer.size() < 12 ? "(none)" : std::string(answer.substr(9, 3));
}

inline std::string body_of(std::string_view answer) {
    auto const end = answer.find("\r\n\r\n");
    return end == std::string_view::npos ? "(none)" : std::string(answer.substr(end + 4));
}

// Answers with what it was asked.
inline Response echo(Request const& request) {
    return text(request.target + "|" + request.body);
}

inline ServerOptions with(Limits const& limits) {
    ServerOptions options;
    options.limits = limits;
    return options;
}

}  // namespace http::testing
