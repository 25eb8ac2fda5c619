#include "kit/crypto/password.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>
#include <optional>

#include "base/check.hpp"
#include "kit/crypto/sodium.hpp"

namespace crypto {

namespace {

using PhcBuffer = std::array<char, crypto_pwhash_argon2id_STRBYTES>;

// As libsodium wants it: in a buffer of that size, with a zero at the end.
std::optional<PhcBuffer> phc_buffer(std::string_view phc) {
    PhcBuffer buffer{};
    if (phc.size() >= buffer.size() || phc.contains('\0')) return std::nullopt;
    std::ranges::copy(phc, buffer.begin());
    return buffer;
}

std::size_t memory_bytes(PasswordCost cost) {
    CHECK(cost.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN);
    CHECK(cost.memory_kib >= crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024);
    CHECK(cost.memory_kib <= crypto_pwhash_argon2id_MEMLIMIT_MAX / 1024);
    return cost.memory_kib * 1024;
}

// Never null, as libsodium demands of an empty password too.
char const* password_start(std::string_view password) {
    CHECK(password.size() <= password_bytes_max);
    return password.empty() ? "" : password.data();
}

}  // namespace

std::string hash_password(std::string_view password, PasswordCost cost) {
    start_sodium();
    PhcBuffer phc{};
    int const done = crypto_pwhash_argon2id_str(phc.data(), password_start(password),
                                                password.size(), cost.passes, memory_bytes(cost));
    if (done != 0) throw std::bad_alloc();  // its only failure within the limits
    return phc.data();
}

bool is_password(std::string_view phc, std::string_view password) {
    start_sodium();
    char const* const start = password_start(password);
    auto const buffer = phc_buffer(phc);
    if (!buffer) return false;
    return crypto_pwhash_argon2id_str_verify(buffer->data(), start, password.size()) == 0;
}

bool is_outdated(std::string_view phc, PasswordCost cost) {
    auto const buffer = phc_buffer(phc);
    return !buffer || crypto_pwhash_argon2id_str_needs_rehash(buffer->data(), cost.passes,
                                                              memory_bytes(cost)) != 0;
}

}  // namespace crypto
