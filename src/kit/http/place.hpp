#pragma once
// One of a limited number of places: taken as long as it lives, and free again whatever is thrown.
// Beyond the limit has_room is false and nothing is taken: its owner is to be turned away, and
// keeps nobody out while it goes.

#include <atomic>
#include <cstddef>

namespace http {

class Place {
public:
    Place(std::atomic<std::size_t>& taken, std::size_t limit)
        : taken_(taken), has_room_(take(taken, limit)) {}
    ~Place() {
        if (has_room_) --taken_;
    }
    Place(Place const&) = delete;
    Place& operator=(Place const&) = delete;

    bool has_room() const { return has_room_; }

private:
    static bool take(std::atomic<std::size_t>& taken, std::size_t limit) {
        std::size_t now = taken.load();
        while (now < limit) {
            if (taken.compare_exchange_weak(now, now + 1)) return true;
        }
        return false;
    }

    std::atomic<std::size_t>& taken_;
    bool has_room_;
};

}  // namespace http
