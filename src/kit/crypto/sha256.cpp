#include "kit/crypto/sha256.hpp"

#include <openssl/evp.h>

#include "base/check.hpp"

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
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(64);
    for (std::byte const byte : sha256(bytes)) {
        text.push_back(digits[std::to_integer<unsigned>(byte >> 4)]);
        text.push_back(digits[std::to_integer<unsigned>(byte & std::byte{15})]);
    }
    return text;
}

}  // namespace crypto
