#pragma once
// Whether a secret is the expected one, in a time that does not tell how much of it is right. The
// lengths may show. (libsodium lives behind this header.)

#include <string_view>

namespace crypto {

bool equal_in_constant_time(std::string_view left, std::string_view right);

}  // namespace crypto
