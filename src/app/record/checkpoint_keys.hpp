#pragma once
// The keys that signed the checkpoints of a log. One that is lost or leaked is lawfully followed by
// another (docs/log.md, The key), so a change of key is no flaw; but it is never left untold.

#include <string>
#include <vector>

#include "storage/record/checkpoint.hpp"

namespace app {

struct CheckpointKey {
    std::string public_key;  // in hexadecimal
    std::int64_t checkpoints = 0;
    std::int64_t first = 0;  // entry at which it signed first
    std::int64_t last = 0;
    friend bool operator==(CheckpointKey const&, CheckpointKey const&) = default;
};

// Each once, the one that signed first before the others.
std::vector<CheckpointKey> keys_of(std::vector<storage::Checkpoint> const& latest_first);

}  // namespace app
