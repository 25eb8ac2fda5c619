#include "kit/http/deadlines.hpp"

#include <sys/socket.h>

namespace http {

void Deadlines::shut_expired(Clock::time_point now) {
    std::scoped_lock const lock(mutex_);
    for (Watch* watch : watches_)
        if (watch->deadline_.load() < now.time_since_epoch().count())
            ::shutdown(watch->socket_, SHUT_RDWR);
}

void Deadlines::shut_idle() {
    std::scoped_lock const lock(mutex_);
    for (Watch* watch : watches_)
        if (watch->phase_.load() == Phase::idle) ::shutdown(watch->socket_, SHUT_RD);
}

void Deadlines::shut_all() {
    std::scoped_lock const lock(mutex_);
    for (Watch* watch : watches_)
        ::shutdown(watch->socket_, SHUT_RDWR);
}

Deadlines::Watch::Watch(Deadlines& deadlines, int socket)
    : deadlines_(deadlines),
      socket_(socket),
      deadline_(Clock::time_point::max().time_since_epoch().count()) {
    std::scoped_lock const lock(deadlines_.mutex_);
    place_ = deadlines_.watches_.insert(deadlines_.watches_.end(), this);
}

Deadlines::Watch::~Watch() {
    std::scoped_lock const lock(deadlines_.mutex_);
    deadlines_.watches_.erase(place_);
}

}  // namespace http
