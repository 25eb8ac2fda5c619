#pragma once
// SHA-256 (FIPS 180-4), for integrity: what an uploaded file is, what a migration was, what an
// asset is called. Not for passwords. (OpenSSL lives behind this header.)

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace crypto {

using Sha256 = std::array<std::byte, 32>;

Sha256 sha256(std::string_view bytes);

// The same in 64 lowercase hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace crypto
