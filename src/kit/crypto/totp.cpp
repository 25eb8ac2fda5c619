#include "kit/crypto/totp.hpp"

#include <fmt/core.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "base/check.hpp"
#include "kit/crypto/equal.hpp"

namespace crypto {

namespace {

constexpr std::int64_t step_seconds = 30;
constexpr std::size_t secret_bytes_min = 16;

using HmacSha1 = std::array<unsigned char, 20>;

HmacSha1 hmac_sha1(std::span<std::byte const> secret, std::span<unsigned char const> message) {
    HmacSha1 code{};
    unsigned size = 0;
    auto const* const done = HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()),
                                  message.data(), message.size(), code.data(), &size);
    CHECK(done != nullptr && size == code.size());
    return code;
}

}  // namespace

std::int64_t totp_step(std::int64_t unix_seconds) {
    CHECK(unix_seconds >= 0);
    return unix_seconds / step_seconds;
}

std::string totp_code(std::span<std::byte const> secret, std::int64_t step) {
    CHECK(secret.size() >= secret_bytes_min && step >= 0);
    std::array<unsigned char, 8> counter{};  // big-endian
    for (std::size_t at = 0; at < counter.size(); ++at)
        counter[at] = static_cast<unsigned char>(step >> (56 - 8 * at) & 255);
    auto const code = hmac_sha1(secret, counter);
    std::size_t const from = code.back() & 15;  // RFC 4226, 5.3: 31 bits from where the last says
    std::uint32_t number = code[from] & 127;
    for (std::size_t at = from + 1; at < from + 4; ++at)
        number = number << 8 | code[at];
    return fmt::format("{:06}", number % 1'000'000);
}

std::optional<std::int64_t> matching_step(std::span<std::byte const> secret, std::string_view code,
                                          std::int64_t unix_seconds, std::int64_t last_used_step) {
    std::string typed(code);
    std::erase(typed, ' ');
    std::int64_t const present = totp_step(unix_seconds);
    std::optional<std::int64_t> found;
    // Of two steps that have the same code the later counts, or it would be good twice.
    for (std::int64_t step = present > 0 ? present - 1 : 0; step <= present + 1; ++step) {
        bool const is_its_code = equal_in_constant_time(totp_code(secret, step), typed);
        if (is_its_code && step > last_used_step) found = step;
    }
    return found;
}

}  // namespace crypto
