#pragma once
// The six digits of an authenticator application: TOTP (RFC 6238) with SHA-1 and steps of 30 s,
// which is what they all take. A step is a count of 30 s since 1970; negative ones are refused
// (CHECK), and so are secrets below 128 bits (RFC 4226, R6). (OpenSSL lives behind this header.)

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace crypto {

std::int64_t totp_step(std::int64_t unix_seconds);

std::string totp_code(std::span<std::byte const> secret, std::int64_t step);

// The step of the code, among the present one and its two neighbours; nothing where it is none of
// theirs, or is not later than the last used (-1: none was), since a code is good once (OWASP ASVS
// 5.0, 6.5.1): the caller keeps the answer as the next last_used_step. Spaces in the code are
// ignored. In constant time.
std::optional<std::int64_t> matching_step(std::span<std::byte const> secret, std::string_view code,
                                          std::int64_t unix_seconds, std::int64_t last_used_step);

}  // namespace crypto
