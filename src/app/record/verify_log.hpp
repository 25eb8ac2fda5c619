#pragma once
// Whether the log of an entity is what was written: no entry missing, added, moved or altered, and
// every checkpoint signed by the key that it names, and met. Which keys those are is told, for the
// reader to judge. What was altered after the last checkpoint that somebody outside holds, by
// whoever can rewrite the whole database, cannot be seen (docs/log.md).

#include <cstdint>
#include <string>
#include <vector>

#include "app/record/checkpoint_keys.hpp"

namespace app {

struct LogFlaw {
    enum class Kind : std::uint8_t {
        gap,                  // the number that should stand here does not
        altered,              // the entry is not the one that was hashed
        broken_chain,         // its link to the entry before does not hold
        personal_altered,     // the personal part is not the one that was digested
        truncated,            // the last entry is not the one that the head names
        checkpoint_unmet,     // the entry there is another than the one that was signed
        checkpoint_unsigned,  // the signature is not of its key
    };
    Kind kind;
    std::int64_t sequence;  // of the entry or checkpoint
    friend bool operator==(LogFlaw const&, LogFlaw const&) = default;
};

struct LogVerified {
    std::int64_t entries = 0;
    std::int64_t checkpoints = 0;
    std::vector<CheckpointKey> keys;
    std::string head;            // hash of the last entry
    std::vector<LogFlaw> flaws;  // at most flaws_max
    static constexpr std::size_t flaws_max = 100;
};

LogVerified verify_log(storage::Store& store, storage::EntityId const& entity);

}  // namespace app
