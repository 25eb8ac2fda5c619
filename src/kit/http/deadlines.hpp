#pragma once
// When each connection must have done what it is doing. One coarse tick looks at all of them
// instead of a timer for each read: setting a deadline is one atomic store. A socket past its
// deadline is shut down, which wakes the coroutine that owns it with an end of stream.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <list>
#include <mutex>

namespace http {

using Clock = std::chrono::steady_clock;

enum class Phase : std::uint8_t {
    idle,  // no byte of a request has come: the connection may end at any time
    busy,
};

class Deadlines {
public:
    class Watch;

    void shut_expired(Clock::time_point now);
    void shut_idle();  // for reading: a request that is already here is still answered
    void shut_all();

private:
    std::mutex mutex_;
    std::list<Watch*> watches_;
};

// One socket under watch from construction to destruction; destroyed before the socket is closed.
class Deadlines::Watch {
public:
    Watch(Deadlines& deadlines, int socket);
    ~Watch();
    Watch(Watch const&) = delete;
    Watch& operator=(Watch const&) = delete;

    void until(Phase phase, Clock::time_point deadline) {
        deadline_.store(deadline.time_since_epoch().count());
        phase_.store(phase);
    }
    void without_deadline() { until(Phase::busy, Clock::time_point::max()); }

private:
    friend class Deadlines;

    Deadlines& deadlines_;
    int socket_;
    std::atomic<Clock::rep> deadline_;
    std::atomic<Phase> phase_ = Phase::idle;
    std::list<Watch*>::iterator place_;
};

}  // namespace http
