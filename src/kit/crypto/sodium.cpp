#include "kit/crypto/sodium.hpp"

#include <sodium.h>

#include <stdexcept>

namespace crypto {

void start_sodium() {
    static bool const is_ready = sodium_init() >= 0;
    if (!is_ready) throw std::runtime_error("libsodium cannot start: no source of random bytes");
}

}  // namespace crypto
