#include "kit/crypto/random.hpp"

#include <sodium.h>

#include "kit/crypto/encoding.hpp"
#include "kit/crypto/sodium.hpp"

namespace crypto {

std::vector<std::byte> random_bytes(std::size_t count) {
    start_sodium();
    std::vector<std::byte> bytes(count);
    if (count > 0) randombytes_buf(bytes.data(), count);
    return bytes;
}

std::string random_token() {
    return base64url(random_bytes(32));
}

}  // namespace crypto
