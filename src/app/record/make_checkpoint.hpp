#pragma once
// Signs where the log stands, when it has grown since the last checkpoint.

#include "storage/record/checkpoint.hpp"

namespace app {

// Whether there was something to sign.
bool make_checkpoint(storage::Store& store, storage::EntityId const& entity, base::Instant now,
                     crypto::KeyPair const& key);

}  // namespace app
