#include "kit/crypto/sha256.hpp"

#include <openssl/evp.h>

#include "base/check.hpp"
#include "kit/crypto/encoding.hpp"

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
    return hex(sha256(bytes));
}

struct Sha256Sum::State {
    EVP_MD_CTX* context;
};

Sha256Sum::Sha256Sum() : state_(std::make_unique<State>(EVP_MD_CTX_new())) {
    CHECK(state_->context != nullptr);
    CHECK(EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr) == 1);
}

Sha256Sum::~Sha256Sum() {
    EVP_MD_CTX_free(state_->context);
}

void Sha256Sum::add(std::string_view piece) {
    CHECK(EVP_DigestUpdate(state_->context, piece.data(), piece.size()) == 1);
}

std::string Sha256Sum::hex() {
    Sha256 digest{};
    unsigned size = 0;
    int const done =
        EVP_DigestFinal_ex(state_->context, reinterpret_cast<unsigned char*>(digest.data()), &size);
    CHECK(done == 1 && size == digest.size());
    return crypto::hex(digest);
}

}  // namespace crypto
