#pragma once
// Passwords as they are kept: argon2id (RFC 9106) with a salt of its own, in a PHC text such as
// "$argon2id$v=19$m=19456,t=2,p=1$salt$hash", which names its cost. The default cost is OWASP's
// (Password Storage Cheat Sheet: 19 MiB, two passes, one lane). A password is its bytes exactly as
// received (OWASP ASVS 5.0, 6.2.8), at most password_bytes_max (CHECK: the caller refuses longer
// ones). (libsodium lives behind this header.)

#include <cstddef>
#include <string>
#include <string_view>

namespace crypto {

inline constexpr std::size_t password_bytes_max = 512;

struct PasswordCost {
    unsigned passes = 2;             // 1 or more
    std::size_t memory_kib = 19456;  // 8 or more
};

// Throws std::bad_alloc where the memory is lacking.
std::string hash_password(std::string_view password, PasswordCost cost = {});

// False too for a text that is no argon2id PHC, and where the memory is lacking, which libsodium
// does not tell apart. The comparison takes constant time.
bool is_password(std::string_view phc, std::string_view password);

// Whether the text is of another cost, higher or lower, or is no argon2id PHC: to be made anew when
// its owner next enters.
bool is_outdated(std::string_view phc, PasswordCost cost = {});

}  // namespace crypto
