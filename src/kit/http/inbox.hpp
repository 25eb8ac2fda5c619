#pragma once
// Bytes that came over a socket and were not taken yet. Small while a connection is idle, grows
// with what its request needs, and forgets the growth when the request is done.

#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace http {

class Inbox {
public:
    static constexpr std::size_t bytes_at_rest = 2048;

    std::string_view pending() const { return {bytes_.data() + first_, last_ - first_}; }

    void taken(std::size_t count) {
        first_ += count;
        if (first_ == last_) first_ = last_ = 0;
    }

    // Room for at least one more byte behind what is pending.
    std::span<char> room() {
        if (first_ > 0 && last_ == bytes_.size()) {
            std::memmove(bytes_.data(), bytes_.data() + first_, last_ - first_);
            last_ -= first_;
            first_ = 0;
        }
        if (last_ == bytes_.size())
            bytes_.resize(bytes_.empty() ? bytes_at_rest : bytes_.size() * 2);
        return std::span(bytes_).subspan(last_);
    }

    // Room for at least that many bytes in all, so that a body comes in few reads.
    void reserve(std::size_t count) {
        if (bytes_.size() < count) bytes_.resize(count);
    }

    void came(std::size_t count) { last_ += count; }

    void rest() {
        if (last_ != 0 || bytes_.size() <= bytes_at_rest) return;
        bytes_.resize(bytes_at_rest);
        bytes_.shrink_to_fit();
    }

private:
    std::vector<char> bytes_;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
};

}  // namespace http
