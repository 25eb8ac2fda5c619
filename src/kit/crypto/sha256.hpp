#pragma once
// SHA-256 (FIPS 180-4), for integrity: what an uploaded file is, what a migration was, what an
// asset is called. Not for passwords. (OpenSSL lives behind this header.)

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace crypto {

using Sha256 = std::array<std::byte, 32>;

Sha256 sha256(std::string_view bytes);

// The same in 64 lowercase hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

// Of what comes piece by piece, such as a large file.
class Sha256Sum {
public:
    Sha256Sum();
    Sha256Sum(Sha256Sum const&) = delete;
    Sha256Sum& operator=(Sha256Sum const&) = delete;
    ~Sha256Sum();

    void add(std::string_view piece);
    std::string hex();  // once, at the end

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace crypto
