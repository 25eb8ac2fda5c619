#include "kit/crypto/signature.hpp"

#include <sodium.h>

#include "base/check.hpp"
#include "kit/crypto/sodium.hpp"

namespace crypto {

namespace {

static_assert(sizeof(PublicKey) == crypto_sign_ed25519_PUBLICKEYBYTES);
static_assert(sizeof(SecretKey) == crypto_sign_ed25519_SECRETKEYBYTES);
static_assert(sizeof(Signature) == crypto_sign_ed25519_BYTES);

unsigned char const* octets(std::byte const* bytes) {
    return reinterpret_cast<unsigned char const*>(bytes);
}

unsigned char* octets(std::byte* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}

unsigned char const* octets(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

}  // namespace

KeyPair key_pair_of(std::span<std::byte const> seed) {
    start_sodium();
    CHECK(seed.size() == crypto_sign_ed25519_SEEDBYTES);
    KeyPair pair;
    int const done = crypto_sign_ed25519_seed_keypair(
        octets(pair.public_key.data()), octets(pair.secret_key.data()), octets(seed.data()));
    CHECK(done == 0);
    return pair;
}

Signature sign(std::string_view message, SecretKey const& key) {
    start_sodium();
    Signature signature{};
    int const done = crypto_sign_ed25519_detached(
        octets(signature.data()), nullptr, octets(message), message.size(), octets(key.data()));
    CHECK(done == 0);
    return signature;
}

bool is_signature(std::span<std::byte const> signature, std::string_view message,
                  PublicKey const& key) {
    start_sodium();
    return signature.size() == crypto_sign_ed25519_BYTES &&
           crypto_sign_ed25519_verify_detached(octets(signature.data()), octets(message),
                                               message.size(), octets(key.data())) == 0;
}

}  // namespace crypto
