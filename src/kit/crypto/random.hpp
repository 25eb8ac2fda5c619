#pragma once
// Chance that nobody can guess: keys, seeds, salts, and the tokens of sessions and links. From the
// system's generator. (libsodium lives behind this header.)

#include <cstddef>
#include <string>
#include <vector>

namespace crypto {

std::vector<std::byte> random_bytes(std::size_t count);

// 256 bits in base64url: 43 characters, safe in a cookie, a URL and a file name.
std::string random_token();

}  // namespace crypto
