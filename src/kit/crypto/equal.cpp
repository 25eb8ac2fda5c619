#include "kit/crypto/equal.hpp"

#include <sodium.h>

namespace crypto {

bool equal_in_constant_time(std::string_view left, std::string_view right) {
    return left.size() == right.size() &&
           sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace crypto
