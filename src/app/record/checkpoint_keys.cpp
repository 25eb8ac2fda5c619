#include "app/record/checkpoint_keys.hpp"

#include <algorithm>
#include <ranges>

namespace app {

std::vector<CheckpointKey> keys_of(std::vector<storage::Checkpoint> const& latest_first) {
    std::vector<CheckpointKey> keys;
    for (auto const& checkpoint : latest_first | std::views::reverse) {
        auto key = std::ranges::find(keys, checkpoint.public_key, &CheckpointKey::public_key);
        if (key == keys.end())
            key = keys.insert(key,
                              {.public_key = checkpoint.public_key, .first = checkpoint.sequence});
        ++key->checkpoints;
        key->last = checkpoint.sequence;
    }
    return keys;
}

}  // namespace app
