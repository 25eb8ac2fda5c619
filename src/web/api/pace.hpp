#pragma once
// How often a key may call, and how often somebody may try keys that are not known: so many at
// once, and a steady number a second from then on. Safe from several threads; of this process.

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "base/instant.hpp"

namespace web::api {

struct Allowance {
    int at_once = 0;
    int milliseconds_each = 0;  // after which one more is allowed
};
inline constexpr Allowance calls_of_a_key{600, 100};          // 600 a minute
inline constexpr Allowance calls_without_key{30, 2000};       // of a peer
inline constexpr Allowance unknown_keys_of_a_peer{30, 2000};  // 30 a minute

class Pace {
public:
    // None where it may go on; else the seconds after which it may.
    std::optional<int> wait(std::string const& who, Allowance const& allowance, base::Instant now);

private:
    struct Level {
        std::int64_t spent = 0;  // milliseconds that it takes until nothing is
        base::Instant at;
    };
    static std::int64_t left(Level const& level, base::Instant now);

    std::mutex mutex_;
    std::map<std::string, Level, std::less<>> levels_;
};

}  // namespace web::api
