#include "main/local_door.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace rumbo {
namespace {

constexpr std::size_t line_max = 4096;

class Handle {
public:
    explicit Handle(int number) : number_(number) {}
    Handle(Handle const&) = delete;
    Handle& operator=(Handle const&) = delete;
    ~Handle() {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }
    int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

[[noreturn]] void fail(std::filesystem::path const& socket) {
    throw std::system_error(errno, std::generic_category(), socket.string());
}

// By way of the folder's handle, for an address holds 107 bytes and a path many more.
sockaddr_un address_within(Handle const& folder) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    auto const path = fmt::format("/proc/self/fd/{}/door", folder.number());
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
}

Handle open_folder(std::filesystem::path const& folder) {
    return Handle(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

Handle new_socket() {
    return Handle(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

// Up to the line's end or to where the other side stops.
std::string read_line(int socket) {
    std::string line;
    std::array<char, line_max> piece;
    while (line.size() < line_max && !line.ends_with('\n')) {
        auto const length = ::recv(socket, piece.data(), piece.size(), 0);
        if (length < 0 && errno == EINTR) continue;
        if (length <= 0) break;
        line.append(piece.data(), static_cast<std::size_t>(length));
    }
    if (line.ends_with('\n')) line.pop_back();
    return line;
}

void send_line(int socket, std::string line) {
    line += '\n';
    std::string_view left = line;
    while (!left.empty()) {
        auto const sent = ::send(socket, left.data(), left.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) return;  // who asked has gone
        if (sent > 0) left.remove_prefix(static_cast<std::size_t>(sent));
    }
}

// Nobody keeps the door open without asking.
void limit_patience(int socket) {
    timeval const patience{.tv_sec = 5, .tv_usec = 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

}  // namespace

LocalDoor::LocalDoor(std::filesystem::path const& folder, Answer answer)
    : socket_(folder / "door"), answer_(std::move(answer)) {
    std::filesystem::remove(socket_);  // of a process that was killed: this one has the lock
    auto const within = open_folder(folder);
    auto socket = new_socket();
    auto const address = address_within(within);
    if (::bind(socket.number(), reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0 ||
        ::chmod(socket_.c_str(), S_IRUSR | S_IWUSR) != 0 || ::listen(socket.number(), 8) != 0)
        fail(socket_);
    listener_ = socket.release();
    thread_ = std::jthread([this] { run(); });
}

LocalDoor::~LocalDoor() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
    std::error_code ignored;
    std::filesystem::remove(socket_, ignored);
}

void LocalDoor::run() const {
    for (;;) {
        Handle const visitor(::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC));
        if (visitor.number() < 0 && (errno == EINTR || errno == ECONNABORTED)) continue;
        if (visitor.number() < 0) return;
        limit_patience(visitor.number());
        send_line(visitor.number(), answer_(read_line(visitor.number())));
    }
}

std::optional<std::string> ask_at_door(std::filesystem::path const& folder,
                                       std::string const& request) {
    auto const within = open_folder(folder);
    auto const socket = new_socket();
    auto const address = address_within(within);
    if (::connect(socket.number(), reinterpret_cast<sockaddr const*>(&address), sizeof address) !=
        0)
        return std::nullopt;
    send_line(socket.number(), request);
    auto line = read_line(socket.number());
    if (line.empty()) return std::nullopt;
    return line;
}

}  // namespace rumbo
