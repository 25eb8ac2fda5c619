#include "app/people/token.hpp"

#include "kit/crypto/sha256.hpp"

namespace app {

std::string token_hash(std::string_view token) {
    return crypto::sha256_hex(token);
}

}  // namespace app
