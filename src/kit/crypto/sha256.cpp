#include "kit/crypto/sha256.hpp"

#include <openssl/evp.h>

#include "base/check.hpp"
#include "kit/crypto/encoding.hpp"

namespace crypto {

Sha256 sha256(std::string_view bytes) {
    Sha256 digest{};
    unsigned size = 0;
    int const done =
        EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()),
                   &size, EVP_sha256(), nullptr);
    CHECK(done == 1 && size == digest.size());
    return digest;
}

std::string sha256_hex(std::string_view bytes) {
    return hex(sha256(bytes));
}

}  // namespace crypto
