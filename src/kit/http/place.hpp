#pragma once
// One of a limited number of places: taken as long as it lives, and free again whatever is thrown.
// Beyond the limit it is counted too, but has_room is false: its owner is to be turned away.

#include <atomic>
#include <cstddef>

namespace http {

class Place {
public:
    Place(std::atomic<std::size_t>& taken, std::size_t limit)
        : taken_(taken), has_room_(taken.fetch_add(1) < limit) {}
    ~Place() { --taken_; }
    Place(Place const&) = delete;
    Place& operator=(Place const&) = delete;

    bool has_room() const { return has_room_; }

private:
    std::atomic<std::size_t>& taken_;
    bool has_room_;
};

}  // namespace http
