#pragma once
// Signs the log while the program runs: at the start, every quarter of an hour in which something
// happened, at once where that is asked for, and at the end. Where the log has checkpoints of
// another key, the start warns of each.

#include <optional>

#include "kit/crypto/signature.hpp"
#include "main/repeated.hpp"
#include "storage/store.hpp"

namespace rumbo {

class Signing {
public:
    Signing(storage::Store& store, crypto::KeyPair key);
    Signing(Signing const&) = delete;
    Signing& operator=(Signing const&) = delete;
    ~Signing();

    void sign() noexcept;  // from any thread

private:
    storage::Store& store_;
    crypto::KeyPair key_;
    std::optional<Repeated> repeated_;
};

}  // namespace rumbo
