#pragma once
// Ed25519 signatures (RFC 8032): who holds the secret key says a message, and who holds the public
// one can tell. The same key and message give the same signature. Keys are made from 32 random
// bytes, the seed. (libsodium lives behind this header.)

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace crypto {

using PublicKey = std::array<std::byte, 32>;
using SecretKey = std::array<std::byte, 64>;  // the seed, then the public key
using Signature = std::array<std::byte, 64>;

struct KeyPair {
    PublicKey public_key{};
    SecretKey secret_key{};
};

// CHECK: the seed has 32 bytes.
KeyPair key_pair_of(std::span<std::byte const> seed);

Signature sign(std::string_view message, SecretKey const& key);

// False too for a signature of another length.
bool is_signature(std::span<std::byte const> signature, std::string_view message,
                  PublicKey const& key);

}  // namespace crypto
