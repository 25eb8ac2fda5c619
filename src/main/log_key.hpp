#pragma once
// The key that signs the checkpoints of the log: made at the first start in FOLDER/log.key (the
// seed in hexadecimal, for its owner's eyes alone), or in the file that rumbo.toml names ([log]
// key).

#include <filesystem>

#include "kit/crypto/signature.hpp"

namespace rumbo {

// Throws BadConfiguration for a file that holds no key, or cannot be read or made.
crypto::KeyPair load_log_key(std::filesystem::path const& file);

}  // namespace rumbo
