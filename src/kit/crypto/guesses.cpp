#include "kit/crypto/guesses.hpp"

#include <zxcvbn.h>

#include <string>

namespace crypto {

double guess_bits(std::string_view password) {
    constexpr std::size_t judged_bytes_max = 100;
    std::string const judged(password.substr(0, judged_bytes_max));
    return ZxcvbnMatch(judged.c_str(), nullptr, nullptr);
}

}  // namespace crypto
